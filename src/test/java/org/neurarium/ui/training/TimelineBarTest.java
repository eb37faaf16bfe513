package org.neurarium.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurarium.i18n.Language;
import org.neurarium.train.MetricHistory;
import org.neurarium.train.Metrics;
import org.neurarium.train.SessionState;
import org.neurarium.train.Timeline;
import org.neurarium.train.TrainingFrame;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.fake.FakeEngine;
import org.neurarium.ui.fake.Pixels;
import org.neurarium.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A person's way through the recorded run: dragging, keys, going on, coming back. */
@ExtendWith(ApplicationExtension.class)
class TimelineBarTest {
    private final FakeEngine engine = new FakeEngine();
    private final Texts texts = new Texts(Language.ENGLISH);
    private Workspace workspace;
    private TimelineBar bar;
    private Theme theme;

    @Start
    void start(Stage stage) {
        workspace = engine.workspace(FakeEngine.xor());
        theme = new Theme(ThemeChoice.LIGHT);
        bar = new TimelineBar(workspace.training(), texts, theme);
        Scene scene = new Scene(new javafx.scene.layout.VBox(bar), 1032, 120);
        theme.adopt(scene);
        stage.setScene(scene);
        stage.show();
        stage.sizeToScene();
    }

    /** The network after {@code at} of {@code newest} updates, 25 an epoch. */
    private void show(long at, long newest) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            engine.session.timeline = new Timeline(0, newest, at, new long[] {0, newest}, new long[] {500}, 3_000_000, 0);
            engine.session.show(new TrainingFrame(SessionState.PAUSED, at, (int) (at / 25), (int) (at % 25), 25, 0.4,
                    Metrics.NONE, 0.03, 0, null, "", Map.of(), newest));
            workspace.pulse();
        });
        try { // the bar follows twenty times a second
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> bar.model().timeline().get().position() == at
                    && bar.model().timeline().get().newest() == newest);
        } catch (TimeoutException e) {
            throw new AssertionError("the bar does not follow", e);
        }
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> bar.getScene().getRoot().layout()); // without waiting for a pulse to do it
        engine.session.commands.clear();
    }

    @Test
    void beforeTrainingThereIsNothingToTravelTo() {
        assertFalse(bar.isVisible() || bar.isManaged());
        show(1000, 1000);
        assertTrue(bar.isVisible());
        assertFalse(bar.lookup("#past-band").isVisible());
        show(0, 0);
        assertFalse(bar.isVisible(), "nor after a reset");
    }

    @Test
    void draggingSeeksWhereTheHandIs(FxRobot robot) {
        show(1000, 1000);
        Node slider = bar.lookup("#time-slider");
        robot.moveTo(robot.point(bar.lookup(".handle"))).press(MouseButton.PRIMARY);
        robot.moveTo(robot.offset(slider, 0, 0)).release(MouseButton.PRIMARY);
        String last = engine.session.commands.get(engine.session.commands.size() - 1);
        assertEquals(500, Long.parseLong(last.substring("seek ".length())), 2);
    }

    @Test
    void keysMoveByUpdatesEpochsAndToTheEnds(FxRobot robot) {
        show(400, 1000);
        robot.interact(() -> bar.lookup("#time-slider").requestFocus());
        robot.type(KeyCode.LEFT).type(KeyCode.RIGHT).type(KeyCode.PAGE_DOWN).type(KeyCode.PAGE_UP).type(KeyCode.HOME).type(KeyCode.END);
        assertEquals(List.of("back", "batch", "seek 375", "seek 425", "seek 0", "seek " + Long.MAX_VALUE),
                engine.session.commands);
        show(1000, 1000);
        robot.type(KeyCode.RIGHT);
        assertEquals(List.of(), engine.session.commands, "looking is not training");
    }

    @Test
    void thePastSaysWhereItIsAndLeadsOnOrBack(FxRobot robot) {
        show(400, 1000);
        assertEquals("Looking at update 400 of 1,000", ((Label) bar.lookup("#past-band > .label")).getText());
        Node handle = bar.lookup(".handle");
        assertEquals(16 + 0.4 * 1000, handle.getBoundsInParent().getCenterX(), 1);
        robot.clickOn("#past-now").clickOn("#past-continue");
        assertEquals(List.of("seek " + Long.MAX_VALUE, "play"), engine.session.commands);
    }

    @Test
    void epochsTheBestOneAndChangesByHandAreMarked() {
        for (int k = 1; k <= 40; k++) {
            engine.session.history.add("validationLoss", k, k == 8 ? 0.1 : 0.5);
        }
        show(1000, 1000);
        Node slider = bar.lookup("#time-slider");
        for (String token : List.of("text-faint", "warning", "validation")) {
            assertTrue(Pixels.count(slider, Palette.argb(theme.palette().get(token))) > 3, token);
        }
        TimelineViewModel model = new TimelineViewModel(workspace.training());
        List<TimelineViewModel.Mark> marks = model.marks(1000);
        assertEquals(39, marks.stream().filter(m -> m.sign() == TimelineViewModel.Sign.EPOCH).count());
        assertEquals(19, model.marks(500).stream().filter(m -> m.sign() == TimelineViewModel.Sign.EPOCH).count(),
                "every second where there is less room");
        assertTrue(marks.contains(new TimelineViewModel.Mark(TimelineViewModel.Sign.BEST, 0.2)));
        assertTrue(marks.contains(new TimelineViewModel.Mark(TimelineViewModel.Sign.CHANGE, 0.5)));
        model.close();
    }

    @Test
    void theTipTellsUpdateEpochAndLoss() {
        for (int k = 1; k <= 40; k++) {
            engine.session.history.add("batchLoss", 25.0 * k, 1.0 / k);
            engine.session.history.add("trainLoss", k, 1.0 / k);
        }
        show(1000, 1000);
        TimelineViewModel model = new TimelineViewModel(workspace.training());
        assertEquals("Update 250 · epoch 10.0 · loss 0.100", model.tip(texts, 250));
        model.close();
    }

    @Test
    void aLineThatWasLeftBecomesAnEarlierRun() {
        RunHistory history = new RunHistory(workspace.training(), System::nanoTime);
        show(1000, 1000);
        MetricHistory.Series loss = new MetricHistory.Series(new double[] {1, 2, 3}, new float[] {3, 2, 1},
                new float[] {3, 2, 1}, new float[] {3, 2, 1});
        engine.session.history.abandoned = Optional.of(new MetricHistory.Abandoned(Map.of("batchLoss", loss,
                "trainLoss", loss, "validationLoss", loss, "trainAccuracy", loss, "validationAccuracy", loss, "learningRate", loss, "gradientNorm", loss), 1));
        show(400, 400);
        show(401, 401);
        assertEquals(1, history.runs().size());
        assertEquals(1, history.runs().get(0).curves().judged().last());
        history.close();
    }
}
