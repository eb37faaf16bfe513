package org.neurarium.document.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.neurarium.document.Block;
import org.neurarium.document.Blocks;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.DataSource;
import org.neurarium.document.Fragment;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Point;
import org.neurarium.document.Project;
import org.neurarium.document.SavedBlock;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;
import org.neurarium.document.io.ProjectJson;
import org.neurarium.document.spec.InputFault;

class BlockEditsTest {
    private static final Point CORNER = new Point(100, 40);

    /** a → b → c → d → e, 100 pixels apart. */
    private static Project chain() {
        List<LayerNode> layers = new ArrayList<>();
        List<Wire> wires = new ArrayList<>();
        CanvasLayout canvas = CanvasLayout.EMPTY;
        for (int i = 0; i < 5; i++) {
            String id = String.valueOf((char) ('a' + i));
            layers.add(new LayerNode(id, "dense", Settings.of("units", i + 1)));
            canvas = canvas.with(id, new Point(100 * i, 0));
            if (i > 0) {
                wires.add(new Wire(layers.get(i - 1).id(), id));
            }
        }
        return new Project("chain", new DataSource("xor", Settings.EMPTY, 0.5), new Network(layers, wires), Training.DEFAULT, canvas);
    }

    private static Project on(Project project, Edit... edits) {
        Project now = project;
        for (Edit edit : edits) {
            now = edit.change().apply(now);
        }
        return now;
    }

    private static Edit create(String name, String... layers) {
        return BlockEdits.create(name, Set.of(layers), CORNER, Map.of());
    }

    private static Blocks blocks(Project project) {
        return project.canvas().blocks();
    }

    @Test
    void foldingTouchesNothingButTheCanvas() {
        Project folded = on(chain(), create("B", "b", "c"));
        assertEquals(chain(), folded.withCanvas(chain().canvas()));
        assertEquals(new Block("B", "", Set.of("b", "c"), true, CORNER), blocks(folded).all().get(0));
        Project open = on(folded, BlockEdits.unfold("B", Map.of("d", new Point(7, 7))));
        assertFalse(blocks(open).all().get(0).folded());
        assertEquals(new Point(7, 7), open.canvas().find("d").orElseThrow());
        assertEquals(chain(), on(open, BlockEdits.dissolve("B", Map.of("d", new Point(300, 0)))));
    }

    @Test
    void blocksNestAndAreTakenApartFromEitherSide() {
        Project nested = on(chain(), create("inner", "b", "c"), create("outer", "b", "c", "d"));
        assertEquals("outer", blocks(nested).find("inner").orElseThrow().within());
        assertEquals(Set.of("d"), blocks(nested).find("outer").orElseThrow().layers());
        assertEquals(Set.of("b", "c", "d"), blocks(nested).layers("outer"));
        assertEquals("outer", blocks(nested).hiding("b").orElseThrow().name());
        Project open = on(nested, BlockEdits.unfold("outer", Map.of()));
        assertEquals("inner", blocks(open).hiding("b").orElseThrow().name());
        assertTrue(blocks(open).hiding("d").isEmpty());
        assertEquals(on(chain(), create("inner", "b", "c")), on(nested, BlockEdits.dissolve("outer", Map.of())));
        Blocks left = blocks(on(nested, BlockEdits.dissolve("inner", Map.of())));
        assertEquals(List.of(Set.of("d", "b", "c")), left.all().stream().map(Block::layers).toList());
    }

    @Test
    void aBlockCanBeMadeInsideAnother() {
        Project made = on(chain(), create("outer", "b", "c", "d"), create("inner", "c", "d"));
        assertEquals(List.of("outer", "inner"), blocks(made).all().stream().map(Block::name).toList());
        assertEquals(Set.of("b"), blocks(made).find("outer").orElseThrow().layers());
        assertEquals("outer", blocks(made).find("inner").orElseThrow().within());
    }

    @Test
    void whatCannotBeFoldedChangesNothing() {
        Project one = on(chain(), create("B", "b", "c"));
        for (Edit edit : List.of(create("B", "d", "e"), create("C", "c", "d"), create("C", "b", "c"), create(" C", "d"), create("", "d"),
                create("C", "d", "gone"), BlockEdits.rename("B", "x".repeat(61)), BlockEdits.rename("gone", "C"), BlockEdits.unfold("gone", Map.of()),
                BlockEdits.fold("B", CORNER, Map.of()), BlockEdits.dissolve("gone", Map.of()))) {
            assertEquals(one, on(one, edit), edit.labelKey() + edit.arguments());
        }
        Project two = on(one, create("C", "d", "e"));
        assertEquals(two, on(two, BlockEdits.rename("B", "C")));
    }

    @Test
    void whatIsInABlockMovesWithIt() {
        Project nested = on(chain(), create("inner", "b", "c"), create("outer", "b", "c", "d"));
        Project moved = on(nested, Edits.move(Map.of(Block.key("outer"), new Point(110, 60), "a", new Point(1, 2))));
        assertEquals(new Point(110, 20), moved.canvas().find("b").orElseThrow());
        assertEquals(new Point(310, 20), moved.canvas().find("d").orElseThrow());
        assertEquals(new Point(110, 60), blocks(moved).find("inner").orElseThrow().at());
        assertEquals(new Point(1, 2), moved.canvas().find("a").orElseThrow());
        assertEquals(new Point(400, 0), moved.canvas().find("e").orElseThrow());
    }

    @Test
    void blocksFollowTheirLayers() {
        Project nested = on(chain(), create("inner", "b", "c"), create("outer", "b", "c", "d"));
        assertEquals(Set.of("x", "c"), blocks(on(nested, Edits.renameLayer("b", "x"))).find("inner").orElseThrow().layers());
        Project without = on(nested, Edits.delete(Set.of("b", "c"), List.of()));
        assertEquals(List.of("outer"), blocks(without).all().stream().map(Block::name).toList());
        assertTrue(blocks(on(without, Edits.delete(Set.of("d"), List.of()))).isEmpty());
        Project single = on(nested, Edits.delete(Set.of("d"), List.of()));
        assertEquals(List.of(new Block("inner", "", Set.of("b", "c"), true, CORNER)), blocks(single).all());
        LayerNode between = new LayerNode("new", "dense", Settings.EMPTY);
        Project inserted = on(nested, Edits.insertOnWire(between, new Wire("c", "d"), CORNER));
        assertEquals(Set.of("d", "new"), blocks(inserted).find("outer").orElseThrow().layers());
        assertEquals(Set.of("b", "a"), blocks(nested.withCanvas(nested.canvas().withBlocks(blocks(nested).joined("a", "inner").joined("c", "outer"))))
                .layers("inner"), "a layer stands in one block");
        Project outside = on(nested, Edits.insertOnWire(between, new Wire("d", "e"), CORNER));
        assertEquals(blocks(nested), blocks(outside));
    }

    @Test
    void copiesAreWholeBlocksUnderFreshIdsAndNames() {
        Project nested = on(chain(), create("inner", "b", "c"), create("outer", "b", "c", "d"));
        Project twice = on(nested, Edits.duplicate(Set.of("b", "c", "d"), new Point(10, 20)));
        assertEquals(List.of("inner", "outer", "inner 2", "outer 2"), blocks(twice).all().stream().map(Block::name).toList());
        assertEquals(Set.of("b2", "c2", "d2"), blocks(twice).layers("outer 2"));
        assertEquals("outer 2", blocks(twice).find("inner 2").orElseThrow().within());
        assertEquals(new Point(110, 60), blocks(twice).find("outer 2").orElseThrow().at());
        assertEquals(List.of(), Fragment.of(nested, Set.of("b")).canvas().blocks().all());
        assertEquals(List.of("outer 3"), blocks(on(twice, Edits.duplicate(Set.of("d2", "b2", "c2"), CORNER))).all().stream()
                .map(Block::name).filter(n -> n.startsWith("outer") && n.endsWith("3")).toList());
    }

    @Test
    void aSavedBlockStandsByItself() {
        Project nested = on(chain(), create("inner", "b", "c"), create("outer", "b", "c", "d"), BlockEdits.unfold("outer", Map.of()));
        SavedBlock saved = SavedBlock.of(nested, "outer");
        Block outer = saved.part().canvas().blocks().find("outer").orElseThrow();
        assertTrue(outer.folded());
        assertEquals(new Point(0, 0), outer.at());
        assertEquals(new Point(0, 0), saved.part().canvas().find("b").orElseThrow());
        assertEquals(2, saved.part().network().wires().size());
        Project added = on(chain(), Edits.paste(saved.withName("encoder").part(), new Point(50, 50)));
        assertEquals(new Point(50, 50), blocks(added).find("encoder").orElseThrow().at());
        assertEquals("encoder", blocks(added).find("inner").orElseThrow().within());
    }

    /** Whatever is folded, unfolded, renamed and dissolved, the network is the same; undo brings everything back, and a file keeps it. */
    @RepeatedTest(40)
    void randomFoldsLeaveTheNetworkAlone(RepetitionInfo repetition) throws InputFault {
        Random random = new Random(repetition.getCurrentRepetition());
        UndoHistory history = new UndoHistory(chain());
        List<Project> past = new ArrayList<>(List.of(chain()));
        for (int step = 0; step < 60; step++) {
            Project before = history.current();
            Project now = history.apply(random(before, random));
            assertEquals(chain().network(), now.network());
            assertForest(blocks(now), now.network());
            assertEquals(now, ProjectJson.read("copy", ProjectJson.write(now)));
            if (!now.equals(before)) {
                past.add(now);
            }
        }
        for (int i = past.size() - 1; i > 0; i--) {
            assertEquals(past.get(i), history.current());
            history.undo();
        }
        assertEquals(chain(), history.current());
        past.stream().skip(1).forEach(p -> assertEquals(p, history.redo().orElseThrow().after()));
    }

    private static Edit random(Project project, Random random) {
        List<Block> all = blocks(project).all();
        String some = all.isEmpty() ? "none" : all.get(random.nextInt(all.size())).name();
        Set<String> chosen = project.network().layers().stream().map(LayerNode::id).filter(id -> random.nextBoolean()).collect(Collectors.toSet());
        Point at = new Point(random.nextInt(500), random.nextInt(500));
        return switch (random.nextInt(6)) {
            case 0, 1 -> BlockEdits.create("n" + random.nextInt(30), chosen, at, Map.of("a", at));
            case 2 -> BlockEdits.fold(some, at, Map.of());
            case 3 -> BlockEdits.unfold(some, Map.of(Block.key(some), at));
            case 4 -> BlockEdits.rename(some, "n" + random.nextInt(30));
            default -> BlockEdits.dissolve(some, Map.of());
        };
    }

    private static void assertForest(Blocks blocks, Network network) {
        Set<String> names = new HashSet<>();
        Set<String> layers = new HashSet<>();
        Set<Set<String>> contents = new HashSet<>();
        for (Block block : blocks.all()) {
            assertTrue(names.add(block.name()));
            assertTrue(block.within().isEmpty() || blocks.find(block.within()).isPresent());
            block.layers().forEach(id -> assertTrue(layers.add(id) && network.find(id).isPresent()));
            assertTrue(contents.add(blocks.layers(block.name())), "two blocks of the same layers");
        }
    }
}
