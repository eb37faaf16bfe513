package org.neurarium.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neurarium.document.DataSource;
import org.neurarium.document.Network;
import org.neurarium.document.Point;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Wire;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.layer.LayerType;
import org.neurarium.ui.fake.FakeEngine;
import org.neurarium.ui.workspace.Workspace;

/** What the canvas does to the project, without a window. */
final class CanvasViewModelTest {
    private final Workspace workspace = new FakeEngine().workspace(FakeEngine.xor());
    private final CanvasViewModel canvas = new CanvasViewModel(workspace);
    private final Building building = new Building(canvas);
    private final Clips clips = new Clips(canvas);

    private static LayerType type(String id) {
        return LayerCatalogue.find(id).orElseThrow();
    }

    private Network network() {
        return workspace.project().get().network();
    }

    private Placed node(String id) {
        return canvas.scene().get().find(id).orElseThrow();
    }

    @Test
    void nodesWithoutAPlaceStandWhereTheArrangementPutsThem() {
        assertTrue(node("in").box().right() < node("h1").box().x());
        assertTrue(node("h2").box().right() < node("out").box().x());
    }

    @Test
    void anotherProjectOfTheSameShapesIsDrawnWithThem() {
        assertTrue(node("h1").facts().output().isPresent());
        workspace.open(FakeEngine.xor().withData(new DataSource("circle", Settings.EMPTY, 0.5)));
        assertTrue(node("h1").facts().output().isPresent(), "an analysis that equals the former one is news all the same");
    }

    @Test
    void droppedOnAWireALayerIsPutIntoItAndTheRestMakesRoom() {
        Wire wire = new Wire("h1", "h2");
        Point middle = canvas.scene().get().wires().get(wire).at(0.5);
        Building.Drop plan = building.plan(type("dense"), middle);
        assertEquals(Optional.of(wire), plan.wire());
        String id = building.drop(type("dense"), plan);
        assertEquals(List.of(new Wire("h1", id)), network().into(id));
        assertEquals(List.of(new Wire(id, "h2")), network().from(id));
        assertFalse(network().wires().contains(wire));
        assertTrue(node("h1").box().right() < node(id).box().x() && node(id).box().right() < node("h2").box().x());
        workspace.undo();
        assertEquals(FakeEngine.xor().network(), network());
    }

    @Test
    void droppedNearAnOutputALayerIsFedByIt() {
        Point port = node("h2").output();
        Building.Drop plan = building.plan(type("dense"), new Point(port.x() + 10, port.y() + 18));
        assertEquals(Optional.of("h2"), plan.from());
        String id = building.drop(type("dense"), plan);
        assertEquals(List.of(new Wire("h2", id)), network().into(id));
        Building.Drop far = building.plan(type("dense"), new Point(port.x(), port.y() + 400));
        assertTrue(far.from().isEmpty() && far.wire().isEmpty());
    }

    @Test
    void appendingFollowsTheSelectedLayer() {
        canvas.selection().select(List.of("h1"));
        String id = building.append(type("dense"));
        assertEquals(List.of(new Wire("h1", id)), network().into(id));
        assertEquals(Set.of(id), Set.copyOf(canvas.selection().nodes()));
    }

    @Test
    void wiresThatMakeNoSenseAreRefusedWithAReason() {
        assertFalse(canvas.connect("h1", "h1", ""));
        assertNotNull(canvas.notice().get());
        assertEquals("canvas.refuse.self", canvas.notice().get().key());
        assertFalse(canvas.connect("h2", "h1", ""));
        assertEquals("canvas.refuse.cycle", canvas.notice().get().key());
        assertFalse(canvas.connect("out", "h1", ""));
        assertEquals("canvas.refuse.noOutput", canvas.notice().get().key());
        assertFalse(canvas.connect("h1", "in", ""));
        assertEquals("canvas.refuse.noInput", canvas.notice().get().key());
        assertFalse(canvas.connect("in", "h1", ""));
        assertEquals("canvas.refuse.already", canvas.notice().get().key());
        assertEquals(FakeEngine.xor().network(), network());
    }

    @Test
    void aSecondWireToASingleInputTakesThePlaceOfTheFirst() {
        assertTrue(canvas.connect("h1", "out", ""));
        assertEquals(List.of(new Wire("h1", "out")), network().into("out"));
    }

    @Test
    void copiesKeepTheirWiresAndTakeFreeNames() {
        canvas.selection().select(List.of("h1", "h2"));
        String text = clips.copy().orElseThrow();
        clips.paste(text);
        List<String> pasted = List.copyOf(canvas.selection().nodes());
        assertEquals(2, pasted.size());
        assertEquals(6, network().layers().size());
        assertTrue(network().wires().contains(new Wire(pasted.get(0), pasted.get(1))));
        assertEquals(node("h1").box().x() + 32, node(pasted.get(0)).box().x());
        workspace.undo();
        assertEquals(FakeEngine.xor().network(), network());
        clips.paste("nothing of ours");
        assertEquals("document.clipboard.foreign", canvas.notice().get().key());
    }

    @Test
    void aDragIsOneStep() {
        canvas.selection().select(List.of("h1"));
        double start = node("h1").box().x();
        MoveGesture drag = new MoveGesture(canvas, building, new Highlights(), "h1", new Point(start + 10, 10));
        for (int x = 0; x <= 400; x += 40) {
            drag.drag(new Point(start + 10 + x, 300), 0, 0);
        }
        drag.release(new Point(start + 410, 300));
        assertTrue(node("h1").box().x() > start + 300);
        workspace.undo();
        assertEquals(start, node("h1").box().x());
    }

    @Test
    void deletingTakesTheWiresAlong() {
        canvas.selection().select(List.of("h1"));
        canvas.deleteSelected();
        assertEquals(List.of(new Wire("h2", "out")), network().wires());
        workspace.undo();
        Project back = workspace.project().get();
        assertEquals(FakeEngine.xor().network(), back.network());
    }

    @Test
    void unitsGrowAndShrinkButNeverVanish() {
        canvas.changeUnits("h2", 1);
        assertEquals(3, node("h2").facts().units());
        for (int i = 0; i < 9; i++) {
            canvas.changeUnits("h2", -1);
        }
        assertEquals(1, node("h2").facts().units());
    }

    /** Every kernel entry between tile columns has a link, and each knows its row-major place. */
    @Test
    void linksCoverTheKernelOnce() {
        List<UnitLink> links = UnitLink.all(canvas.scene().get());
        assertEquals(2 * 4 + 4 * 2 + 2 * 1 + 4 + 2 + 1, links.size());
        UnitLink third = links.stream().filter(l -> l.node().equals("h1") && l.source() == 1 && l.target() == 2).findFirst().orElseThrow();
        assertEquals(1 * 4 + 2, third.index());
    }
}
