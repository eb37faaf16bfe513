package org.neurarium.ui.shell;

import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.neurarium.lesson.Pointer;

/**
 * A quiet outline around what a demo's text points at. It lies over the window, takes no clicks, and stays with its target
 * however the window is laid out anew; while the target is out of sight, so is the outline.
 */
final class PointerMark extends Pane {
    private static final double AROUND = 4;
    /** Smaller than this a rest of a target at an edge is not worth an outline. */
    private static final double SMALLEST = 12;

    private final Region outline = new Region();
    private final Function<String, Optional<? extends Node>> views;
    private final Node canvas;
    private final Runnable follow = this::follow;
    private @Nullable Pointer pointer;

    /**
     * @param views finds a view on screen by its id
     * @param canvas beyond which its layers are not seen
     */
    PointerMark(Function<String, Optional<? extends Node>> views, Node canvas) {
        this.views = views;
        this.canvas = canvas;
        setId("demo-pointer-layer");
        outline.setId("demo-pointer");
        outline.getStyleClass().add("demo-pointer");
        outline.setManaged(false);
        outline.setVisible(false);
        setMouseTransparent(true);
        setPickOnBounds(false);
        setPadding(Insets.EMPTY);
        getChildren().add(outline);
        sceneProperty().addListener((o, before, now) -> {
            if (before != null) {
                before.removePostLayoutPulseListener(follow);
            }
            if (now != null) {
                now.addPostLayoutPulseListener(follow);
            }
        });
    }

    /** Points at something, or at nothing. */
    void point(Optional<Pointer> wanted) {
        pointer = wanted.orElse(null);
        follow();
    }

    private void follow() {
        Optional<Bounds> bounds = target().flatMap(this::seen);
        outline.setVisible(bounds.isPresent());
        bounds.ifPresent(b -> outline.resizeRelocate(b.getMinX() - AROUND, b.getMinY() - AROUND, b.getWidth() + 2 * AROUND, b.getHeight() + 2 * AROUND));
    }

    private Optional<? extends Node> target() {
        Scene scene = getScene();
        Pointer now = pointer;
        if (scene == null || now == null) {
            return Optional.empty();
        }
        return switch (now.kind()) {
            case NODE -> Optional.ofNullable(canvas.lookup("#node-" + now.id()));
            case CONTROL -> Optional.ofNullable(scene.lookup("#" + now.id()));
            case VIEW -> views.apply(now.id());
        };
    }

    /** Where the target is seen, in this pane's coordinates. */
    private Optional<Bounds> seen(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return Optional.empty();
            }
        }
        if (node.getScene() != getScene()) {
            return Optional.empty();
        }
        Bounds at = sceneToLocal(node.localToScene(node.getLayoutBounds()));
        if (pointer != null && pointer.kind() == Pointer.Kind.NODE) {
            Bounds frame = sceneToLocal(canvas.localToScene(canvas.getLayoutBounds()));
            double left = Math.max(at.getMinX(), frame.getMinX() + AROUND);
            double top = Math.max(at.getMinY(), frame.getMinY() + AROUND);
            at = new BoundingBox(left, top, Math.min(at.getMaxX(), frame.getMaxX() - AROUND) - left,
                    Math.min(at.getMaxY(), frame.getMaxY() - AROUND) - top);
        }
        return at.getWidth() < SMALLEST || at.getHeight() < SMALLEST ? Optional.empty() : Optional.of(at);
    }
}
