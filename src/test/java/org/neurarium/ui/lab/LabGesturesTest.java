package org.neurarium.ui.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurarium.document.spec.InputFault;
import org.neurarium.i18n.Language;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.lab.stage.LabPane;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A person types numbers and expressions and reads what follows. */
@ExtendWith(ApplicationExtension.class)
class LabGesturesTest {
    private Stage stage;
    private Theme theme;
    private LabPane lab;

    @Start
    void start(Stage shown) {
        stage = shown;
        theme = new Theme(ThemeChoice.LIGHT);
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> lab.close());
    }

    @Test
    void theGraphOfTheCourseSaysItsNumbersAndATypingErrorItsPlace(FxRobot robot) {
        open("graph");
        robot.clickOn("#lab-step-last");
        String end = said();
        assertTrue(end.contains("∂f/∂x = −4") && end.contains("∂f/∂y = −4") && end.contains("∂f/∂z = 3"), end);
        typed(robot, "#lab-variable-x", "3");
        assertTrue(said().contains("∂f/∂z = 8"), said());
        robot.clickOn("#lab-expression").press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL).write("(x + y");
        assertTrue(said().contains("character 1"), said());
        assertTrue(said().contains("∂f/∂z = 8"), "the last graph stands");
        robot.write(") * 2");
        assertFalse(said().contains("character"), said());
    }

    @Test
    void overACurveThereIsNoSecondStart(FxRobot robot) {
        open("descent");
        choose("parabola");
        assertFalse(robot.lookup("#lab-y").query().getParent().getParent().isVisible());
        assertTrue(robot.lookup("#lab-x").query().getParent().getParent().isVisible());
        choose("ravine");
        assertTrue(robot.lookup("#lab-y").query().getParent().getParent().isVisible());
    }

    private void choose(String surface) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            lab.set(Map.of("surface", surface));
            return null;
        });
    }

    @Test
    void aPixelIsChangedAndTheSumFollows(FxRobot robot) {
        open("convolution");
        assertTrue(said().contains("= 4\n"), said());
        typed(robot, "#lab-image-0-0", "10");
        assertTrue(said().contains("10·1 + 1·0 + 1·1") && said().contains("= 13\n"), said());
        typed(robot, "#lab-stride", "9");
        assertTrue(LabCatalogueTest.nodes(lab).stream().anyMatch(n -> n instanceof Label l && l.isVisible() && l.getText().startsWith("Stride S is a whole number")));
        typed(robot, "#lab-stride", "2");
        assertEquals(3, lab.head().last().get(), "four outputs");
    }

    @Test
    void answersOfTheExerciseAreJudgedWhileTheyAreTyped(FxRobot robot) {
        open("exercise");
        robot.clickOn("#lab-answer0").write("2(y-p)");
        assertTrue(said().contains("Not the same function"), said());
        robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL).write("-2(y-p)");
        assertTrue(said().contains("Right: equal on all 40"), said());
        robot.clickOn("#lab-answer2").write("2(p-y)*p*(1-p)");
        assertTrue(said().contains("2 × 1 matrix") && said().contains("2 × 3"), said());
        robot.clickOn("#lab-hint");
        assertTrue(said().contains("Hint 1"), said());
    }

    @Test
    void aClickOnTheSurfaceMovesTheStart(FxRobot robot) {
        open("race");
        String before = robot.lookup("#lab-x").queryAs(TextField.class).getText();
        robot.moveTo("#lab-picture").moveBy(60, 40).clickOn();
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(robot.lookup("#lab-x").queryAs(TextField.class).getText().equals(before));
    }

    @Test
    void draggingTheArrowAndTheLineSetsWeightsAndBias(FxRobot robot) {
        open("perceptron");
        typed(robot, "#lab-w1", "1");
        typed(robot, "#lab-w2", "1");
        typed(robot, "#lab-b", "-0.5");
        assertTrue(said().contains("2 of 4 right"), said());
        var picture = robot.lookup("#lab-picture").query();
        double side = Math.min(picture.getLayoutBounds().getWidth() - 76, picture.getLayoutBounds().getHeight() - 92);
        double unit = side / 3.5;
        double left = 52 + (picture.getLayoutBounds().getWidth() - 76 - side) / 2;
        var corner = picture.localToScreen(left + 1.5 * unit, 40 + 2 * unit); // (0.25, 0.25) lies on the line
        robot.drag(corner).moveBy(0.5 * unit, -0.5 * unit).drop();
        assertEquals(-1.5, Double.parseDouble(robot.lookup("#lab-b").queryAs(TextField.class).getText().replace('−', '-')), 0.1);
        assertTrue(said().contains("4 of 4 right"), said());
        var tip = picture.localToScreen(left + 1.75 * unit, 40 + 1.75 * unit); // w/2 = (0.5, 0.5)
        robot.drag(tip).moveBy(-unit, unit).drop();
        assertEquals(-1, Double.parseDouble(robot.lookup("#lab-w1").queryAs(TextField.class).getText().replace('−', '-')), 0.1);
        robot.clickOn("#lab-step-forward");
        assertTrue(said().contains("x = (0, 1)"), said());
    }

    @Test
    void theSpaceBarPlaysToTheEnd(FxRobot robot) throws Exception {
        open("exercise");
        robot.clickOn("#lab-step-fast").clickOn("#lab-picture").press(KeyCode.SPACE).release(KeyCode.SPACE);
        assertTrue(lab.head().playing().get());
        WaitForAsyncUtils.waitFor(20, java.util.concurrent.TimeUnit.SECONDS, () -> !lab.head().playing().get());
        assertEquals(lab.head().last().get(), lab.head().at().get());
    }

    @Test
    void settingsAreSetByTheirNamesAsIfTyped() {
        open("convolution");
        set(Map.of("stride", "2"));
        assertEquals(3, lab.head().last().get(), "four outputs");
        set(Map.of("example", "same"));
        assertEquals(48, lab.head().last().get(), "seven by seven");
        for (Map<String, String> wrong : List.of(Map.of("stride", "9"), Map.of("stride", "two"), Map.of("example", "none"), Map.of("colour", "red"))) {
            assertThrows(InputFault.class, () -> lab.set(wrong), wrong::toString);
        }
        assertEquals(48, lab.head().last().get());
    }

    private void set(Map<String, String> settings) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            lab.set(settings);
            return lab;
        });
    }

    private static void typed(FxRobot robot, String field, String text) {
        robot.clickOn(field).press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL).write(text).press(KeyCode.ENTER).release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void whatIsSaidOfARefusedNumberGoesWhenTheOldOneIsTypedAgain(FxRobot robot) {
        open("pooling");
        typed(robot, "#lab-size", "1.2");
        assertTrue(robot.lookup("Window, side F is a whole number between 1 and 4.").query().isVisible());
        typed(robot, "#lab-size", "2");
        assertFalse(robot.lookup("Window, side F is a whole number between 1 and 4.").query().isVisible());
    }

    /** As in a presenter's window, where letters are large and the lab has a narrow place. */
    @Test
    void settingsComeInFrontWhereTheyShareAPlaceWithTheWords(FxRobot robot) {
        open("pooling");
        robot.interact(() -> stage.getScene().setRoot(new HBox(lab)));
        wide(560);
        assertFalse(isSeen("#lab-kind"), "words come first");
        robot.clickOn("#lab-settings-first");
        assertTrue(isSeen("#lab-kind"));
        robot.clickOn("#lab-settings-first");
        assertFalse(isSeen("#lab-kind"));
        wide(1280);
        assertFalse(robot.lookup("#lab-settings-first").query().isVisible(), "both have a side of their own");
    }

    private void wide(double width) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            lab.setMinWidth(width);
            lab.setMaxWidth(width);
            stage.getScene().getRoot().layout();
        });
        WaitForAsyncUtils.waitForFxEvents(); // the parts are put elsewhere after that
    }

    private boolean isSeen(String id) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> stage.getScene().getRoot().layout());
        Node node = lab.lookup(id);
        Bounds place = lab.lookup("#lab-side").localToScene(lab.lookup("#lab-side").getBoundsInLocal());
        return place.contains(node.localToScene(node.getBoundsInLocal()));
    }

    private void open(String id) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            lab = LabCatalogue.make(id, new Texts(Language.ENGLISH), theme).orElseThrow();
            Scene scene = new Scene(lab, 1280, 800);
            theme.adopt(scene);
            stage.setScene(scene);
            stage.show();
            lab.requestFocus();
        });
    }

    private String said() {
        WaitForAsyncUtils.waitForFxEvents();
        List<String> lines = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> LabCatalogueTest.nodes(lab.lookup("#lab-words")).stream()
                .filter(n -> n instanceof Label).map(n -> ((Label) n).getText()).toList());
        return lines.stream().collect(Collectors.joining("\n")).replace('\u00A0', ' ') + "\n";
    }
}
