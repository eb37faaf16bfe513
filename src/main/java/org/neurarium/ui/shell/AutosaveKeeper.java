package org.neurarium.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.store.Autosave;
import org.neurarium.store.Recovered;
import org.neurarium.train.TrainingSession;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Every;
import org.neurarium.ui.common.FxThread;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.ToastPane;
import org.neurarium.ui.workspace.Workspace;

/**
 * Saves the open work by itself every few seconds while it changes, and offers back what a killed window left. Saving waits for
 * nothing that the window does: where the window does not answer any more, it goes on.
 */
final class AutosaveKeeper implements AutoCloseable {
    private static final Duration PERIOD = Duration.ofSeconds(5);

    private final Workspace workspace;
    private final ProjectDesk desk;
    private final BackgroundJobs jobs;
    private final Texts texts;
    private final ToastPane toasts;
    private final BooleanBinding scene;
    private volatile Open open;
    private @Nullable Autosave autosave;
    private @Nullable Every clock;
    // By the clock's thread only.
    private Project lastProject;
    private long lastIteration;
    private boolean told;

    /** What is open, as the window saw it last. @param scene whether it is a demo's scene, which is nobody's work */
    private record Open(Project project, Optional<TrainingSession> session, Optional<Path> file, boolean scene) {
    }

    AutosaveKeeper(Workspace workspace, ProjectDesk desk, BackgroundJobs jobs, Texts texts, ToastPane toasts) {
        this.workspace = workspace;
        this.desk = desk;
        this.jobs = jobs;
        this.texts = texts;
        this.toasts = toasts;
        scene = desk.isScene();
        lastProject = workspace.project().get();
        open = present();
        workspace.project().addListener(o -> open = present());
        workspace.training().session().addListener(o -> open = present());
        desk.file().addListener(o -> open = present());
        scene.addListener(o -> open = present());
    }

    private Open present() {
        return new Open(workspace.project().get(), Optional.ofNullable(workspace.training().session().get()), desk.file().get(), scene.get());
    }

    /** Takes a place in the folder, and offers what an earlier window left there. */
    void start(Path folder) {
        jobs.run(() -> {
            Autosave own = Autosave.open(folder);
            return new Opened(own, own.recover(), own.damaged());
        }, opened -> {
            autosave = opened.own();
            clock = new Every("autosave", PERIOD, () -> saveIfChanged(opened.own()));
            opened.damaged().forEach(file -> toasts.show(ToastPane.Tone.WARNING, texts.bind("shell.recovered.damaged", file)));
            opened.left().ifPresent(this::offer);
        }, failure -> toasts.show(ToastPane.Tone.WARNING, texts.bind("shell.autosave.failed", folder)));
    }

    private record Opened(Autosave own, Optional<Recovered> left, List<Path> damaged) {
    }

    private void offer(Recovered left) {
        toasts.show(ToastPane.Tone.WARNING, texts.bind("shell.recovered", left.bundle().project().name()),
                texts.bind("shell.recovered.open"), () -> desk.afterAsking(() -> {
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

    /** Soon, if anything has changed since the last time. */
    void save() {
        Every running = clock;
        if (running != null) {
            running.soon();
        }
    }

    private void saveIfChanged(Autosave own) {
        Open now = open;
        long iteration = now.session().map(s -> s.latest().iteration()).orElse(0L);
        if (now.project().equals(lastProject) && iteration == lastIteration) {
            return;
        }
        try {
            if (now.scene()) {
                own.clear();
            } else {
                own.save(ProjectDesk.bundle(now.project(), now.session()), now.file());
            }
            told = false;
            lastProject = now.project();
            lastIteration = iteration;
        } catch (IllegalStateException closedMeanwhile) {
            return; // another session takes its place, and is saved the next time
        } catch (InputFault | IOException e) {
            tell(e);
        } catch (OutOfMemoryError e) {
            tell(new InputFault(e, "common.failure.memory"));
        }
    }

    /** Once, until it works again: it is tried anew every few seconds. */
    private void tell(Exception failure) {
        if (!told) {
            told = true;
            FxThread.run(() -> toasts.show(ToastPane.Tone.WARNING, texts.said(() -> texts.get("shell.autosave.stopped", desk.sentence(failure)))));
        }
    }

    @Override
    public void close() throws IOException {
        if (clock != null) {
            clock.close();
        }
        if (autosave != null) {
            autosave.close();
        }
    }
}
