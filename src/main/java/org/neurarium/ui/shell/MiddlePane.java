package org.neurarium.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Focus;
import org.neurarium.ui.common.FxThread;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.lab.stage.LabPane;

/**
 * What stands beside a demo's text: the networks, the words lab or a lab. Where larger text leaves it less room than it
 * can do with, it scrolls within its place, and follows the keyboard.
 */
final class MiddlePane extends StackPane {
    /** Room that each of them can do with, at usual size. */
    private static final double LEAST_WIDTH = 380;
    private static final double CANVAS = 270;
    private static final double LAB = 400;
    private static final double WITH_VIEWS = 500;

    private final ReadOnlyObjectWrapper<Region> place;
    private final ObservableBooleanValue tight;
    private final DoubleBinding least;
    private final ScrollPane scroll = new ScrollPane();
    private final Region networks;
    private final Texts texts;

    /**
     * @param alone whether there are no views below the canvas
     * @param tight whether there is so little room that it has to scroll
     */
    MiddlePane(Region networks, ObservableBooleanValue alone, ObservableBooleanValue tight, Texts texts) {
        this.networks = networks;
        this.tight = tight;
        this.texts = texts;
        place = new ReadOnlyObjectWrapper<>(networks);
        least = Bindings.createDoubleBinding(() -> place.get() instanceof LabPane ? LAB : place.get() == networks && alone.get() ? CANVAS
                : WITH_VIEWS, place, alone);
        setMinSize(0, 0);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("edge-to-edge", "middle-scroll");
        place.addListener(o -> bring());
        tight.addListener(o -> arrange());
        sceneProperty().subscribe(this::follow);
        arrange();
    }

    void show(Region wanted) {
        place.set(wanted);
    }

    /** What is shown. */
    ReadOnlyObjectProperty<Region> place() {
        return place.getReadOnlyProperty();
    }

    /**
     * Networks that were never drawn take a while to come, as everything on them is styled for the first time: what comes
     * is said first, and seen, before the window is busy with it.
     */
    private void bring() {
        if (place.get() != networks || networks.getWidth() > 0 || getWidth() == 0 || getScene() == null) {
            arrange();
            return;
        }
        Label coming = new Label(texts.get("shell.preparing"));
        coming.getStyleClass().add("empty-view");
        scroll.setContent(null);
        getChildren().setAll(coming);
        drawn(getScene(), () -> {
            if (getChildren().contains(coming)) {
                arrange();
            }
        });
    }

    /** Does something as soon as what is there now is on its way to the screen. */
    private static void drawn(Scene scene, Runnable then) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                FxThread.later(then);
            }
        });
    }

    private void arrange() {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        scroll.setContent(null);
        getChildren().clear();
        if (tight.get()) {
            StackPane roomy = new StackPane(place.get());
            roomy.setMinWidth(LEAST_WIDTH);
            roomy.minHeightProperty().bind(least);
            scroll.setContent(roomy);
            getChildren().setAll(scroll);
        } else {
            getChildren().setAll(place.get());
        }
        if (focused != null && focused.getScene() == getScene()) {
            focused.requestFocus();
        }
    }

    private void follow(@Nullable Scene scene) {
        if (scene != null) {
            scene.focusOwnerProperty().addListener((o, before, now) -> FxThread.later(() -> bringIntoSight(now)));
        }
    }

    private void bringIntoSight(@Nullable Node focused) {
        Node content = scroll.getContent();
        if (focused != null && content != null && focused.getScene() != null && Focus.within(content, focused)) {
            Bounds there = content.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
            Bounds seen = scroll.getViewportBounds();
            Bounds all = content.getLayoutBounds();
            scroll.setVvalue(moved(scroll.getVvalue(), there.getMinY(), there.getMaxY(), seen.getHeight(), all.getHeight()));
            scroll.setHvalue(moved(scroll.getHvalue(), there.getMinX(), there.getMaxX(), seen.getWidth(), all.getWidth()));
        }
    }

    /** Where a scroll bar has to stand for what lies from here to there to be seen; where it stood, if it is. */
    private static double moved(double value, double from, double to, double seen, double all) {
        double hidden = all - seen;
        if (hidden <= 0) {
            return value;
        }
        double at = value * hidden;
        double wanted = to - from > seen || from < at ? from : to > at + seen ? to - seen : at;
        return to - from > seen && from <= at && to >= at + seen ? value : Math.max(0, Math.min(1, wanted / hidden));
    }
}
