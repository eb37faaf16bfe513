package org.neurarium.ui.viz.hidden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neurarium.document.edit.Edits;
import org.neurarium.train.Metrics;
import org.neurarium.train.SessionState;
import org.neurarium.train.probe.HiddenSpaceProbe;
import org.neurarium.train.probe.Probe;
import org.neurarium.train.probe.WeightsProbe;
import org.neurarium.ui.fake.FakeEngine;
import org.neurarium.ui.fake.FakeSession;
import org.neurarium.ui.workspace.Workspace;

class HiddenSpaceViewModelTest {
    private final FakeEngine engine = new FakeEngine();
    private final Workspace workspace = engine.workspace(FakeEngine.xor());
    private final HiddenSpaceViewModel model = new HiddenSpaceViewModel(workspace);

    private HiddenSpaceProbe asked() {
        return engine.session.watched.stream().filter(HiddenSpaceProbe.class::isInstance)
                .map(HiddenSpaceProbe.class::cast).findFirst().orElseThrow();
    }

    private void answer(float[] kernel) {
        Map<Probe<?>, Object> probes = new HashMap<>();
        probes.put(asked(), new HiddenSpaceProbe.Frame(new float[2], new int[1], new float[0], new int[0], 17,
                new float[2 * 17 * 17]));
        probes.put(new WeightsProbe("out"), new WeightsProbe.Frame(Map.of("kernel", kernel, "bias", new float[] {0.5f})));
        engine.session.show(FakeSession.frame(SessionState.RUNNING, 1, 0, Metrics.NONE, probes));
        workspace.pulse();
    }

    @Test
    void theLastHiddenLayerIsShownFirst() {
        model.active().set(true);
        assertEquals(List.of("h1", "h2"), model.layers().get());
        assertEquals("h2", asked().node());
        model.choose("h1");
        assertEquals("h1", asked().node());
        assertEquals(4, model.units());
    }

    @Test
    void theNextLayersCutIsAStraightLineOfTheseTwoUnits() {
        model.active().set(true);
        answer(new float[] {2, -3});
        assertEquals(2, model.line().orElseThrow().a(), 1e-9);
        assertEquals(-3, model.line().orElseThrow().c(), 1e-9);
        assertEquals(0.5, model.line().orElseThrow().d(), 1e-9);
        model.choose("h1");
        answer(new float[] {2, -3});
        assertTrue(model.line().isEmpty());
    }

    @Test
    void aHiddenViewAsksNothing() {
        assertTrue(engine.session.watched.isEmpty());
    }

    @Test
    void unitsStayWithinALayerThatShrinks() {
        model.choose("h1");
        model.unitX().set(3);
        model.unitY().set(2);
        workspace.apply(Edits.setting("h1", "units", 2L));
        assertTrue(model.unitX().get() < 2 && model.unitY().get() < 2);
    }
}
