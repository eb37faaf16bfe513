package org.neurarium.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.document.edit.TrainingEdits;
import org.neurarium.i18n.Language;
import org.neurarium.settings.Preferences;
import org.neurarium.train.Metrics;
import org.neurarium.train.SessionState;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.fake.FakeEngine;
import org.neurarium.ui.fake.FakeSession;
import org.neurarium.ui.fake.Pixels;
import org.neurarium.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ChartsViewTest {
    private final FakeEngine engine = new FakeEngine();
    private Workspace workspace;
    private ChartsView view;
    private Theme theme;

    @TempDir
    static Path folder;
    private final Preferences preferences = new Preferences(folder.resolve("preferences"));

    @Start
    void start(Stage stage) {
        workspace = engine.workspace(FakeEngine.xor());
        theme = new Theme(ThemeChoice.LIGHT);
        view = new ChartsView(workspace, new Texts(Language.ENGLISH), theme, preferences);
        Scene scene = new Scene(view, 425, 213);
        theme.adopt(scene);
        stage.setScene(scene);
        stage.show();
        stage.sizeToScene();
    }

    private ChartPane pane() {
        return (ChartPane) view.getCenter();
    }

    private void train(int epochs, IntToDoubleFunction loss) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            for (int k = 1; k <= epochs; k++) {
                engine.session.history.add("batchLoss", 25.0 * k, loss.applyAsDouble(k));
                engine.session.history.add("trainLoss", k, loss.applyAsDouble(k));
                engine.session.history.add("validationLoss", k, loss.applyAsDouble(k) + 0.05);
            }
            engine.session.show(FakeSession.frame(SessionState.RUNNING, 25L * epochs, epochs, Metrics.NONE, Map.of()));
            workspace.pulse();
            view.model().update(pane().points());
            pane().redraw();
        });
    }

    private int drawn(String token) {
        return Pixels.count(pane(), Palette.argb(theme.palette().get(token)));
    }

    @Test
    void beforeTrainingASentenceAndNoLines(FxRobot robot) {
        assertTrue(robot.lookup(".empty-view").queryAs(Label.class).isVisible());
        assertEquals(0, drawn("train"));
    }

    @Test
    void bothLossesAreDrawn(FxRobot robot) {
        train(60, k -> Math.exp(-k / 20.0));
        assertFalse(robot.lookup(".empty-view").queryAs(Label.class).isVisible());
        assertTrue(drawn("train") > 50, "train " + drawn("train"));
        assertTrue(drawn("validation") > 50, "validation " + drawn("validation"));
    }

    @Test
    void aSingleUpdateAndNumbersThatAreNoneDoNotFail() {
        train(1, k -> 0.5);
        train(40, k -> k > 20 ? Double.NaN : 1.0 / k);
        train(3, k -> 1e35);
        train(3, k -> Double.POSITIVE_INFINITY);
        assertTrue(Pixels.colours(pane()) > 3);
    }

    @Test
    void aLossOfNothingStandsOnAnAxisThatCanBeRead() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            engine.session.history.add("batchLoss", 25, 0);
            engine.session.history.add("batchLoss", 50, 0);
            view.model().update(pane().points());
        });
        CurveChart chart = new CurveChart();
        CurveRanges.set(chart, view.model());
        assertEquals(new Range(0, 1), chart.loss().axis.getRange());
    }

    /** What is NaN leaves the curve's right half without the train colour: it is no line at 0. */
    @Test
    void whatIsNoNumberIsAGap() {
        train(100, k -> 1);
        int whole = drawn("train");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> engine.session.history.clear());
        train(100, k -> k > 50 ? Double.NaN : 1);
        assertTrue(drawn("train") < 0.75 * whole, drawn("train") + " of " + whole);
    }

    @Test
    void aHundredThousandPointsAreReducedToThePixels() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            for (int i = 1; i <= 100_000; i++) {
                engine.session.history.add("batchLoss", i, 1 + Math.sin(i));
            }
            view.model().update(pane().points());
            pane().redraw();
        });
        assertTrue(view.model().curves().raw().size() <= 425);
    }

    @Test
    void theCrossHairReadsEpochUpdateAndLoss(FxRobot robot) {
        train(100, k -> 1);
        var middle = pane().localToScreen(CurveChart.LEFT + (425 - CurveChart.LEFT - CurveChart.RIGHT) / 2, 60);
        robot.moveTo(middle);
        String tip = robot.lookup("#chart-tip").queryAs(Label.class).getText();
        assertTrue(tip.matches("(?s)epoch (49|50|51) · update 1,2\\d\\d\ntraining loss  1\\.000\nvalidation loss  1\\.050"), tip);
    }

    @Test
    void redrawsAreFewerThanFrames() {
        long before = view.redraws();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            for (int i = 1; i <= 200; i++) {
                engine.session.history.add("batchLoss", i, 1);
                engine.session.show(FakeSession.frame(SessionState.RUNNING, i, 0, Metrics.NONE, Map.of()));
                workspace.pulse();
            }
        });
        assertTrue(view.redraws() - before <= 2, "redraws " + (view.redraws() - before));
    }

    @Test
    void theMenuShowsTheRateUnderTheSameCrossHair(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            for (int i = 1; i <= 2500; i++) {
                engine.session.history.add("learningRate", i, 0.25);
            }
        });
        train(100, k -> 1);
        int before = drawn("text-muted");
        robot.clickOn("#loss-menu").clickOn("Show the learning rate");
        assertTrue(drawn("text-muted") > before + 50, "a line across its lane");
        robot.moveTo(pane().localToScreen(CurveChart.LEFT + 40, 100));
        String tip = robot.lookup("#chart-tip").queryAs(Label.class).getText();
        assertTrue(tip.endsWith("\nlearning rate  0.2500"), tip);
    }

    @Test
    void theLogToggleRedrawsWithoutAddingAPoint(FxRobot robot) {
        train(30, k -> Math.pow(10, -k / 10.0));
        int points = view.model().curves().raw().size();
        robot.clickOn("#log-y");
        assertTrue(view.model().options().logY().get());
        assertEquals(points, view.model().curves().raw().size());
        assertTrue(drawn("train") > 50);
    }

    @Test
    void pointingAtAnEarlierRunLightsItsLineAndAClickBringsItsSettingsBack(FxRobot robot) {
        train(30, k -> 1.0 / k);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            engine.session.reset();
            workspace.pulse();
            workspace.apply(TrainingEdits.seed(42));
        });
        train(30, k -> 1.5);
        int lit = drawn("warning");
        EarlierRun run = view.model().runs().get(view.model().runs().size() - 1);
        robot.clickOn("#runs");
        Label chip = robot.lookup(".menu-item .label").<Label>queryAll().stream().filter(l -> l.getText().contains(run.chip())).findFirst().orElseThrow();
        robot.moveTo(chip);
        assertEquals(run, view.model().highlighted().get());
        assertTrue(drawn("warning") > lit + 50, "its line is lit");
        robot.clickOn(chip);
        assertEquals(1, workspace.project().get().training().seed());
        WaitForAsyncUtils.waitForAsyncFx(5_000, workspace::undo);
        assertEquals(42, workspace.project().get().training().seed());
    }
}
