package org.neurarium.ui.shell;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import org.neurarium.ui.canvas.CanvasView;
import org.neurarium.ui.shell.dock.Dock;

/**
 * What presenting has to do with in the window.
 *
 * @param root the whole of it
 * @param bars what an audience does not need
 * @param split the canvas above the views
 * @param running where the run bar stands
 * @param covered whether something lies over all of it and has the keys
 * @param play trains or pauses
 */
record PresentedParts(Region root, List<Node> bars, SplitPane split, RunBarPlace running, Dock dock, CanvasView canvas, DemoDesk demos,
                      CommandPaletteView palette, BooleanSupplier covered, Runnable play) {
}
