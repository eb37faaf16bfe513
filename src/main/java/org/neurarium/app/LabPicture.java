package org.neurarium.app;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.neurarium.cli.LabRequest;
import org.neurarium.document.spec.InputFault;
import org.neurarium.settings.Preference;
import org.neurarium.settings.Preferences;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.FxThread;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.lab.LabCatalogue;
import org.neurarium.ui.lab.stage.LabPane;

/** One picture of a lab, some steps into its computation. */
final class LabPicture {
    /** Pulses in which nothing changes any more before it counts as settled. */
    private static final int SETTLED = 12;

    private final String id;
    private final LabRequest.Picture request;
    private final Preferences preferences;
    private final CompletableFuture<File> drawn = new CompletableFuture<>();

    LabPicture(LabRequest lab, LabRequest.Picture request) {
        id = lab.lab();
        preferences = new Preferences(lab.profile().preferences());
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
        Fonts.load();
        Theme theme = new Theme(ThemeChoice.find(request.look().theme()).orElse(ThemeChoice.LIGHT));
        LabPane lab = LabCatalogue.make(id, new Texts(request.look().language()), theme).orElseThrow();
        theme.textSize().set(preferences.get(Preference.TEXT_SIZE));
        Scene scene = new Scene(theme.enlarged(lab), request.look().width(), request.look().height());
        theme.adopt(scene);
        request.step().ifPresent(lab.head()::to);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        lab.requestFocus();
        new AnimationTimer() {
            private int quiet;

            @Override
            public void handle(long now) {
                quiet = lab.isSettled() ? quiet + 1 : 0;
                if (quiet > SETTLED) {
                    stop();
                    take(lab, stage);
                }
            }
        }.start();
    }

    private void take(LabPane lab, Stage stage) {
        try {
            File file = request.out().toFile();
            if (!ImageIO.write(WindowImage.of(stage, request.look().scale()), "png", file)) {
                throw new IOException("PNG");
            }
            lab.close();
            stage.hide();
            drawn.complete(file);
        } catch (IOException | RuntimeException e) {
            drawn.completeExceptionally(e);
        }
    }
}
