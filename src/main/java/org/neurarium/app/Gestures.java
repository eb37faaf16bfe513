package org.neurarium.app;

import java.util.List;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.neurarium.cli.Pose;

/** The hand of a person who is not there. */
final class Gestures {
    private final Stage stage;

    Gestures(Stage stage) {
        this.stage = stage;
    }

    /** Does the gesture; a button that is pressed in already stays so. */
    void perform(Pose.Gesture gesture) {
        int equals = gesture.target().indexOf('=');
        if (equals > 0) {
            choose(find(gesture.target().substring(0, equals)), gesture.target().substring(equals + 1));
            return;
        }
        Node target = find(gesture.target());
        if (!gesture.click()) {
            fire(target, gesture, MouseEvent.MOUSE_ENTERED_TARGET, MouseButton.NONE);
            fire(target, gesture, MouseEvent.MOUSE_MOVED, MouseButton.NONE);
        } else if (target instanceof ToggleButton toggle && toggle.isSelected()) {
            target.requestFocus();
        } else if (target instanceof MenuButton menu) {
            menu.show();
        } else if (target instanceof ButtonBase button) {
            button.fire();
        } else if (target instanceof ComboBoxBase<?> box) {
            box.show();
        } else {
            for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_MOVED, MouseEvent.MOUSE_PRESSED,
                    MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
                fire(target, gesture, type, MouseButton.PRIMARY);
            }
        }
    }

    private static <T> void choose(Node target, String wanted) {
        @SuppressWarnings("unchecked")
        ComboBox<T> box = (ComboBox<T>) target;
        box.getItems().stream().filter(item -> item.toString().equals(wanted)).findFirst().ifPresent(box::setValue);
    }

    /** Shuts everything but the window itself. */
    static void shutPopups(Stage stage) {
        List.copyOf(Window.getWindows()).stream().filter(w -> w != stage).forEach(Window::hide);
    }

    /** Shuts what lies over the window's content. */
    static void pressEscape(Stage stage) {
        Node focused = stage.getScene().getFocusOwner();
        if (focused != null) {
            focused.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
        }
    }

    private Node find(String id) {
        return Window.getWindows().stream().map(w -> seen(w.getScene().getRoot(), id)).filter(n -> n != null).findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing to be seen is named " + id));
    }

    private static Node seen(Node root, String id) {
        if (!root.isVisible()) {
            return null;
        }
        if (id.equals(root.getId())) {
            return root;
        }
        return root instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().map(c -> seen(c, id))
                .filter(n -> n != null).findFirst().orElse(null) : null;
    }

    /** As if at that place: the event goes to what lies uppermost there. */
    private void fire(Node target, Pose.Gesture gesture, EventType<MouseEvent> type, MouseButton button) {
        Bounds box = target.getLayoutBounds();
        Point2D at = target.localToScene(box.getMinX() + gesture.x() * box.getWidth(), box.getMinY() + gesture.y() * box.getHeight());
        Node hit = uppermost(target, at);
        Point2D screen = hit.localToScreen(hit.sceneToLocal(at));
        Point2D local = hit.sceneToLocal(at);
        boolean down = type == MouseEvent.MOUSE_PRESSED;
        hit.fireEvent(new MouseEvent(hit, hit, type, local.getX(), local.getY(), screen.getX(), screen.getY(), button,
                button == MouseButton.NONE ? 0 : 1, false, false, false, false, down, false, false, true, false, true,
                new javafx.scene.input.PickResult(hit, at.getX(), at.getY())));
    }

    private static Node uppermost(Node from, Point2D scene) {
        if (from instanceof Parent parent) {
            List<Node> children = parent.getChildrenUnmodifiable();
            for (int i = children.size() - 1; i >= 0; i--) {
                Node child = children.get(i);
                if (child.isVisible() && !child.isMouseTransparent() && child.contains(child.sceneToLocal(scene))) {
                    return uppermost(child, scene);
                }
            }
        }
        return from;
    }
}
