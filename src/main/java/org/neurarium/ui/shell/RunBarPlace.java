package org.neurarium.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.neurarium.ui.training.RunBarView;

/** Where the run bar stands: above the views; for an audience and where there is little room, below everything and as wide. */
final class RunBarPlace {
    private final StackPane frame;
    private final VBox views;
    private final BorderPane window;
    private final BooleanProperty presented = new SimpleBooleanProperty();
    private final ObservableBooleanValue tight;

    /**
     * @param views what it stands above usually
     * @param window at whose bottom it stands else
     * @param networks whether what it runs is shown
     */
    RunBarPlace(RunBarView runBar, VBox views, BorderPane window, ObservableBooleanValue networks, ObservableBooleanValue tight) {
        frame = new StackPane(runBar);
        this.views = views;
        this.window = window;
        this.tight = tight;
        frame.visibleProperty().bind(networks);
        frame.managedProperty().bind(frame.visibleProperty());
        presented.addListener((o, was, is) -> runBar.brief(is));
        presented.addListener(o -> arrange());
        tight.addListener(o -> arrange());
        views.getChildren().add(0, frame);
        arrange();
    }

    StackPane frame() {
        return frame;
    }

    /** Whether it is shown to an audience. */
    BooleanProperty presented() {
        return presented;
    }

    private void arrange() {
        boolean low = presented.get() || tight.get();
        if (low != (window.getBottom() == frame)) {
            views.getChildren().remove(frame);
            window.setBottom(null);
            if (low) {
                window.setBottom(frame);
            } else {
                views.getChildren().add(0, frame);
            }
        }
    }
}
