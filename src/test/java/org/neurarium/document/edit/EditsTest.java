package org.neurarium.document.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.Choice;
import org.neurarium.document.DataSource;
import org.neurarium.document.Fragment;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Point;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;
import org.neurarium.document.spec.Fix;

class EditsTest {
    private static final LayerNode DENSE = new LayerNode("dense", "dense", Settings.of("units", 4));
    private static final Network CHAIN = new Network(
            List.of(layer("a"), layer("b"), layer("c")),
            List.of(new Wire("a", "c", "query"), new Wire("b", "c", "memory"), new Wire("a", "b")));
    private static final Project START = new Project("p", new DataSource("xor", Settings.of("noise", 0.1), 0.5), CHAIN,
            Training.DEFAULT, CanvasLayout.EMPTY.with("a", new Point(0, 0)).with("b", new Point(10, 5)));

    private static LayerNode layer(String id) {
        return new LayerNode(id, "dense", Settings.EMPTY);
    }

    private static Project after(Edit edit) {
        return edit.change().apply(START);
    }

    @Test
    void addedLayersGetFreeIds() {
        Project two = Edits.addLayer(DENSE, new Point(7, 8)).change().apply(after(Edits.addLayer(DENSE, new Point(1, 2))));
        assertEquals(List.of("a", "b", "c", "dense", "dense2"), two.network().layers().stream().map(LayerNode::id).toList());
        assertEquals(new Point(7, 8), two.canvas().find("dense2").orElseThrow());
        assertEquals("dense3", Edits.newId(two, "dense"));
    }

    @Test
    void insertedLayerTakesTheWiresPlaceAndPort() {
        Project changed = after(Edits.insertOnWire(DENSE, new Wire("a", "c", "query"), new Point(1, 1)));
        assertEquals(List.of(new Wire("dense", "c", "query"), new Wire("b", "c", "memory"), new Wire("a", "b"),
                new Wire("a", "dense")), changed.network().wires());
    }

    @Test
    void editsThatNoLongerFitChangeNothing() {
        for (Edit edit : List.of(Edits.insertOnWire(DENSE, new Wire("c", "a"), new Point(0, 0)),
                Edits.connect(new Wire("a", "gone")), Edits.setting("gone", "units", 3L), Edits.move(Map.of("gone", new Point(1, 1))),
                Edits.renameLayer("a", "b"), Edits.reconnect(new Wire("a", "b"), new Wire("a", "gone")),
                Edits.delete(Set.of("gone"), List.of()), Edits.disconnect(new Wire("c", "a")))) {
            assertEquals(START, after(edit), edit.labelKey());
        }
    }

    @Test
    void deletingALayerTakesItsWiresAndPlace() {
        Project changed = after(Edits.delete(Set.of("b"), List.of(new Wire("a", "c", "query"))));
        assertEquals(new Network(List.of(layer("a"), layer("c")), List.of()), changed.network());
        assertEquals(Set.of("a"), changed.canvas().positions().keySet());
    }

    @Test
    void duplicatesKeepInnerWiresAndSettingsUnderNewIds() {
        Project changed = after(Edits.duplicate(Set.of("a", "b"), new Point(20, 30)));
        assertEquals(List.of("a", "b", "c", "a2", "b2"), changed.network().layers().stream().map(LayerNode::id).toList());
        assertEquals(new Wire("a2", "b2"), changed.network().wires().get(3));
        assertEquals(4, changed.network().wires().size());
        assertEquals(new Point(30, 35), changed.canvas().find("b2").orElseThrow());
    }

    @Test
    void pastedPartsCountOnWithoutColliding() {
        Fragment part = new Fragment(new Network(List.of(layer("a"), layer("a2")), List.of(new Wire("a", "a2"))), CanvasLayout.EMPTY);
        assertEquals(Map.of("a", "a2", "a2", "a3"), Edits.pastedIds(START, part));
        assertEquals(new Wire("a2", "a3"), after(Edits.paste(part, new Point(0, 0))).network().wires().get(3));
    }

    @Test
    void renamingALayerRenamesItEverywhere() {
        Project changed = after(Edits.renameLayer("b", "hidden"));
        assertEquals(List.of(new Wire("a", "c", "query"), new Wire("hidden", "c", "memory"), new Wire("a", "hidden")),
                changed.network().wires());
        assertEquals(new Point(10, 5), changed.canvas().find("hidden").orElseThrow());
    }

    @Test
    void movesOfTheSameLayersMerge() {
        UndoHistory history = new UndoHistory(START);
        history.apply(Edits.move(Map.of("a", new Point(1, 1), "b", new Point(2, 2))));
        history.apply(Edits.move(Map.of("b", new Point(3, 3), "a", new Point(4, 4))));
        history.apply(Edits.move(Map.of("a", new Point(9, 9))));
        history.undo();
        assertEquals(new Point(4, 4), history.current().canvas().find("a").orElseThrow());
        history.undo();
        assertSame(START, history.current());
    }

    @Test
    void settingsOfDifferentNamesDoNotMerge() {
        UndoHistory history = new UndoHistory(START);
        history.apply(Edits.setting("a", "units", 3L));
        history.apply(Edits.setting("a", "units", 4L));
        history.apply(Edits.setting("b", "units", 5L));
        history.undo();
        assertEquals(Settings.of("units", 4), history.current().network().find("a").orElseThrow().settings());
        history.undo();
        assertSame(START, history.current());
    }

    @Test
    void otherDataForgetsTheOldSettings() {
        DataSource data = after(DataEdits.kind("moons", Settings.EMPTY)).data();
        assertEquals(new DataSource("moons", Settings.EMPTY, 0.5), data);
    }

    @Test
    void otherOptimizerKeepsTheLearningRateOnly() {
        Project sgd = after(TrainingEdits.optimizerSetting("momentum", 0.9));
        assertEquals(new Choice("adam", Settings.of("learningRate", 0.03)),
                TrainingEdits.optimizerKind("adam").change().apply(sgd).training().optimizer());
    }

    @Test
    void aFixIsUndoneUnderItsOwnLabel() {
        Fix fix = new Fix("problems.fix.rename", List.of("x"), p -> p.withName("fixed"));
        UndoHistory history = new UndoHistory(START);
        assertEquals("fixed", history.apply(Edits.fix(fix)).name());
        assertEquals("problems.fix.rename", history.nextUndo().orElseThrow().labelKey());
    }
}
