package org.neurarium.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurarium.document.Block;
import org.neurarium.document.Blocks;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.Point;
import org.neurarium.document.Project;
import org.neurarium.document.SavedBlock;
import org.neurarium.document.Wire;
import org.neurarium.document.edit.Edits;
import org.neurarium.lesson.blueprint.BlueprintCatalogue;
import org.neurarium.ui.fake.FakeEngine;

/** Folding and unfolding on the canvas, without a window. */
class FoldingTest {
    private static CanvasViewModel open(Project project) {
        return new CanvasViewModel(new FakeEngine().workspace(project));
    }

    /** A famous network on data that take no time. */
    private static Project famous(String id) {
        Project network = BlueprintCatalogue.find(id).orElseThrow();
        return network.withData(FakeEngine.xor().data());
    }

    private static Blocks blocks(CanvasViewModel canvas) {
        return canvas.project().canvas().blocks();
    }

    private static void assertNothingCovered(CanvasViewModel canvas) {
        CanvasScene scene = canvas.scene().get();
        List<Placed> nodes = scene.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertFalse(nodes.get(i).box().touches(nodes.get(j).box()), nodes.get(i).facts().id() + " on " + nodes.get(j).facts().id());
            }
        }
        for (BlockFrame frame : scene.frames()) {
            Set<String> inside = blocks(canvas).layers(frame.block().name());
            for (Placed node : nodes) {
                boolean member = inside.containsAll(node.facts().layers());
                assertEquals(member, frame.box().touches(node.box()), node.facts().id() + " and the frame of " + frame.block().name());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"resnet-mini", "resnet-mini-deep", "resnet-50", "googlenet", "densenet-mini"})
    void whatComesOutOfABlockCoversNothing(String id) {
        CanvasViewModel canvas = open(famous(id));
        Folding folding = new Folding(canvas);
        assertNothingCovered(canvas);
        List<String> names = blocks(canvas).all().stream().map(Block::name).limit(4).toList();
        for (String name : names) {
            folding.unfold(blocks(canvas).find(name).orElseThrow());
            assertNothingCovered(canvas);
        }
        canvas.arrange();
        assertNothingCovered(canvas);
        for (String name : names) {
            folding.fold(blocks(canvas).find(name).orElseThrow());
            assertNothingCovered(canvas);
        }
        assertEquals(famous(id).network(), canvas.project().network());
        while (canvas.workspace().nextUndo().isPresent()) {
            canvas.workspace().undo();
        }
        assertEquals(famous(id), canvas.project());
    }

    @Test
    void portsAreWhereWiresCrossTheBorderOrStillCould() {
        CanvasViewModel canvas = open(famous("googlenet-mini"));
        Placed inception = canvas.scene().get().find(Block.key("inception a")).orElseThrow();
        assertEquals(List.of("mixa-1x1", "mixa-3x3-reduce", "mixa-5x5-reduce", "mixa-pool"),
                inception.facts().fold().inlets().stream().map(FoldedBlock.End::layer).toList());
        assertEquals(List.of(new FoldedBlock.End("mixa", "")), inception.facts().fold().outlets());
        canvas.apply(Edits.disconnect(new Wire("pool1", "mixa-1x1")));
        canvas.apply(Edits.delete(Set.of("pool1"), List.of()));
        Placed cut = canvas.scene().get().find(Block.key("inception a")).orElseThrow();
        assertEquals(inception.allPorts(), cut.allPorts(), "they stay, wanting a wire");
        assertTrue(canvas.connect("conv1", "mixa-1x1", ""));
        double last = -Double.MAX_VALUE;
        for (PortRef port : cut.allPorts().stream().filter(p -> !p.output()).toList()) {
            Point at = cut.place(port);
            assertEquals(cut.box().x(), at.x());
            assertTrue(at.y() >= last + 18, "names do not run into each other");
            last = at.y();
        }
    }

    @Test
    void foldedInsideFoldedComesOutStepByStep() {
        CanvasViewModel canvas = open(FakeEngine.xor());
        Folding folding = new Folding(canvas);
        canvas.selection().select(List.of("h1", "h2"));
        assertEquals(Optional.of("B"), folding.fold("B"));
        canvas.select(List.of(Block.key("B"), "out"));
        assertEquals(Set.of("h1", "h2", "out"), canvas.selection().nodes());
        assertEquals(Optional.of("B 2"), folding.fold("B"));
        assertEquals(List.of("in", Block.key("B 2")), canvas.scene().get().nodes().stream().map(n -> n.facts().id()).toList());
        assertEquals(List.of(Block.key("B 2")), canvas.selectedNodes());
        folding.toggle();
        assertEquals(List.of("in", Block.key("B"), "out"), canvas.scene().get().nodes().stream().map(n -> n.facts().id()).toList());
        assertNothingCovered(canvas);
        folding.unfold(blocks(canvas).find("B").orElseThrow());
        assertNothingCovered(canvas);
        assertEquals(List.of("B 2", "B"), canvas.scene().get().frames().stream().map(f -> f.block().name()).toList());
        canvas.selection().select(List.of("h2", "out"));
        assertTrue(folding.fold("C").isEmpty());
        assertEquals("canvas.refuse.foldAcross", canvas.notice().get().key());
        canvas.selection().clear();
        assertTrue(folding.fold("C").isEmpty());
        assertEquals("canvas.refuse.foldNothing", canvas.notice().get().key());
    }

    @Test
    void aKeptBlockIsPutIntoAWire() {
        CanvasViewModel canvas = open(FakeEngine.xor());
        Folding folding = new Folding(canvas);
        canvas.selection().select(List.of("h1", "h2"));
        folding.fold("B");
        SavedBlock saved = folding.saved().orElseThrow();
        Building building = new Building(canvas);
        Point middle = canvas.scene().get().wires().get(new Wire("h2", "out")).at(0.5);
        BlockBuilding source = new BlockBuilding(canvas, building, saved);
        Building.Drop plan = source.plan(middle);
        assertEquals(Optional.of(new Wire("h2", "out")), plan.wire());
        source.drop(plan);
        Set<Wire> wires = new HashSet<>(canvas.project().network().wires());
        assertTrue(wires.containsAll(List.of(new Wire("h2", "h"), new Wire("h", "h3"), new Wire("h3", "out"))), wires.toString());
        assertFalse(wires.contains(new Wire("h2", "out")));
        assertNothingCovered(canvas);
        canvas.workspace().undo();
        assertEquals(4, canvas.project().network().layers().size());
    }

    /** Neighbours keep their distance and never come to lie on what is not moved. */
    @Test
    void roomIsMadeWithoutCollisions() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            Box before = new Box(400, 400, 160, 120);
            Box after = new Box(400 - 16, 400 - random.nextInt(200), 160 + random.nextInt(600), 120 + random.nextInt(400));
            Map<String, Box> others = new java.util.LinkedHashMap<>();
            List<Box> taken = new ArrayList<>(List.of(before.grown(20)));
            for (int i = 0; i < 8; i++) {
                Box box = new Box(random.nextInt(15) * 80, random.nextInt(10) * 100, 64, 64);
                boolean clear = taken.stream().noneMatch(box::touches) && (box.x() > before.right() || box.bottom() < before.y() || box.y() > before.bottom());
                if (clear) {
                    taken.add(box.grown(8));
                    others.put("n" + i, box);
                }
            }
            Map<String, Point> moved = MakingRoom.of(before, after, others);
            others.forEach((id, box) -> {
                Box now = moved.containsKey(id) ? box.at(moved.get(id)) : box;
                assertFalse(now.grown(-1).touches(after), id + " at " + now + " in " + after);
            });
        }
    }

    @Test
    void placesOfOldAreKeptWhereABlockHasNone() {
        CanvasLayout layout = CanvasLayout.EMPTY.with("in", new Point(0, 0)).with("h1", new Point(200, 80)).with("h2", new Point(400, 80))
                .with("out", new Point(600, 0)).withBlocks(new Blocks(List.of(new Block("B", "", Set.of("h1", "h2"), true, null))));
        CanvasViewModel canvas = open(FakeEngine.xor().withCanvas(layout));
        Box node = canvas.scene().get().find(Block.key("B")).orElseThrow().box();
        assertEquals(200, node.x());
        canvas.moveTo(Map.of(Block.key("B"), new Point(node.x() + 8, node.y() + 16)));
        assertEquals(new Point(208, 96), canvas.project().canvas().find("h1").orElseThrow());
        assertEquals(new Point(408, 96), canvas.project().canvas().find("h2").orElseThrow());
    }
}
