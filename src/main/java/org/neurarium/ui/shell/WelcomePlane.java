package org.neurarium.ui.shell;

import javafx.beans.InvalidationListener;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Project;
import org.neurarium.train.TrainingFrame;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.viz.boundary.LivePlane;
import org.neurarium.ui.welcome.LearningProgress;
import org.neurarium.ui.workspace.Engine;
import org.neurarium.ui.workspace.Workspace;

/** The points of a project before it is trained, and the window's own network over them once it is. */
final class WelcomePlane extends StackPane implements AutoCloseable {
    private final Workspace workspace;
    private final Theme theme;
    private final LearningProgress progress;
    private final Workspace preview;
    private final LivePlane points;
    private final InvalidationListener frames = o -> tell();
    private @Nullable LivePlane live;

    WelcomePlane(Workspace workspace, Engine engine, BackgroundJobs jobs, Project shown, Theme theme, LearningProgress progress) {
        this.workspace = workspace;
        this.theme = theme;
        this.progress = progress;
        preview = new Workspace(new PreviewEngine(engine), jobs, shown);
        points = new LivePlane(preview, theme);
        getChildren().setAll(points);
    }

    /** From now on, what the window trains. */
    void showLive() {
        LivePlane now = new LivePlane(workspace, theme);
        live = now;
        getChildren().setAll(points, now);
        workspace.training().frame().addListener(frames);
    }

    @Override
    public void close() {
        points.close();
        preview.close();
        if (live != null) {
            live.close();
            workspace.training().frame().removeListener(frames);
        }
    }

    private void tell() {
        TrainingFrame frame = workspace.training().frame().get();
        progress.set(frame.epoch(), frame.metrics().validationAccuracy());
    }
}
