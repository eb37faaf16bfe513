package org.neurarium.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurarium.compile.OptimizerCatalogue;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;
import org.neurarium.ui.fake.FakeEngine;
import org.neurarium.ui.workspace.Workspace;

final class InspectorViewModelTest {
    private final Workspace workspace = new FakeEngine().workspace(FakeEngine.xor());
    private final InspectorViewModel model = new InspectorViewModel(workspace);

    private Setting setting(String layer, String name) {
        return model.settings(layer).stream().filter(s -> s.spec().name().equals(name)).findFirst().orElseThrow();
    }

    private static Setting find(List<Setting> all, String name) {
        return all.stream().filter(s -> s.spec().name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void theSubjectFollowsTheSelection() {
        assertEquals(new InspectorViewModel.Subject.Whole(), model.subject());
        workspace.selection().select(List.of("h1"));
        assertEquals(new InspectorViewModel.Subject.Layer("h1"), model.subject());
        workspace.selection().select(List.of("h1", "h2"));
        assertEquals(new InspectorViewModel.Subject.Several(List.of("h1", "h2")), model.subject());
        workspace.selection().select(new Wire("in", "h1"));
        assertEquals(new InspectorViewModel.Subject.OneWire(new Wire("in", "h1")), model.subject());
    }

    @Test
    void aSettingShowsItsValueAndChangesItAsOneStep() {
        assertEquals(4L, setting("h1", "units").value());
        for (long units = 5; units <= 9; units++) {
            setting("h1", "units").change(units, workspace::apply);
        }
        assertEquals(9L, setting("h1", "units").value());
        workspace.undo();
        assertEquals(4L, setting("h1", "units").value());
    }

    @Test
    void anOptionalSettingCanBeLeftOutAgain() {
        assertNull(setting("h1", "l2").value());
        setting("h1", "l2").change(0.01, workspace::apply);
        assertEquals(0.01, setting("h1", "l2").value());
        setting("h1", "l2").change(null, workspace::apply);
        assertNull(setting("h1", "l2").value());
        assertTrue(workspace.project().get().network().find("h1").orElseThrow().settings().find("l2").isEmpty());
    }

    @Test
    void theSettingsOfAnActivationComeAndGoWithIt() {
        assertTrue(model.settings("h1").stream().noneMatch(s -> s.spec().name().equals("slope") || s.spec().name().equals("alpha")));
        setting("h1", "activation").change("elu", workspace::apply);
        assertNotNull(find(model.settings("h1"), "alpha"));
    }

    /** Every optimizer's settings are offered with its own defaults, and each can be set. */
    @Test
    void everyOptimizerShowsItsSettings() {
        for (var optimizer : OptimizerCatalogue.all()) {
            find(TrainingSettings.optimizer(training()), "optimizer").change(optimizer.id(), workspace::apply);
            List<Setting> shown = TrainingSettings.optimizer(training());
            assertEquals(optimizer.params().size() + 1, shown.size());
        }
    }

    @Test
    void learningRateChangesWithoutTouchingTheRest() {
        Training before = training();
        find(TrainingSettings.optimizer(before), "learningRate").change(0.5, workspace::apply);
        assertEquals(0.5, training().learningRate());
        assertEquals(before.withOptimizer(training().optimizer()), training());
    }

    @Test
    void aTargetIsChosenWithASensibleValue() {
        find(TrainingSettings.stop(training()), "stopMetric").change("validationAccuracy", workspace::apply);
        assertTrue(training().stop().target().atLeast());
        find(TrainingSettings.stop(training()), "stopValue").change(0.9, workspace::apply);
        assertEquals(0.9, training().stop().target().value());
        find(TrainingSettings.stop(training()), "stopMetric").change("none", workspace::apply);
        assertNull(training().stop().target());
    }

    private Training training() {
        return workspace.project().get().training();
    }
}
