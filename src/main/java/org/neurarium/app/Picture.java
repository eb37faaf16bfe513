package org.neurarium.app;

import java.io.File;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.animation.AnimationTimer;
import javafx.embed.swing.SwingFXUtils;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.neurarium.cli.ShotRequest;
import org.neurarium.document.StopRules;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.DemoCatalogue;
import org.neurarium.settings.Preferences;
import org.neurarium.settings.Profile;
import org.neurarium.train.SessionState;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;
import org.neurarium.ui.common.FxThread;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.shell.FilePicker;
import org.neurarium.ui.workspace.Workspace;

/** One picture of the real window: it is opened, trained as far as asked, and drawn once everything has settled. */
final class Picture {
    /** Pulses in which nothing changes any more before the picture is taken. */
    private static final int SETTLED = 20;
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

    private final ShotRequest request;
    private final CompletableFuture<File> drawn = new CompletableFuture<>();
    private boolean told;
    private int quiet;

    Picture(ShotRequest request) {
        this.request = request;
    }

    /** Draws it, and returns when the file is written. */
    void draw() throws InputFault {
        FxThread.run(this::open);
        try {
            drawn.get();
        } catch (ExecutionException e) {
            throw new InputFault(e.getCause(), "shell.shot.failed", request.out(), String.valueOf(e.getCause().getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void open() {
        Profile profile = request.profile();
        Studio.Setting setting = new Studio.Setting(request.language(),
                ThemeChoice.find(request.theme()).orElse(ThemeChoice.LIGHT), profile,
                new Preferences(profile.preferences()), null, request.width(), request.height());
        Studio studio = new Studio(setting, request.project(), NOBODY_ASKS, () -> { });
        request.demo().flatMap(DemoCatalogue::find).ifPresent(d -> studio.view().showDemo(d, request.step()));
        request.view().filter(v -> request.words().isEmpty()).ifPresent(studio.view()::bringUp);
        Optional<WordsShow> words = request.words().map(scene -> new WordsShow(studio.view(), scene, request.epochs()));
        words.ifPresent(w -> request.view().ifPresent(w::bringUp));
        Stage stage = new Stage();
        stage.setScene(studio.scene());
        stage.setWidth(request.width());
        stage.setHeight(request.height());
        stage.show();
        studio.view().canvas().requestFocus();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (words.map(WordsShow::ready).orElseGet(() -> ready(studio.view().workspace())) && ++quiet > SETTLED) {
                    stop();
                    take(studio, stage);
                }
            }
        }.start();
    }

    private boolean ready(Workspace workspace) {
        TrainingSession session = workspace.training().session().get();
        boolean untrainable = workspace.examples().get() != null && !workspace.analysis().get().trainable();
        if (session == null) {
            return untrainable || workspace.dataFault().get() != null || workspace.training().fault().get() != null;
        }
        if (!told) {
            told = true;
            if (request.epochs() > 0) {
                session.speed(0);
                session.stopRules(StopRules.NONE, request.epochs());
                session.play();
            }
        }
        TrainingFrame frame = workspace.training().frame().get();
        if (frame.state() == SessionState.DONE && request.at().isPresent() && request.at().getAsLong() < frame.newest()) {
            session.seek(request.at().getAsLong());
            return false;
        }
        return request.epochs() == 0 || frame.isPast() || frame.state() == SessionState.DONE || frame.state() == SessionState.FAILED
                || frame.advice() != null && frame.state() == SessionState.PAUSED;
    }

    private void take(Studio studio, Stage stage) {
        try {
            File file = request.out().toFile();
            if (!ImageIO.write(SwingFXUtils.fromFXImage(studio.scene().snapshot(null), null), "png", file)) {
                throw new IOException("PNG");
            }
            studio.close();
            stage.hide();
            drawn.complete(file);
        } catch (IOException | RuntimeException e) {
            drawn.completeExceptionally(e);
        }
    }
}
