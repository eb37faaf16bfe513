package org.neurarium.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.neurarium.ui.common.Focus;

/** The parts of the window, through which the keyboard goes in the order of reading. */
final class WindowRegions {
    private final Supplier<Scene> scene;
    private final Supplier<List<Node>> parts;

    /** @param parts all parts there are; those that are not on screen are left out */
    WindowRegions(Supplier<Scene> scene, Supplier<List<Node>> parts) {
        this.scene = scene;
        this.parts = parts;
    }

    /** Goes to the next part, or to the one before. */
    void go(int step) {
        List<Node> seen = parts.get().stream().filter(p -> Focus.isSeen(p) && Focus.first(p).isPresent()).toList();
        Node now = scene.get().getFocusOwner();
        int at = IntStream.range(0, seen.size()).filter(i -> now != null && Focus.within(seen.get(i), now)).findFirst().orElse(step > 0 ? -1 : 0);
        if (!seen.isEmpty()) {
            Focus.first(seen.get(Math.floorMod(at + step, seen.size()))).ifPresent(Node::requestFocus);
        }
    }
}
