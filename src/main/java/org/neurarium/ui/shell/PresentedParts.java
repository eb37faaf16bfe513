package org.neurarium.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.neurarium.ui.canvas.CanvasView;
import org.neurarium.ui.demo.DemoCardView;

/**
 * What presenting has to do with in the window.
 *
 * @param root the whole of it
 * @param bars what an audience does not need
 * @param play trains or pauses
 */
record PresentedParts(Region root, List<Node> bars, CanvasView canvas, DemoCardView card, CommandPaletteView palette,
                      Runnable play) {
}
