package org.neurarium.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Project;
import org.neurarium.store.Autosave;
import org.neurarium.store.Recovered;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.ToastPane;
import org.neurarium.ui.workspace.Workspace;

/** Saves the open work by itself every few seconds while it changes, and offers back what a killed window left. */
final class AutosaveKeeper implements AutoCloseable {
    static final Duration PERIOD = Duration.seconds(5);

    private final Workspace workspace;
    private final ProjectDesk desk;
    private final BackgroundJobs jobs;
    private final Texts texts;
    private final ToastPane toasts;
    private final Timeline clock = new Timeline(new KeyFrame(PERIOD, e -> save()));
    private @Nullable Autosave autosave;
    private @Nullable Project lastProject;
    private long lastIteration;
    private boolean saving;

    AutosaveKeeper(Workspace workspace, ProjectDesk desk, BackgroundJobs jobs, Texts texts, ToastPane toasts) {
        this.workspace = workspace;
        this.desk = desk;
        this.jobs = jobs;
        this.texts = texts;
        this.toasts = toasts;
        lastProject = workspace.project().get();
    }

    /** Takes a place in the folder, and offers what an earlier window left there. */
    void start(Path folder) {
        jobs.run(() -> {
            Autosave own = Autosave.open(folder);
            return new Opened(own, own.recover());
        }, opened -> {
            autosave = opened.own();
            clock.setCycleCount(Timeline.INDEFINITE);
            clock.play();
            opened.left().ifPresent(this::offer);
        }, failure -> toasts.show(ToastPane.Tone.WARNING, texts.get("shell.autosave.failed", folder)));
    }

    private record Opened(Autosave own, Optional<Recovered> left) {
    }

    private void offer(Recovered left) {
        toasts.show(ToastPane.Tone.WARNING, texts.get("shell.recovered", left.bundle().project().name()),
                texts.get("shell.recovered.open"), () -> desk.afterAsking(() -> {
                    desk.restore(left.bundle(), left.origin());
                    takeOver(left);
                }), () -> forget(left));
    }

    /** What was recovered is this window's work now: it is kept here before the old copy goes. */
    private void takeOver(Recovered left) {
        Autosave own = autosave;
        if (own != null) {
            jobs.run(() -> {
                own.save(left.bundle(), left.origin());
                own.forget(left);
                return left;
            }, done -> { }, desk::report);
        }
    }

    private void forget(Recovered left) {
        Autosave own = autosave;
        if (own != null) {
            jobs.run(() -> {
                own.forget(left);
                return left;
            }, done -> { }, failure -> { });
        }
    }

    /** Saves now if anything has changed since the last time. */
    void save() {
        Autosave own = autosave;
        Project project = workspace.project().get();
        TrainingFrame frame = workspace.training().frame().get();
        boolean changed = !project.equals(lastProject) || frame.iteration() != lastIteration;
        if (own == null || saving || !changed) {
            return;
        }
        saving = true;
        Optional<TrainingSession> session = Optional.ofNullable(workspace.training().session().get());
        Optional<Path> file = desk.file().get();
        jobs.run(() -> {
            own.save(ProjectDesk.bundle(project, session), file);
            return project;
        }, done -> {
            saving = false;
            lastProject = project;
            lastIteration = frame.iteration();
        }, failure -> saving = false);
    }

    @Override
    public void close() throws IOException {
        clock.stop();
        if (autosave != null) {
            autosave.close();
        }
    }
}
