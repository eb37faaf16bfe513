package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.neurarium.app.OpenWindow.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.compile.export.CodeExport;
import org.neurarium.compile.export.ExportedCode;
import org.neurarium.i18n.Language;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.robot.Motion;

/** Exporting code from the menu and from the command palette, as a person does. */
@ExtendWith(ApplicationExtension.class)
class CodeMenuTest {
    @TempDir
    static Path folder;

    @RegisterExtension
    final OpenWindow app = new OpenWindow(Language.KOREAN, 1280, 800).asking(() -> folder, folder::resolve);

    @Start
    void start(Stage stage) {
        app.open(stage, folder, OpenWindow.template("xor"));
    }

    @Test
    void theProgramIsSavedFromMenuAndPaletteAndABrokenNetworkIsRefused(FxRobot robot) throws Exception {
        until("the data", () -> app.workspace().examples().get() != null);
        robot.clickOn("#menu").clickOn("#menu-export").clickOn("#menu-export-dl4j", Motion.HORIZONTAL_FIRST);
        until("the Java file", () -> saved("dl4j"));
        robot.push(KeyCode.CONTROL, KeyCode.K).write("PyTorch").push(KeyCode.ENTER);
        until("the script", () -> saved("pytorch"));
        robot.clickOn(robot.point("#canvas").atPosition(Pos.TOP_LEFT).atOffset(14, 14)).push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE);
        until("an empty canvas", () -> app.workspace().project().get().network().layers().isEmpty());
        robot.clickOn("#menu").clickOn("#menu-export").clickOn("#menu-export-keras", Motion.HORIZONTAL_FIRST);
        until("the refusal", () -> robot.lookup(".toast .label").queryAllAs(Labeled.class).stream()
                .anyMatch(l -> l.getText().matches(".*(레이어|신경망|출력|입력).*")));
        assertEquals(List.of(), Files.list(folder).filter(f -> f.toString().endsWith("keras.py")).toList());
    }

    /** Whether the file holds just what is exported from what is open. */
    private boolean saved(String target) {
        ExportedCode code = CodeExport.to(target, app.workspace().project().get(),
                app.workspace().examples().get().schema());
        ExportedCode.Written written = (ExportedCode.Written) code;
        Path file = folder.resolve(written.fileName());
        try {
            return Files.exists(file) && Files.readString(file).equals(written.text());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
