package org.neurarium.ui.viz.boundary;

import java.util.function.UnaryOperator;
import javafx.scene.layout.BorderPane;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.workspace.Workspace;

/** The decision boundary with the examples and nothing around it, live while it is on screen. */
public final class LivePlane extends BorderPane implements AutoCloseable {
    private final BoundaryViewModel model;

    public LivePlane(Workspace workspace, Theme theme) {
        model = new BoundaryViewModel(workspace, UnaryOperator.identity());
        PlanePane plane = new PlanePane(model, theme);
        plane.bare();
        setCenter(plane);
        setMouseTransparent(true);
        model.active().set(true);
    }

    @Override
    public void close() {
        model.close();
    }
}
