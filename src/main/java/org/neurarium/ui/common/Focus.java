package org.neurarium.ui.common;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Where the keyboard is and can go. */
public final class Focus {
    private Focus() {
    }

    /** The first node in a part of the window that takes the keyboard. */
    public static Optional<Node> first(Node part) {
        if (!part.isVisible() || part.isDisabled()) {
            return Optional.empty();
        }
        if (part.isFocusTraversable()) {
            return Optional.of(part);
        }
        return part instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().map(Focus::first).flatMap(Optional::stream).findFirst()
                : Optional.empty();
    }

    /** What has the keyboard, if it lies in a part of the window. */
    public static Optional<Node> heldIn(Node part) {
        return Optional.ofNullable(part.getScene()).map(Scene::getFocusOwner).filter(owner -> within(part, owner));
    }

    /** Whether a node is a part of the window or lies in it. */
    public static boolean within(Node part, Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == part) {
                return true;
            }
        }
        return false;
    }

    /** Whether a node is on screen: in a window, and nothing that it lies in is hidden. */
    public static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }
}
