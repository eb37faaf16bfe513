package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.faults.FaultyFiles;
import org.neurarium.i18n.Language;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.settings.Preferences;
import org.neurarium.settings.Profile;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.shell.FilePicker;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window when the program itself errs, when its disk is full, and when what it kept is damaged: it says so and lives on. */
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class MishapTest {
    private static final FilePicker NOBODY = new FilePicker() {
        @Override
        public Optional<Path> toOpen() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> toSave(String name) {
            return Optional.empty();
        }
    };

    @TempDir
    Path folder;
    private final FaultyFiles files = new FaultyFiles();
    private Stage window;
    private Studio studio;

    @Start
    void start(Stage stage) throws IOException {
        WaitForAsyncUtils.autoCheckException = false; // the faults are the test
        window = stage;
    }

    private void open() {
        PulseClock.run(() -> {
            Profile profile = new Profile(files.path(folder));
            Studio.Setting setting = new Studio.Setting(Language.ENGLISH, ThemeChoice.LIGHT, profile, new Preferences(profile.preferences()), null, 1400, 900);
            studio = new Studio(setting, TemplateCatalogue.find("xor").orElseThrow().project(), NOBODY, () -> { });
            window.setScene(studio.scene());
            window.show();
            studio.view().keep();
        });
        until("the session", () -> session() != null);
    }

    @AfterEach
    void close() {
        files.roomFor(Long.MAX_VALUE);
        if (studio != null) {
            PulseClock.run(() -> {
                try {
                    studio.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                window.hide();
            });
        }
    }

    @Test
    void aFaultOnTheWindowsThreadIsToldOnceAndTheWorkIsSaved(FxRobot robot) throws Exception {
        open();
        studio.view().workspace().training().frame().addListener((o, before, now) -> {
            throw new IllegalStateException("for the test");
        });
        session().play();
        until("the message", () -> toasts(robot).stream().anyMatch(t -> t.contains("E-") && t.contains("saved for recovery")));
        long trained = session().latest().iteration();
        until("training goes on", () -> session().latest().iteration() > trained + 100);
        until("and is shown", () -> shown().iteration() > trained + 100);
        assertEquals(1, Files.readAllLines(folder.resolve("logs").resolve("neurarium.log")).stream().filter(l -> l.contains("for the test")).count(),
                "a fault in every frame is still one fault");
        until("the work is saved", () -> saved() == 1);
    }

    @Test
    void aFaultOnAThreadOfTheBackgroundIsToldToo(FxRobot robot) {
        open();
        Thread thread = new Thread(() -> {
            throw new OutOfMemoryError("for the test");
        });
        thread.start();
        until("the message", () -> toasts(robot).stream().anyMatch(t -> t.startsWith("Memory ran out for a moment")));
    }

    @Test
    void leavingWithPreferencesThatCannotBeSavedEndsTheProgram() throws IOException {
        open();
        Path kept = folder.resolve("preferences.properties");
        Files.writeString(kept, "theme=DARK\n");
        Preferences preferences = new Preferences(new Profile(files.path(folder)).preferences());
        boolean[] ended = {false};
        files.roomFor(3);
        Studio leaving = studio;
        studio = null;
        PulseClock.run(() -> DesktopWindow.close(window, leaving, preferences, () -> ended[0] = true));
        assertTrue(ended[0]);
        assertFalse(window.isShowing());
        assertEquals("theme=DARK\n", Files.readString(kept), "what was preferred before stands");
        files.roomFor(Long.MAX_VALUE);
        preferences.save();
        assertTrue(Files.readString(kept).contains("language=en"), "it was the disk alone that kept it from being saved");
    }

    /** A task of the thread that draws fails in its midst: that task alone is lost. */
    @Test
    void theWindowIsDrawnAfterADrawingFailed(FxRobot robot) throws Exception {
        open();
        com.sun.javafx.tk.RenderJob broken = new com.sun.javafx.tk.RenderJob(() -> {
            throw new IllegalStateException("for the test");
        });
        PulseClock.run(() -> com.sun.javafx.tk.Toolkit.getToolkit().addRenderJob(broken));
        until("it was tried", broken::isDone);
        int[] pixel = new int[1];
        PulseClock.run(() -> {
            WritableImage image = new Rectangle(20, 20, Color.rgb(12, 200, 34)).snapshot(new SnapshotParameters(), null);
            pixel[0] = image.getPixelReader().getArgb(10, 10);
        });
        assertEquals(0xFF0CC822, pixel[0]);
        session().play();
        until("training is shown", () -> shown().iteration() > 100);
    }

    @Test
    void aFullDiskStopsSavingByItselfAndSaysSoOnce(FxRobot robot) {
        open();
        files.roomFor(100);
        session().play();
        until("the message", () -> toasts(robot).stream().anyMatch(t -> t.contains("not being saved by itself at the moment") && t.contains("no room left on the disk")));
        until("training goes on", () -> shown().iteration() > 100);
        files.roomFor(Long.MAX_VALUE);
        until("it is saved once there is room", () -> saved() == 1);
    }

    @Test
    void aFolderThatMayNotBeWrittenIsSaid(FxRobot robot) {
        files.readOnly(true);
        open();
        until("the message", () -> toasts(robot).stream().anyMatch(t -> t.contains("Work is not being saved by itself, because")));
        files.readOnly(false);
    }

    @Test
    void damagedPreferencesAndWorkAreSaid(FxRobot robot) throws Exception {
        Files.write(folder.resolve("preferences.properties"), new byte[] {0, 1, 2});
        Path slot = Files.createDirectories(folder.resolve("autosave").resolve("window-1"));
        Files.write(slot.resolve("project.neurarium"), new byte[] {'P', 'K', 3, 4});
        open();
        until("the preferences", () -> toasts(robot).stream().anyMatch(t -> t.contains("preferences.properties.damaged")));
        until("the work", () -> toasts(robot).stream().anyMatch(t -> t.contains("damaged.neurarium")));
        assertFalse(Files.exists(slot.resolve("project.neurarium")));
    }

    private long saved() {
        try (var all = Files.walk(folder.resolve("autosave"))) {
            return all.filter(f -> f.endsWith("project.neurarium")).count();
        } catch (IOException e) {
            return 0;
        }
    }

    private TrainingSession session() {
        return studio.view().workspace().training().session().get();
    }

    private TrainingFrame shown() {
        return studio.view().workspace().training().frame().get();
    }

    private static Set<String> toasts(FxRobot robot) {
        return robot.lookup(".toast .label").queryAllAs(Label.class).stream().map(Label::getText).collect(Collectors.toSet());
    }

    private static void until(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
                boolean[] holds = new boolean[1];
                PulseClock.run(() -> holds[0] = condition.getAsBoolean());
                return holds[0];
            });
        } catch (TimeoutException e) {
            throw new AssertionError("never: " + what, e);
        }
    }
}
