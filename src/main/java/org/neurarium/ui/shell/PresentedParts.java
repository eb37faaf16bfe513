package org.neurarium.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.neurarium.ui.canvas.CanvasView;
import org.neurarium.ui.demo.DemoCardView;
import org.neurarium.ui.shell.dock.Dock;
import org.neurarium.ui.training.RunBarView;

/**
 * What presenting has to do with in the window.
 *
 * @param root the whole of it
 * @param bars what an audience does not need
 * @param beside where the left panel stands usually: beside the canvas
 * @param whole where it stands for an audience, as tall as the window; the run bar below it as wide
 * @param split the canvas above {@code lower}
 * @param lower where the run bar stands usually: above the views
 * @param play trains or pauses
 */
record PresentedParts(Region root, List<Node> bars, BorderPane beside, BorderPane whole,
                      SplitPane split, VBox lower, RunBarView runBar, Dock dock, CanvasView canvas, DemoCardView card, CommandPaletteView palette,
                      Runnable play) {
}
