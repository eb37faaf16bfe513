package org.neurarium.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.stage.Stage;
import org.neurarium.document.Project;
import org.neurarium.i18n.Language;
import org.neurarium.settings.Preferences;
import org.neurarium.settings.Profile;
import org.neurarium.train.SessionState;
import org.neurarium.train.TrainingSession;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.shell.dock.Dock;
import org.neurarium.ui.shell.dock.Place;
import org.neurarium.ui.shell.dock.Target;
import org.neurarium.ui.workspace.Workspace;

/** The real studio at 1280×800, driven from another thread than JavaFX's. */
final class BenchWindow implements AutoCloseable {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int BELOW = 3;
    private final Stage stage;
    private final Studio studio;

    private BenchWindow(Stage stage, Studio studio) {
        this.stage = stage;
        this.studio = studio;
    }

    /** Shows a project with the views that open by themselves, ready to train. */
    static BenchWindow of(Project project, Profile profile) {
        BenchWindow window = PulseClock.onFx(() -> {
            Studio studio = new Studio(new Studio.Setting(Language.ENGLISH, ThemeChoice.LIGHT, profile,
                    new Preferences(profile.preferences()), null, WIDTH, HEIGHT), project, PosedWindow.NOBODY_ASKS, () -> { });
            Stage stage = new Stage();
            stage.setScene(studio.scene());
            stage.show();
            return new BenchWindow(stage, studio);
        });
        window.awaitSession(project);
        return window;
    }

    /** Shows a scene, ready to train. */
    static BenchWindow of(BenchScenes.Scene scene, Profile profile) {
        BenchWindow window = of(scene.project(), profile);
        window.show(scene.views());
        return window;
    }

    Studio studio() {
        return studio;
    }

    Workspace workspace() {
        return studio.view().workspace();
    }

    long iteration() {
        return workspace().training().frame().get().iteration();
    }

    /** Another project in the same window. */
    void open(Project project) {
        PulseClock.run(() -> workspace().open(project));
        awaitSession(project);
    }

    /** These views and no others: three below the canvas, further ones beside it. */
    void show(List<String> views) {
        Dock dock = studio.view().dock();
        PulseClock.run(() -> {
            dock.only(views.get(0));
            views.stream().limit(BELOW).forEach(dock::show);
            views.stream().skip(BELOW).forEach(view -> dock.move(view, new Target(Place.BESIDE, null, Target.Side.AFTER)));
        });
    }

    /** At full speed, from the first update on. */
    void play() {
        PulseClock.run(() -> {
            workspace().training().session().get().speed(0);
            workspace().training().play();
        });
        PulseClock.until(() -> iteration() > 0);
    }

    /** Returns when training rests. */
    void pause() {
        PulseClock.run(workspace().training()::pause);
        PulseClock.until(() -> workspace().training().frame().get().state() != SessionState.RUNNING);
    }

    @Override
    public void close() {
        PulseClock.run(() -> {
            try {
                studio.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            stage.hide();
            stage.setScene(null); // the toolkit remembers the window that had the keyboard last, with all that is in it
        });
    }

    private void awaitSession(Project project) {
        PulseClock.until(() -> {
            TrainingSession session = workspace().training().session().get();
            return session != null && session.project().equals(project);
        });
    }
}
