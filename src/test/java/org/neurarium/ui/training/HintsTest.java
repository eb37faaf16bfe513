package org.neurarium.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.document.Project;
import org.neurarium.i18n.Language;
import org.neurarium.settings.Preferences;
import org.neurarium.train.Metrics;
import org.neurarium.train.SessionState;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.diagnosis.Vitals;
import org.neurarium.train.diagnosis.VitalsProbe;
import org.neurarium.train.probe.Probe;
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

/** A person sees the light bulb, reads the hint, and takes the remedy. */
@ExtendWith(ApplicationExtension.class)
class HintsTest {
    @TempDir
    private static Path folder;
    private final FakeEngine engine = new FakeEngine();
    private final Texts texts = new Texts(Language.ENGLISH);
    private Workspace workspace;
    private Preferences preferences;
    private long iteration;

    @Start
    void start(Stage stage) {
        preferences = new Preferences(folder.resolve("preferences"));
        workspace = engine.workspace(FakeEngine.xor());
        Theme theme = new Theme(ThemeChoice.LIGHT);
        RunBarView view = new RunBarView(workspace, texts, theme, new FakeDevices(), preferences);
        Scene scene = new Scene(view, 1280, 300);
        theme.adopt(scene);
        stage.setScene(scene);
        stage.show();
    }

    /** A reading in which layer h1's update is {@code ratio} times its weights. */
    private void reading(SessionState state, double ratio) {
        Map<Probe<?>, Object> answers = new HashMap<>();
        answers.put(VitalsProbe.of(workspace.project().get()), new Vitals(List.of(
                new Vitals.Layer("h1", 1, ratio, 4, -1, 0, 0, Double.NaN), new Vitals.Layer("out", 1, 1e-3, 1, -1, -1, 0, Double.NaN))));
        iteration += 100;
        TrainingFrame frame = new TrainingFrame(state, iteration, 1, 0, 10, 0.5, Metrics.NONE, 0.03, 1000, null,
                state == SessionState.DONE ? "epochs" : "", answers);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            engine.session.show(frame);
            workspace.pulse();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean bulb(FxRobot robot) {
        return robot.lookup("#hints-button").query().isVisible();
    }

    @Test
    void aHintIsReadItsLayerShownAndItsRemedyTaken(FxRobot robot) {
        assertFalse(bulb(robot));
        reading(SessionState.DONE, 0.5);
        assertTrue(bulb(robot));
        assertEquals("1", robot.lookup("#hints-button").queryButton().getText());
        robot.clickOn("#hints-button");
        robot.clickOn(texts.get("remedies.leaps", "h1", "50"));
        assertEquals(List.of("h1"), List.copyOf(workspace.selection().nodes()));
        Project before = workspace.project().get();
        FakeSession session = engine.session;
        Button clip = robot.lookup(texts.get("train.fix.clip", "1")).queryButton();
        assertEquals(texts.get("remedies.restarts.tip"), clip.getTooltip().getText());
        robot.clickOn(clip);
        assertEquals(1.0, workspace.project().get().training().clipNorm());
        assertFalse(session == engine.session, "clipping needs another start");
        assertFalse(bulb(robot), "the new run has said nothing yet");
        WaitForAsyncUtils.waitForAsyncFx(5_000, workspace::undo);
        assertEquals(before, workspace.project().get());
    }

    @Test
    void aHintThatIsNotWantedStaysAwayFromThisProject(FxRobot robot) {
        reading(SessionState.DONE, 0.5);
        robot.clickOn("#hints-button").clickOn(texts.get("remedies.silence"));
        assertFalse(bulb(robot));
        reading(SessionState.DONE, 0.5);
        assertFalse(bulb(robot));
        assertTrue(new SilencedHints(preferences).contains("XOR", "exploding"));
        assertFalse(new SilencedHints(preferences).contains("other", "exploding"));
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> workspace.open(new Project("other", workspace.project().get().data(),
                workspace.project().get().network(), workspace.project().get().training(), workspace.project().get().canvas())));
        reading(SessionState.DONE, 0.5);
        assertTrue(bulb(robot), "under another name it is said again");
    }

    @Test
    void betweenTwoLooksNothingIsWatched() {
        assertEquals(2, engine.session.watched.size());
        reading(SessionState.RUNNING, 1e-3);
        assertEquals(Set.of(), Set.copyOf(engine.session.watched));
    }
}
