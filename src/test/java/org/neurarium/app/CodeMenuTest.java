package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.Pos;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.compile.export.CodeExport;
import org.neurarium.compile.export.ExportedCode;
import org.neurarium.i18n.Language;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.settings.Preferences;
import org.neurarium.settings.Profile;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.shell.FilePicker;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

/** Exporting code from the menu and from the command palette, as a person does. */
@ExtendWith(ApplicationExtension.class)
class CodeMenuTest {
    @TempDir
    static Path folder;

    private Studio studio;

    @Start
    void start(Stage stage) {
        Profile profile = new Profile(folder);
        studio = new Studio(new Studio.Setting(Language.KOREAN, ThemeChoice.LIGHT, profile,
                new Preferences(profile.preferences()), null, 1280, 800),
                TemplateCatalogue.find("xor").orElseThrow().project(), new Beside(), () -> { });
        stage.setScene(studio.scene());
        stage.show();
        stage.sizeToScene();
    }

    @AfterEach
    void close() {
        PulseClock.run(() -> {
            try {
                studio.close();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    @Test
    void theProgramIsSavedFromMenuAndPaletteAndABrokenNetworkIsRefused(FxRobot robot) throws Exception {
        until("the data", () -> studio.view().workspace().examples().get() != null);
        robot.clickOn("#menu").clickOn("#menu-export").clickOn("#menu-export-dl4j", Motion.HORIZONTAL_FIRST);
        until("the Java file", () -> saved("dl4j"));
        robot.push(KeyCode.CONTROL, KeyCode.K).write("PyTorch").push(KeyCode.ENTER);
        until("the script", () -> saved("pytorch"));
        robot.clickOn(robot.point("#canvas").atPosition(Pos.TOP_LEFT).atOffset(14, 14)).push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE);
        until("an empty canvas", () -> studio.view().workspace().project().get().network().layers().isEmpty());
        robot.clickOn("#menu").clickOn("#menu-export").clickOn("#menu-export-keras", Motion.HORIZONTAL_FIRST);
        until("the refusal", () -> robot.lookup(".toast .label").queryAllAs(Labeled.class).stream()
                .anyMatch(l -> l.getText().matches(".*(레이어|신경망|출력|입력).*")));
        assertEquals(List.of(), Files.list(folder).filter(f -> f.toString().endsWith("keras.py")).toList());
    }

    /** Whether the file holds just what is exported from what is open. */
    private boolean saved(String target) {
        ExportedCode code = CodeExport.to(target, studio.view().workspace().project().get(),
                studio.view().workspace().examples().get().schema());
        ExportedCode.Written written = (ExportedCode.Written) code;
        Path file = folder.resolve(written.fileName());
        try {
            return Files.exists(file) && Files.readString(file).equals(written.text());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void until(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> {
                WaitForAsyncUtils.waitForFxEvents();
                return condition.getAsBoolean();
            });
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + what, e);
        }
        assertTrue(condition.getAsBoolean(), what);
    }

    /** Takes the suggested name. */
    private static final class Beside implements FilePicker {
        @Override
        public Optional<Path> toOpen() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> toSave(String name) {
            return Optional.of(folder.resolve(name));
        }
    }
}
