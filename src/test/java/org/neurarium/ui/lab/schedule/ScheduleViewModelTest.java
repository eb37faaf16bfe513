package org.neurarium.ui.lab.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurarium.compile.CompiledNetwork;
import org.neurarium.compile.NetworkCompiler;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Project;
import org.neurarium.document.io.ProjectJson;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lab.batch.EpochPlan;
import org.neurarium.ui.fake.FakeEngine;

/** The curve of the lab is the rate that a compiled network trains with. */
class ScheduleViewModelTest {
    @ParameterizedTest
    @MethodSource("ids")
    void everyRateIsThatOfTraining(String id) throws InputFault {
        ScheduleViewModel lab = new ScheduleViewModel();
        lab.choose(id);
        Project project = FakeEngine.xor();
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put("training.optimizer.learningRate", String.valueOf(lab.base()));
        changes.put("training.schedule.kind", id);
        lab.params().forEach(p -> changes.put("training.schedule." + p.name(), String.valueOf(lab.setting(p.name()))));
        for (Map.Entry<String, String> change : changes.entrySet()) {
            project = ProjectJson.apply(project, change.getKey(), change.getValue());
        }
        Examples examples = DatasetCatalogue.get(project.data().kind()).load(project.data().settings());
        CompiledNetwork network = assertInstanceOf(CompiledNetwork.class, NetworkCompiler.compile(project, examples.schema()));
        network.learningRate().plan(lab.horizon());
        for (int t = 0; t <= lab.head().last().get(); t++) {
            assertEquals(network.learningRate().at(t), lab.rate(t), 1e-15, id + " at " + t);
        }
    }

    @Test
    void theFormulasOfTheCourse() {
        ScheduleViewModel lab = new ScheduleViewModel();
        lab.choose("linear");
        int planned = lab.perEpoch() * lab.epochs();
        for (int t = 0; t < planned; t++) {
            assertEquals(lab.base() * (1 - (double) t / planned), lab.rate(t), 1e-15);
        }
        lab.choose("inverse-square-root");
        for (int t = 1; t <= planned; t++) {
            assertEquals(lab.base() / Math.sqrt(t), lab.rate(t - 1), 1e-15, "the t-th iteration, from 1");
        }
    }

    /** The first step by hand: every weight goes the rate's share of the way to its batch's mean. */
    @Test
    void theEffectIsThatOfTheVeryRates() {
        ScheduleViewModel lab = new ScheduleViewModel();
        lab.choose("inverse-square-root");
        double expected = 0;
        double before = 0;
        for (int i = 0; i < ScheduleViewModel.WEIGHTS; i++) {
            EpochPlan plan = new EpochPlan(lab.perEpoch() * ScheduleViewModel.BATCH, ScheduleViewModel.BATCH, 1 + i);
            double best = -plan.fullGradient();
            double first = -lab.rate(0) * plan.batchGradient(0, 0);
            double second = first - lab.rate(1) * (first + plan.batchGradient(0, 1));
            before += best * best / 2 / ScheduleViewModel.WEIGHTS;
            expected += (second - best) * (second - best) / 2 / ScheduleViewModel.WEIGHTS;
        }
        assertEquals(before, lab.effect()[0], 1e-12);
        assertEquals(expected, lab.effect()[2], 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"linear", "cosine", "exponential", "step", "inverse-square-root"})
    void aFallingRateEndsNearerThanAConstantOne(String id) {
        ScheduleViewModel lab = new ScheduleViewModel();
        lab.choose(id);
        int end = lab.effect().length - 1;
        assertTrue(lab.effect()[end] < 0.5 * lab.unscheduled()[end], lab.effect()[end] + " against " + lab.unscheduled()[end]);
    }

    static List<String> ids() {
        return ScheduleViewModel.ids();
    }
}
