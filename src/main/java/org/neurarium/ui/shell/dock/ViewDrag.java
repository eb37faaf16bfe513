package org.neurarium.ui.shell.dock;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Dragging a view by its title: shows where it would go, and puts it there. Let go outside the window, it gets its own. */
final class ViewDrag {
    private static final double FAR = 8;

    private final Dock dock;
    private final Region highlight = new Region();
    private final Label name = new Label();
    private final Pane overlay = new Pane(highlight, name);
    private @Nullable Point2D start;
    private boolean dragging;

    ViewDrag(Dock dock) {
        this.dock = dock;
        overlay.setMouseTransparent(true);
        overlay.setVisible(false);
        highlight.getStyleClass().add("dock-drop");
        name.getStyleClass().add("dock-dragged");
    }

    /** Lies over the whole window. */
    Pane overlay() {
        return overlay;
    }

    /** Makes a node a handle of the view. */
    void handle(Node node, String view) {
        node.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> start = e.getButton() == MouseButton.PRIMARY && !onControl(e, node)
                ? new Point2D(e.getSceneX(), e.getSceneY()) : null);
        node.addEventFilter(MouseEvent.MOUSE_DRAGGED, e -> drag(e, view));
        node.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> drop(e, view));
    }

    private void drag(MouseEvent e, String view) {
        Point2D from = start;
        if (from == null || !dragging && from.distance(e.getSceneX(), e.getSceneY()) < FAR
                || overlay.getScene() == null || ((Node) e.getSource()).getScene() != overlay.getScene()) {
            return;
        }
        dragging = true;
        overlay.setVisible(true);
        name.setText(dock.title(view));
        name.autosize();
        Point2D at = overlay.sceneToLocal(e.getSceneX(), e.getSceneY());
        name.relocate(at.getX() + 12, at.getY() + 12);
        DropSpot spot = dock.spotAt(view, e.getSceneX(), e.getSceneY());
        highlight.setVisible(spot != null);
        if (spot != null) {
            Bounds area = overlay.sceneToLocal(spot.area());
            highlight.resizeRelocate(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
        }
        e.consume();
    }

    private void drop(MouseEvent e, String view) {
        boolean was = dragging;
        start = null;
        dragging = false;
        overlay.setVisible(false);
        if (!was) {
            return;
        }
        e.consume();
        DropSpot spot = dock.spotAt(view, e.getSceneX(), e.getSceneY());
        if (spot != null) {
            dock.move(view, spot.target());
        } else if (!overlay.contains(overlay.sceneToLocal(e.getSceneX(), e.getSceneY()))) {
            dock.popOut(view);
        }
    }

    private static boolean onControl(MouseEvent e, Node handle) {
        for (Node n = e.getTarget() instanceof Node hit ? hit : null; n != null && n != handle; n = n.getParent()) {
            if (n instanceof ButtonBase || n instanceof ComboBoxBase || n instanceof Slider || n instanceof TextInputControl) {
                return true;
            }
        }
        return false;
    }
}
