package org.neurarium.ui.viz.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Wire;
import org.neurarium.train.Metrics;
import org.neurarium.train.SessionState;
import org.neurarium.train.probe.BoundaryProbe;
import org.neurarium.train.probe.PlaneProbe;
import org.neurarium.train.probe.Probe;
import org.neurarium.train.probe.WeightsProbe;
import org.neurarium.ui.fake.FakeEngine;
import org.neurarium.ui.fake.FakeSession;
import org.neurarium.ui.workspace.UnitRef;
import org.neurarium.ui.workspace.Workspace;

class BoundaryViewModelTest {
    private final FakeEngine engine = new FakeEngine();

    private BoundaryViewModel open(Workspace workspace) {
        BoundaryViewModel model = new BoundaryViewModel(workspace, java.util.function.UnaryOperator.identity());
        model.active().set(true);
        return model;
    }

    private PlaneProbe asked(int grid) {
        return engine.session.watched.stream().filter(p -> p instanceof PlaneProbe plane && plane.grid() == grid)
                .map(PlaneProbe.class::cast).findFirst().orElseThrow();
    }

    private void answer(Workspace workspace, int units, Map<Probe<?>, Object> more) {
        Map<Probe<?>, Object> probes = new HashMap<>(more);
        for (Probe<?> probe : engine.session.watched) {
            if (probe instanceof PlaneProbe plane) {
                probes.put(plane, new BoundaryProbe.Frame(units, plane.grid(), new float[units * plane.grid() * plane.grid()]));
            }
        }
        engine.session.show(FakeSession.frame(SessionState.RUNNING, 1, 0, Metrics.NONE, probes));
        workspace.pulse();
    }

    @Test
    void nothingIsAskedWhileTheViewIsHidden() {
        Workspace workspace = engine.workspace(FakeEngine.xor());
        BoundaryViewModel model = open(workspace);
        assertEquals("out", asked(100).node());
        model.active().set(false);
        assertTrue(engine.session.watched.isEmpty());
    }

    @Test
    void theUnitPointedAtIsEnlargedAndThenTheAnswerAgain() {
        Workspace workspace = engine.workspace(FakeEngine.xor());
        BoundaryViewModel model = open(workspace);
        workspace.selection().hovered().set(new UnitRef("h1", 2));
        assertEquals("h1", asked(100).node());
        answer(workspace, 4, Map.of());
        assertEquals(new UnitRef("h1", 2), model.unit());
        workspace.selection().hovered().set(null);
        answer(workspace, 1, Map.of());
        assertNull(model.unit());
    }

    @Test
    void aUnitThatDoesNotExistIsNotShown() {
        Workspace workspace = engine.workspace(FakeEngine.xor());
        BoundaryViewModel model = open(workspace);
        workspace.selection().hovered().set(new UnitRef("h1", 40));
        answer(workspace, 4, Map.of());
        assertNull(model.map());
    }

    /** Another view may watch the same weights: the line needs a layer that sees the inputs, not merely their presence. */
    @Test
    void onlyALayerThatSeesTheInputsHasADecisionLine() {
        Workspace workspace = engine.workspace(FakeEngine.xor());
        BoundaryViewModel model = open(workspace);
        workspace.selection().hovered().set(new UnitRef("h2", 0));
        Object weights = new WeightsProbe.Frame(Map.of("kernel", new float[8], "bias", new float[2]));
        answer(workspace, 2, Map.of(new WeightsProbe("h2"), weights));
        assertNotNull(model.map());
        assertTrue(model.line().isEmpty());
        workspace.selection().hovered().set(new UnitRef("h1", 1));
        Object first = new WeightsProbe.Frame(Map.of("kernel", new float[] {9, 2, 9, 9, 9, 4, 9, 9}, "bias", new float[] {9, -1, 9, 9}));
        answer(workspace, 4, Map.of(new WeightsProbe("h1"), first));
        assertEquals(2, model.line().orElseThrow().a(), 1e-9);
        assertEquals(4, model.line().orElseThrow().c(), 1e-9);
        assertEquals(-1, model.line().orElseThrow().d(), 1e-9);
    }

    /** Where a predicted price is 0 nothing is decided. */
    @Test
    void aPredictedNumberHasNoDecisionLine() {
        Network single = new Network(List.of(new LayerNode("in", "input", Settings.EMPTY),
                new LayerNode("out", "output", Settings.of("units", 1, "activation", "identity", "loss", "mse"))), List.of(new Wire("in", "out")));
        Workspace workspace = engine.workspace(FakeEngine.xor().withNetwork(single).withData(new DataSource("houses", Settings.EMPTY, 0.3)));
        BoundaryViewModel model = open(workspace);
        answer(workspace, 1, Map.of(new WeightsProbe("out"), new WeightsProbe.Frame(Map.of("kernel", new float[] {1, 2, 3}, "bias", new float[1]))));
        assertEquals(Answer.Kind.NUMBER, model.answer().kind());
        assertTrue(model.line().isEmpty());
        assertFalse(model.isStraight());
    }

    @Test
    void thePlaceAskedIsAnsweredExactly() {
        Workspace workspace = engine.workspace(FakeEngine.xor());
        BoundaryViewModel model = open(workspace);
        model.pin(0.25, -0.5);
        assertEquals(new PlaneProbe.Axis(0, 0.25f, 0.25f), asked(1).x());
        assertEquals(new PlaneProbe.Axis(1, -0.5f, -0.5f), asked(1).y());
        answer(workspace, 1, Map.of());
        assertEquals(1, model.pinned().length);
        model.unpin();
        assertEquals(1, engine.session.watched.size());
    }

    @Test
    void zoomKeepsThePlaceUnderThePointer() {
        BoundaryViewModel model = open(engine.workspace(FakeEngine.xor()));
        Domain before = model.domain();
        model.zoom(0.5, 0.4, -0.2);
        Domain after = model.domain();
        assertEquals((0.4 - before.xLow()) / (before.xHigh() - before.xLow()),
                (0.4 - after.xLow()) / (after.xHigh() - after.xLow()), 1e-9);
        model.fit();
        assertEquals(before, model.domain());
    }

    @Test
    void moreThanTwoFeaturesOfferAxesAndOneSaysWhyNot() {
        Project houses = FakeEngine.xor().withData(new DataSource("houses", Settings.EMPTY, 0.3));
        Workspace workspace = engine.workspace(houses);
        BoundaryViewModel model = open(workspace);
        assertEquals("", model.obstacle());
        assertEquals(3, model.features().size());
        model.featureX().set(2);
        assertEquals(2, asked(100).x().feature());
    }

    @Test
    void answersAreReadByTheirCoding() {
        Workspace workspace = engine.workspace(FakeEngine.xor());
        assertEquals(new Answer("out", Answer.Kind.TWO_CLASSES, 0.5, 0.5), open(workspace).answer());
        Network hinge = FakeEngine.xor().network().replace(new LayerNode("out", "output", Settings.of("loss", "hinge")));
        assertEquals(new Answer("out", Answer.Kind.TWO_CLASSES, 0, 1),
                open(engine.workspace(FakeEngine.xor().withNetwork(hinge))).answer());
        Network soft = new Network(List.of(new LayerNode("in", "input", Settings.EMPTY),
                new LayerNode("out", "output", Settings.EMPTY)), List.of(new Wire("in", "out")));
        Project three = FakeEngine.xor().withNetwork(soft)
                .withData(new DataSource("gaussians", Settings.of("classes", 3), 0.3));
        assertEquals(Answer.Kind.CLASSES, open(engine.workspace(three)).answer().kind());
    }
}
