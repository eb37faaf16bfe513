package org.neurarium.ui.shell;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.neurarium.ui.canvas.CanvasView;
import org.neurarium.ui.shell.dock.Dock;
import org.neurarium.ui.training.RunBarView;

/**
 * What presenting has to do with in the window.
 *
 * @param root the whole of it
 * @param bars what an audience does not need
 * @param body the demo's text and what is beside it
 * @param networks what is beside it while a network is shown
 * @param split the canvas above {@code lower}
 * @param lower where the run bar stands usually: above the views
 * @param running the run bar's frame
 * @param covered whether something lies over all of it and has the keys
 * @param play trains or pauses
 */
record PresentedParts(Region root, List<Node> bars, BorderPane body, Node networks, SplitPane split, VBox lower, StackPane running,
                      RunBarView runBar, Dock dock, CanvasView canvas, DemoDesk demos, CommandPaletteView palette, BooleanSupplier covered, Runnable play) {
}
