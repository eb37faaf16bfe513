package org.neurarium.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.document.DataSource;
import org.neurarium.document.Settings;
import org.neurarium.document.edit.DataEdits;
import org.neurarium.i18n.Language;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.fake.FakeEngine;
import org.neurarium.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Gestures on the real datasets; background work runs at once, so nothing has to be waited for. */
@ExtendWith(ApplicationExtension.class)
class DataGesturesTest {
    @TempDir
    static Path folder;
    private final Texts texts = new Texts(Language.ENGLISH);
    private Workspace workspace;
    private DataBarView bar;
    private Optional<Path> picked = Optional.empty();

    @Start
    void start(Stage stage) {
        workspace = new FakeEngine().workspace(FakeEngine.xor());
        Theme theme = new Theme(ThemeChoice.LIGHT);
        bar = new DataBarView(workspace, texts, theme, new BackgroundJobs(Runnable::run, Runnable::run), owner -> picked);
        BorderPane root = new BorderPane();
        root.setTop(bar);
        Scene scene = new Scene(root, 1200, 700);
        theme.adopt(scene);
        stage.setScene(scene);
        stage.show();
        stage.sizeToScene();
    }

    @AfterEach
    void closeWindows(FxRobot robot) {
        robot.interact(() -> java.util.List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private DataSource data() {
        return workspace.project().get().data();
    }

    private static void press(FxRobot robot, String id) {
        robot.clickOn(id);
    }

    @Test
    void aCardChoosesItsDatasetAtOnceAndUndoBringsTheOldOneBack(FxRobot robot) {
        press(robot, "#data-chip");
        press(robot, "#data-card-spiral");
        assertEquals("spiral", data().kind());
        assertTrue(robot.lookup("#data-chip").queryAs(Button.class).getAccessibleText().startsWith("Spiral, 500"));
        robot.interact(workspace::undo);
        assertEquals("xor", data().kind());
    }

    @Test
    void theKeyboardAloneChoosesACard(FxRobot robot) {
        robot.interact(() -> robot.lookup("#data-chip").query().requestFocus());
        robot.type(KeyCode.SPACE);
        assertTrue(robot.lookup("#data-card-xor").query().isFocused(), "the card in use has the focus");
        robot.type(KeyCode.LEFT).type(KeyCode.SPACE);
        assertEquals("nand", data().kind());
        robot.type(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#data-card-xor").tryQuery().isEmpty(), "Esc closes the chooser");
    }

    @Test
    void draggingTheNoiseIsOneUndoStep(FxRobot robot) {
        press(robot, "#data-chip");
        Node thumb = robot.lookup("#data-slider-noise").query().lookup(".thumb");
        robot.drag(thumb).moveBy(15, 0).moveBy(15, 0).drop();
        double noise = data().settings().number("noise", 0);
        assertTrue(noise > 0 && noise <= 0.5, "noise " + noise);
        robot.interact(workspace::undo);
        assertFalse(data().settings().has("noise"));
        assertTrue(workspace.nextUndo().isEmpty());
    }

    @Test
    void theSplitMovesInStepsOfFive(FxRobot robot) {
        press(robot, "#data-chip");
        robot.interact(() -> robot.lookup("#data-slider-validation").query().requestFocus());
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        assertEquals(0.6, data().validationSplit(), 1e-9);
        assertEquals("60", robot.lookup("#data-validation").queryAs(TextField.class).getText());
    }

    @Test
    void whatIsTypedOutOfRangeIsRefusedInOneSentence(FxRobot robot) {
        TextField noise = robot.lookup("#data-noise").queryAs(TextField.class);
        robot.doubleClickOn(noise).write("7").type(KeyCode.ENTER);
        assertEquals("Noise: give a number from 0 to 0.5.",
                robot.lookup("#data-notice-sentence").queryAs(Label.class).getText());
        assertFalse(data().settings().has("noise"));
        robot.doubleClickOn(noise).write("0.2").type(KeyCode.ENTER);
        assertEquals(0.2, data().settings().number("noise", 0));
        assertFalse(robot.lookup("#data-notice").query().isVisible());
    }

    @Test
    void aTableIsShownThenUsedByOneEdit(FxRobot robot) throws Exception {
        picked = Optional.of(Files.writeString(folder.resolve("two.csv"), "a,b,kind\n" + "1,2,x\n3,4,y\n".repeat(30)));
        press(robot, "#data-chip");
        press(robot, "#data-card-csv");
        assertEquals(20, robot.lookup("#import-table").queryAs(TableView.class).getItems().size());
        assertTrue(robot.lookup("#import-gives").queryAs(Label.class).getText().endsWith("x 30 · y 30"));
        assertEquals("xor", data().kind(), "looking changes nothing");
        press(robot, "#import-head-1");
        press(robot, "Leave out");
        assertTrue(robot.lookup("#import-gives").queryAs(Label.class).getText().startsWith("60 examples with 1 inputs"));
        press(robot, "#import-use");
        assertEquals("csv", data().kind());
        assertEquals("b", data().settings().text("leaveOut", ""));
        robot.interact(workspace::undo);
        assertEquals("xor", data().kind());
        assertTrue(workspace.nextUndo().isEmpty());
    }

    @Test
    void formatsAreCorrectedByHand(FxRobot robot) throws Exception {
        Path file = Files.writeString(folder.resolve("marks.csv"), "a;b;kind\n" + "1,5;2;x\n3,25;4;y\n".repeat(6));
        robot.interact(() -> bar.importTable(file));
        ComboBox<?> separator = robot.lookup("#import-separator").queryComboBox();
        assertEquals("Semicolon (detected)", shown(separator));
        robot.interact(() -> robot.lookup("#import-decimal").queryAs(ComboBox.class).setValue("dot"));
        assertEquals("input · 2 kinds", head(robot.lookup("#import-table").queryAs(TableView.class)));
        press(robot, "#import-cancel");
        assertEquals("xor", data().kind());
    }

    @Test
    void aFileThatIsMissingIsOneSentenceOnTheChipAndAnotherCanBeChosen(FxRobot robot) throws Exception {
        Path gone = folder.resolve("gone.csv");
        robot.interact(() -> workspace.apply(DataEdits.kind("csv",
                Settings.of("path", gone.toString()))));
        assertEquals("The file " + gone + " does not exist; check the path or choose another file.",
                robot.lookup("#data-notice-sentence").queryAs(Label.class).getText());
        picked = Optional.of(Files.writeString(folder.resolve("found.csv"), "a,b\n" + "1,0\n3,1\n".repeat(6)));
        press(robot, "Other file…");
        press(robot, "#import-use");
        assertFalse(robot.lookup("#data-notice").query().isVisible());
        assertEquals(12, workspace.examples().get() == null ? 0 : workspace.examples().get().count());
    }

    @Test
    void inANarrowWindowLesserSettingsGoOnToAnotherLine(FxRobot robot) {
        robot.interact(() -> {
            ((BorderPane) bar.getParent()).setTop(null);
            bar.resize(330, bar.prefHeight(330));
            bar.layout();
        });
        assertTrue(bar.lookup("#data-chip").getLayoutBounds().getWidth() > 100);
        Node batch = bar.lookup("#data-batch");
        assertNotNull(batch.getParent());
        assertTrue(batch.getParent().isVisible());
        Bounds below = batch.localToScene(batch.getLayoutBounds());
        Node chip = bar.lookup("#data-chip");
        assertTrue(below.getMinY() >= chip.localToScene(chip.getLayoutBounds()).getMaxY(), "below the chip");
        assertTrue(bar.localToScene(bar.getLayoutBounds()).contains(below), "and within the bar");
    }

    @Test
    void theBarSpeaksTheLanguageChosen(FxRobot robot) {
        robot.interact(() -> texts.language().set(Language.KOREAN));
        press(robot, "#data-chip");
        assertEquals("나선", robot.lookup("#data-card-spiral").queryAs(Button.class).getText());
    }

    private static String head(TableView<?> table) {
        return ((Label) ((MenuButton) table.getColumns().get(0).getGraphic()).getGraphic().lookup(".column-role")).getText();
    }

    private static String shown(ComboBox<?> box) {
        return ((Labeled) ((ComboBoxListViewSkin<?>) box.getSkin()).getDisplayNode()).getText();
    }
}
