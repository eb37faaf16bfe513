package org.neurarium.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.edit.DataEdits;
import org.neurarium.document.edit.Edits;
import org.neurarium.document.edit.TrainingEdits;
import org.neurarium.settings.Preferences;
import org.neurarium.train.Metrics;
import org.neurarium.i18n.Language;
import org.neurarium.train.SessionState;
import org.neurarium.train.probe.GradientNormProbe;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.fake.FakeEngine;
import org.neurarium.ui.fake.FakeSession;
import org.neurarium.ui.fake.Live;
import org.neurarium.ui.workspace.Workspace;

class ChartsViewModelTest {
    private final FakeEngine engine = new FakeEngine();
    private final Workspace workspace = engine.workspace(FakeEngine.xor());
    private long clock = 1;
    private final ChartOptions options = new ChartOptions(new Preferences(Path.of("never-saved")));
    private final ChartsViewModel model = new ChartsViewModel(workspace, options, () -> clock);

    private FakeSession session() {
        assertNotNull(engine.session);
        return engine.session;
    }

    private void train(int epochs, double end) {
        for (int k = 1; k <= epochs; k++) {
            session().history.add("batchLoss", 25 * k, 1 - (1 - end) * k / epochs);
            session().history.add("validationLoss", k, 1 - (1 - end) * k / epochs);
        }
        session().show(FakeSession.frame(SessionState.RUNNING, 25L * epochs, epochs, Metrics.NONE, Map.of()));
        clock += 1_000_000_000L;
        workspace.pulse();
    }

    @Test
    void readsOnlyWhatIsNew() {
        train(3, 0.5);
        assertTrue(model.update(100));
        assertFalse(model.update(100));
        assertTrue(model.update(50));
        session().history.add("batchLoss", 100, 0.4);
        assertTrue(model.update(50));
    }

    @Test
    void toggledAxesAppendNothing() {
        train(3, 0.5);
        model.update(100);
        int before = model.curves().raw().size();
        options.logY().set(true);
        options.logX().set(true);
        assertFalse(model.update(100));
        assertEquals(before, model.curves().raw().size());
    }

    @Test
    void aResetRunBecomesAGhostWithItsSettings() {
        train(5, 0.021);
        session().reset();
        workspace.pulse();
        assertEquals(1, model.runs().size());
        assertEquals("tanh · sgd 0.03 · 4-2 · 0.0210", model.runs().get(0).chip());
    }

    @Test
    void aReopenedRunBecomesAGhostWithoutItsLastFramesLost() {
        train(2, 0.9);
        for (int k = 3; k <= 9; k++) {
            session().history.add("validationLoss", k, 0.1);
        }
        workspace.apply(TrainingEdits.seed(99));
        assertEquals(9, model.runs().get(0).curves().validation().lastX());
        assertEquals(1, model.runs().get(0).project().training().seed());
    }

    @Test
    void eightRunsAreKeptNewestFirst() {
        for (int run = 0; run < 11; run++) {
            train(3, 0.5);
            session().reset();
            workspace.pulse();
        }
        assertEquals(8, model.runs().size());
        assertEquals(11, model.runs().get(0).number());
    }

    @Test
    void runsOnOtherDataAreNotComparedWith() {
        train(3, 0.5);
        workspace.apply(DataEdits.kind("moons", Settings.EMPTY));
        assertTrue(model.runs().isEmpty());
        train(3, 0.4);
        workspace.apply(DataEdits.kind("xor", Settings.of("points", 200, "margin", 0.2)));
        assertEquals(List.of(1), model.runs().stream().map(EarlierRun::number).toList());
    }

    @Test
    void runsOnAnotherTaskOfTheSameDataAreNotComparedWith() {
        workspace.apply(DataEdits.kind("sentences-en", Settings.of("count", 40)));
        train(3, 0.5);
        workspace.apply(DataEdits.kind("sentences-en", Settings.of("count", 40, "task", "language-model")));
        assertEquals(List.of(), model.runs());
        train(3, 2.5);
        workspace.apply(DataEdits.kind("sentences-en", Settings.of("count", 40.0, "task", "sentiment", "seed", 7)));
        assertEquals(List.of(1), model.runs().stream().map(EarlierRun::number).toList());
    }

    @Test
    void runsOnDataMadeOtherwiseAreNotComparedWith() {
        train(3, 0.5);
        workspace.apply(DataEdits.kind("xor", Settings.of("points", 200, "margin", 0.2, "noise", 0.3)));
        assertEquals(List.of(), model.runs());
        workspace.apply(DataEdits.kind("xor", Settings.of("points", 500, "margin", 0.2, "seed", 9)));
        assertEquals(List.of(1), model.runs().stream().map(EarlierRun::number).toList());
    }

    @Test
    void runsWithAnotherLossAreNotComparedWith() {
        train(3, 0.5);
        workspace.apply(Edits.setting("out", "loss", "mean-squared-error"));
        assertEquals(List.of(), model.runs());
        train(3, 0.1);
        workspace.apply(Edits.unset("out", "loss"));
        assertEquals(List.of(1), model.runs().stream().map(EarlierRun::number).toList());
    }

    @Test
    void anUntrainedSessionLeavesNoGhost() {
        session().reset();
        workspace.pulse();
        workspace.apply(TrainingEdits.seed(5));
        assertTrue(model.runs().isEmpty());
    }

    @Test
    void restoringBringsSettingsBackAsOneUndoableEdit() {
        train(3, 0.5);
        workspace.apply(TrainingEdits.seed(42));
        model.restore(model.runs().get(0));
        assertEquals(1, workspace.project().get().training().seed());
        workspace.undo();
        assertEquals(42, workspace.project().get().training().seed());
    }

    @Test
    void chanceFollowsTheClasses() {
        assertEquals(0.5, model.chance());
    }

    @Test
    void plainMethodsAreThereAgainForTheNextSession() {
        Workspace live = Live.workspace(Live.sentences(new LayerNode("memory", "gru", Settings.of("units", 3))));
        ChartsViewModel charts = new ChartsViewModel(live, options, () -> clock);
        charts.active().set(true);
        List<PlainMethods.Level> levels = charts.plainMethods().in(LaneKind.ACCURACY);
        assertFalse(levels.isEmpty());
        for (long seed = 2; seed < 4; seed++) {
            live.apply(TrainingEdits.seed(seed));
            assertEquals(levels, charts.plainMethods().in(LaneKind.ACCURACY));
        }
        charts.close();
        live.close();
    }

    @Test
    void lanesAreThoseWantedAndFilesHoldThem() {
        train(2, 0.5);
        session().history.add("learningRate", 25, 0.25);
        session().history.add("learningRate", 50, 0.125);
        session().history.add("gradientNorm", 50, 3.5);
        model.update(100);
        assertEquals(Set.of(LaneKind.LOSS), model.lanes());
        options.rate().set(true);
        options.norm().set(true);
        assertEquals(Set.of(LaneKind.LOSS, LaneKind.GRADIENT_NORM, LaneKind.LEARNING_RATE), model.lanes());
        String csv = CurveFiles.csv(model);
        assertTrue(csv.startsWith("epoch,trainLoss,validationLoss,trainAccuracy,validationAccuracy,gradientNorm,learningRate\n"), csv);
        assertTrue(csv.contains("\n1.0,0.75,0.75,,,,0.25\n2.0,0.5,0.5,,,3.5,0.125\n"), csv);
        Palette palette = Palette.of(ThemeChoice.LIGHT);
        String svg = CurveFiles.svg(model, new Texts(Language.ENGLISH), palette);
        for (String part : List.of("class=\"train\"", "class=\"gradient-norm\"", "class=\"learning-rate\"", ">rate 0.125<",
                ">norm of the gradient<")) {
            assertTrue(svg.contains(part), part + " in " + svg);
        }
        options.rate().set(false);
        assertFalse(CurveFiles.svg(model, new Texts(Language.ENGLISH), palette).contains("learning-rate"));
    }

    @Test
    void theGradientIsAskedForOnlyWhileItsLaneIsOnScreen() {
        options.norm().set(true);
        assertEquals(Set.of(), session().watched);
        model.active().set(true);
        assertEquals(Set.of(GradientNormProbe.WHOLE), session().watched);
        options.norm().set(false);
        assertEquals(Set.of(), session().watched);
    }

    @Test
    void whatIsShownIsRemembered() {
        Preferences preferences = new Preferences(Path.of("never-saved"));
        new ChartOptions(preferences).rate().set(true);
        ChartOptions again = new ChartOptions(preferences);
        assertTrue(again.rate().get());
        assertFalse(again.norm().get());
        assertTrue(again.logNorm().get());
    }

    @Test
    void tableHasARowPerEpoch() {
        train(2, 0.5);
        model.update(100);
        String csv = CurveFiles.csv(model);
        assertTrue(csv.startsWith("epoch,trainLoss,validationLoss,trainAccuracy,validationAccuracy\n"));
        assertTrue(csv.contains("\n2.0,") && csv.contains(",0.5,,\n"), csv);
    }
}
