package org.neurarium.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.document.spec.Fix;
import org.neurarium.document.spec.Problem;
import org.neurarium.i18n.Language;
import org.neurarium.settings.Preferences;
import org.neurarium.train.Metrics;
import org.neurarium.train.SessionState;
import org.neurarium.train.TrainingFrame;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.fake.FakeDevices;
import org.neurarium.ui.fake.FakeEngine;
import org.neurarium.ui.fake.FakeSession;
import org.neurarium.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class RunBarViewTest {
    private final FakeEngine engine = new FakeEngine();
    private final Texts texts = new Texts(Language.ENGLISH);
    private Workspace workspace;
    private RunBarView view;
    @TempDir
    private static Path folder;

    @Start
    void start(Stage stage) {
        workspace = engine.workspace(FakeEngine.xor());
        Theme theme = new Theme(ThemeChoice.LIGHT);
        view = new RunBarView(workspace, texts, theme, new FakeDevices(),
                new Preferences(folder.resolve("preferences")));
        Scene scene = new Scene(view, 1280, 300);
        theme.adopt(scene);
        stage.setScene(scene);
        stage.show();
        stage.sizeToScene();
    }

    private void show(TrainingFrame frame) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            engine.session.show(frame);
            workspace.pulse();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void everyButtonDoesWhatItSays(FxRobot robot) {
        engine.session.commands.clear();
        robot.clickOn("#run-reset").clickOn("#run-back").clickOn("#run-batch").clickOn("#run-epoch").clickOn("#run-play");
        assertEquals(List.of("reset", "back", "batch", "epoch", "play"), engine.session.commands);
        for (String id : List.of("#run-reset", "#run-back", "#run-batch", "#run-epoch", "#run-play")) {
            Button button = robot.lookup(id).queryButton();
            assertFalse(button.getAccessibleHelp().isEmpty());
            robot.moveTo(button);
            assertEquals(button.getAccessibleHelp(), button.getTooltip().getText(), "said to eyes and ears alike");
            assertTrue(button.getHeight() >= 28 && button.getWidth() >= 28, id);
        }
    }

    @Test
    void aTypedSeedStartsAnotherRunAndNonsenseIsMarked(FxRobot robot) {
        robot.doubleClickOn("#seed").write("42").type(KeyCode.ENTER);
        assertEquals(42, workspace.project().get().training().seed());
        robot.doubleClickOn("#seed").write("x").type(KeyCode.ENTER);
        assertEquals(42, workspace.project().get().training().seed());
        assertTrue(robot.lookup("#seed").query().getStyleClass().contains("invalid"));
    }

    @Test
    void theLearningRateIsTypedWhileItRuns(FxRobot robot) {
        FakeSession session = engine.session;
        robot.clickOn("#learning-rate");
        robot.doubleClickOn("#learning-rate-field");
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL).write("0.5").type(KeyCode.ENTER);
        assertEquals(0.5, workspace.project().get().training().learningRate());
        assertEquals(session, engine.session);
    }

    @Test
    void divergenceIsSaidWithItsRemedy(FxRobot robot) {
        Fix slower = new Fix("train.fix.rate", List.of("0.003"), p -> p.withTraining(p.training().withEpochs(7)));
        Problem diverged = Problem.error("", "train.diverged", 37, "3").withFixes(slower);
        show(new TrainingFrame(SessionState.FAILED, 37, 1, 12, 25, Double.NaN, Metrics.NONE, 3, 0, diverged, "diverged",
                Map.of()));
        Label sentence = robot.lookup(".message-band > .label").queryAs(Label.class);
        assertEquals(texts.get("train.diverged", 37, "3"), sentence.getText());
        robot.clickOn(texts.get("train.fix.rate", "0.003"));
        assertEquals(7, workspace.project().get().training().epochs());
        WaitForAsyncUtils.waitForAsyncFx(5_000, workspace::pulse);
        assertFalse(robot.lookup(".message-band").query().isVisible());
    }

    @Test
    void playListsProblemsAndAClickSelectsTheLayer(FxRobot robot) {
        engine.problems = List.of(Problem.error("h2", "problems.any"));
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> view.model().seed(9));
        robot.clickOn("#run-play");
        robot.clickOn(".hyperlink");
        assertEquals("h2", workspace.selection().single().orElseThrow());
    }

    @Test
    void figuresDoNotMoveWhatStandsBesideThem(FxRobot robot) {
        show(FakeSession.frame(SessionState.RUNNING, 1, 0, Metrics.NONE, Map.of()));
        double loss = x(robot, "#readout-loss");
        double seed = x(robot, "#seed");
        show(FakeSession.frame(SessionState.RUNNING, 999_999, 12_345, new Metrics(12_345, 999_999, 0.123, 0.4, 0.9, 0.9),
                Map.of()));
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> view.layout());
        assertEquals(loss, x(robot, "#readout-loss"), 0.01);
        assertEquals(seed, x(robot, "#seed"), 0.01);
    }

    @Test
    void figuresOfAnEarlierEpochAreMarkedWhileThoseOfThisOneAreComputed(FxRobot robot) throws Exception {
        Metrics second = new Metrics(2, 50, 0.3, 0.4, 0.9, 0.9);
        Label pace = robot.lookup("#readout-pace").queryAs(Label.class);
        show(FakeSession.frame(SessionState.RUNNING, 75, 3, second, Map.of()));
        assertFalse(isLate(robot), "what is computed at once is not worth a word");
        WaitForAsyncUtils.waitFor(5, java.util.concurrent.TimeUnit.SECONDS, () -> isLate(robot));
        assertEquals("evaluating…", pace.getText());
        assertEquals("3", robot.lookup("#readout-epoch").queryAs(Label.class).getText());
        show(FakeSession.frame(SessionState.RUNNING, 80, 3, new Metrics(3, 75, 0.2, 0.3, 0.9, 0.9), Map.of()));
        WaitForAsyncUtils.waitFor(5, java.util.concurrent.TimeUnit.SECONDS, () -> !isLate(robot));
        assertFalse(pace.getText().startsWith("evaluating"));
    }

    @Test
    void atRestFiguresAreOfTheVeryMoment() {
        Metrics epochEnd = new Metrics(3, 75, 0.2, 0.3, 0.9, 0.9);
        assertFalse(LateFigures.isBehind(FakeSession.frame(SessionState.RUNNING, 80, 3, epochEnd, Map.of())));
        assertTrue(LateFigures.isBehind(FakeSession.frame(SessionState.PAUSED, 80, 3, epochEnd, Map.of())));
        assertFalse(LateFigures.isBehind(FakeSession.frame(SessionState.PAUSED, 75, 3, epochEnd, Map.of())));
        assertTrue(LateFigures.isBehind(FakeSession.frame(SessionState.RUNNING, 25, 1, Metrics.NONE, Map.of())));
        assertFalse(LateFigures.isBehind(FakeSession.frame(SessionState.RUNNING, 5, 0, Metrics.NONE, Map.of())));
    }

    private static boolean isLate(FxRobot robot) {
        return robot.lookup("#readout-loss").query().getPseudoClassStates()
                .contains(javafx.css.PseudoClass.getPseudoClass("late"));
    }

    @Test
    void koreanIsSaidAtOnce(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> texts.language().set(Language.KOREAN));
        assertEquals("학습률 0.03", robot.lookup("#learning-rate").queryButton().getText());
    }

    @Test
    void nothingLeavesTheBarAtTheSmallestWindow(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            view.getScene().getWindow().setWidth(1024);
            view.getScene().getRoot().applyCss();
            view.getScene().getRoot().layout();
            view.getScene().getRoot().layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
        for (Node child : ((javafx.scene.Parent) robot.lookup(".run-row").query()).getChildrenUnmodifiable()) {
            assertTrue(!child.isVisible() || child.getBoundsInParent().getMaxX() <= 1024 - 15, child.toString());
        }
    }

    @Test
    void aSecondLineKeepsItsRoomWhereAllIsLow(FxRobot robot) {
        javafx.scene.layout.Region row = robot.lookup(".run-row").queryAs(javafx.scene.layout.Region.class);
        assertTrue(row.prefHeight(680) > row.prefHeight(1280), "two lines at the width beside a demo's card");
        assertEquals(row.prefHeight(680), row.minHeight(680), "nothing below may lie over the second line");
    }

    private static double x(FxRobot robot, String id) {
        return robot.lookup(id).query().getLayoutX();
    }
}
