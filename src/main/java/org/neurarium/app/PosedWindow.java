package org.neurarium.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.neurarium.cli.Look;
import org.neurarium.cli.Pose;
import org.neurarium.cli.WordsScene;
import org.neurarium.document.Project;
import org.neurarium.document.StopRules;
import org.neurarium.document.edit.Edits;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoPlace;
import org.neurarium.settings.Preferences;
import org.neurarium.settings.Profile;
import org.neurarium.train.SessionState;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;
import org.neurarium.ui.common.FxThread;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.lab.stage.LabPane;
import org.neurarium.ui.shell.FilePicker;
import org.neurarium.ui.workspace.Workspace;

/**
 * The real window without a person: trained, put into a pose, and drawn once everything has settled. Its methods are
 * called from a thread of their own and return when the window has done what was asked.
 */
final class PosedWindow implements AutoCloseable {
    /** Pulses in which nothing changes any more before the window counts as settled. */
    private static final int SETTLED = 12;
    /** Pulses after which an answer that has not come counts as never coming: a probe can be refused. */
    private static final int PATIENCE = 600;
    /** Updates per second at which a view that collects while training gets enough to show. */
    static final double CALM = 250;
    /** The view that does. */
    static final String DISTRIBUTION = "distribution";
    /** For windows without a person. */
    static final FilePicker NOBODY_ASKS = new FilePicker() {
        @Override
        public Optional<java.nio.file.Path> toOpen() {
            return Optional.empty();
        }

        @Override
        public Optional<java.nio.file.Path> toSave(String name) {
            return Optional.empty();
        }
    };

    private final Studio studio;
    private final Stage stage;
    private @Nullable WordsShow words;
    private boolean raised;

    private PosedWindow(Project project, Look look, Profile profile) {
        studio = new Studio(new Studio.Setting(look.language(), theme(look), profile, new Preferences(profile.preferences()),
                null, look.width(), look.height()), project, NOBODY_ASKS, () -> { });
        stage = new Stage();
        stage.setScene(studio.scene());
        resize(look);
        stage.show();
        studio.view().canvas().requestFocus();
    }

    /** A window on a project, laid out but not trained. */
    static PosedWindow open(Project project, Look look, Profile profile) {
        CompletableFuture<PosedWindow> opened = new CompletableFuture<>();
        FxThread.run(() -> complete(opened, () -> new PosedWindow(project, look, profile)));
        return await(opened);
    }

    /** The card of a demo, at a step. */
    void show(Demo demo, int step) {
        act(() -> studio.view().showDemo(demo, step));
        if (demo.step(step).place() instanceof DemoPlace.Words) {
            until(() -> studio.view().wordsView().room().state().get().ready() && studio.view().wordsView().map().settled(), PATIENCE);
        } else {
            until(this::labSettled, Integer.MAX_VALUE);
        }
    }

    /** The same, after so many epochs; then a network goes back to an update, if there is one. */
    void show(Demo demo, int step, int epochs, OptionalLong at) {
        show(demo, step);
        if (demo.step(step).place() instanceof DemoPlace.Words place) {
            words(new WordsScene(place.text(), place.method(), Optional.empty(), place.map().orElse(WordsScene.USUAL.map()), WordsScene.USUAL.dims()), epochs);
        } else {
            train(epochs, demo.step(step).view().filter(DISTRIBUTION::equals).isPresent() ? CALM : 0, at);
        }
    }

    /** A lab trains networks, sets formulas and times layers in the background. */
    private boolean labSettled() {
        return studio.view().lab().map(LabPane::isSettled).orElse(true);
    }

    /**
     * Trains so many epochs, whatever the project's own rules to stop; then goes back to an update, if there is one.
     *
     * @param perSecond updates per second at most; 0 for as many as there can be
     */
    void train(int epochs, double perSecond, OptionalLong at) {
        Workspace workspace = studio.view().workspace();
        until(() -> workspace.training().session().get() != null || hopeless(workspace), Integer.MAX_VALUE);
        TrainingSession session = workspace.training().session().get();
        if (session == null || epochs == 0) {
            return;
        }
        session.speed(perSecond);
        session.stopRules(StopRules.NONE, epochs);
        session.play();
        until(() -> isOver(workspace.training().frame().get()), Integer.MAX_VALUE);
        if (at.isPresent() && at.getAsLong() < workspace.training().frame().get().newest()) {
            session.seek(at.getAsLong());
            until(() -> workspace.training().frame().get().isPast(), PATIENCE);
        }
    }

    /** The words lab, as the scene says, after so many epochs. */
    void words(WordsScene scene, int epochs) {
        act(() -> words = new WordsShow(studio.view(), scene, epochs));
        until(() -> words.ready(), Integer.MAX_VALUE);
    }

    /** Another language, other colours, another size; the project under another name. */
    void dress(Look look, String name) {
        act(() -> {
            studio.texts().language().set(look.language());
            studio.theme().choice().set(theme(look));
            resize(look);
            Workspace workspace = studio.view().workspace();
            if (!workspace.project().get().name().equals(name)) {
                workspace.apply(Edits.renameProject(name));
            }
        });
    }

    /** Does what the pose says, as a person would; what an earlier pose had opened is shut. */
    void take(Pose pose) {
        act(() -> {
            Gestures.shutPopups(stage);
            Gestures.pressEscape(stage);
            if (pose.presenting() != studio.view().presenting()) {
                studio.view().present(false);
            }
            Workspace workspace = studio.view().workspace();
            workspace.selection().clear();
            pose.layer().ifPresent(layer -> workspace.selection().nodes().add(layer));
            if (words != null) {
                pose.view().ifPresent(words::bringUp);
            } else if (pose.view().isPresent()) {
                studio.view().bringUp(pose.view().get());
                raised = true;
            } else if (raised) {
                studio.view().putBack();
                raised = false;
            }
        });
        for (Pose.Gesture gesture : pose.gestures()) {
            settle(); // what the gesture is done to must be there
            Gestures hand = new Gestures(stage);
            // Posted, not awaited: a dialog keeps the thread until it is shut.
            FxThread.later(() -> hand.perform(gesture));
        }
    }

    /** The window as it is seen now, with what floats over it. */
    BufferedImage draw(double scale) {
        settle();
        CompletableFuture<BufferedImage> drawn = new CompletableFuture<>();
        FxThread.run(() -> complete(drawn, () -> WindowImage.of(stage, scale)));
        return await(drawn);
    }

    @Override
    public void close() {
        act(() -> {
            Gestures.shutPopups(stage);
            try {
                studio.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            stage.hide();
        });
    }

    Studio studio() {
        return studio;
    }

    /** Waits until every view that is seen has its numbers of the last update, and has drawn them. */
    void settle() {
        Workspace workspace = studio.view().workspace();
        until(this::labSettled, Integer.MAX_VALUE);
        until(() -> workspace.jobs().isIdle() && (workspace.training().session().get() == null ? hopeless(workspace)
                : workspace.training().isAnswered()), PATIENCE);
    }

    private void resize(Look look) {
        stage.setRenderScaleX(look.scale());
        stage.setRenderScaleY(look.scale());
        stage.setWidth(look.width());
        stage.setHeight(look.height());
    }

    private static boolean hopeless(Workspace workspace) {
        return workspace.examples().get() != null && !workspace.analysis().get().trainable()
                || workspace.dataFault().get() != null || workspace.training().fault().get() != null;
    }

    private static boolean isOver(TrainingFrame frame) {
        return frame.state() == SessionState.DONE || frame.state() == SessionState.FAILED
                || frame.advice() != null && frame.state() == SessionState.PAUSED;
    }

    private static ThemeChoice theme(Look look) {
        return ThemeChoice.find(look.theme()).orElse(ThemeChoice.LIGHT);
    }

    private static void act(Runnable action) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        FxThread.run(() -> complete(done, () -> {
            action.run();
            return true;
        }));
        await(done);
    }

    /** Waits for something that stays so for a while, at most for so many pulses. */
    private static void until(BooleanSupplier wanted, int patience) {
        CompletableFuture<Boolean> come = new CompletableFuture<>();
        FxThread.run(() -> new AnimationTimer() {
            private int quiet;
            private int pulses;

            @Override
            public void handle(long now) {
                try {
                    quiet = wanted.getAsBoolean() ? quiet + 1 : 0;
                } catch (RuntimeException | Error e) { // whoever waits shall hear of it
                    stop();
                    come.completeExceptionally(e);
                }
                if (quiet > SETTLED || ++pulses > patience) {
                    stop();
                    come.complete(quiet > 0);
                }
            }
        }.start());
        await(come);
    }

    private static <T> void complete(CompletableFuture<T> outcome, java.util.function.Supplier<T> work) {
        try {
            outcome.complete(work.get());
        } catch (RuntimeException | Error e) {
            outcome.completeExceptionally(e);
        }
    }

    private static <T> T await(CompletableFuture<T> outcome) {
        try {
            return outcome.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
