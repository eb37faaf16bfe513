package org.neurarium.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Point;
import org.neurarium.document.Settings;
import org.neurarium.document.Wire;

final class LayeredArrangementTest {
    private static Network network(int layers, long seed) {
        Random random = new Random(seed);
        List<LayerNode> nodes = new ArrayList<>();
        List<Wire> wires = new ArrayList<>();
        for (int i = 0; i < layers; i++) {
            nodes.add(new LayerNode("n" + i, "dense", Settings.EMPTY));
            for (int k = 0; i > 0 && k < 1 + random.nextInt(2); k++) {
                Wire wire = new Wire("n" + random.nextInt(i), "n" + i);
                if (!wires.contains(wire)) {
                    wires.add(wire);
                }
            }
        }
        return new Network(nodes, wires);
    }

    private static Map<String, NodeShape> shapes(Network network, long seed) {
        Random random = new Random(seed);
        Map<String, NodeShape> shapes = new LinkedHashMap<>();
        network.layers().forEach(l -> shapes.put(l.id(),
                new NodeShape(112 + 8 * random.nextInt(8), 64 + 8 * random.nextInt(20), TileGrid.NONE)));
        return shapes;
    }

    @Test
    void nothingOverlapsAndWiresRunToTheRight() {
        for (long seed = 1; seed <= 20; seed++) {
            Network network = network(30, seed);
            Map<String, NodeShape> shapes = shapes(network, seed);
            Map<String, Point> places = LayeredArrangement.of(network, shapes);
            assertEquals(network.layers().size(), places.size());
            List<Box> boxes = new ArrayList<>();
            places.forEach((id, p) -> boxes.add(new Box(p.x(), p.y(), shapes.get(id).width(), shapes.get(id).height())));
            for (int a = 0; a < boxes.size(); a++) {
                for (int b = a + 1; b < boxes.size(); b++) {
                    assertFalse(boxes.get(a).touches(boxes.get(b)));
                }
            }
            for (Wire wire : network.wires()) {
                assertTrue(places.get(wire.from()).x() + shapes.get(wire.from()).width() < places.get(wire.to()).x());
            }
        }
    }

    @Test
    void aCircleIsPlacedToo() {
        Network circle = network(3, 1).connect(new Wire("n2", "n0"));
        assertEquals(3, LayeredArrangement.of(circle, shapes(circle, 1)).size());
    }

    private static Network chain(int layers) {
        Network chain = Network.EMPTY.add(new LayerNode("n0", "dense", Settings.EMPTY));
        for (int i = 1; i < layers; i++) {
            chain = chain.add(new LayerNode("n" + i, "dense", Settings.EMPTY)).connect(new Wire("n" + (i - 1), "n" + i));
        }
        return chain;
    }

    @Test
    void aLongChainGoesOnInRowsThatReadFromLeftToRight() {
        Network chain = chain(12);
        Map<String, NodeShape> shapes = shapes(chain, 1);
        Map<String, Point> places = LayeredArrangement.of(chain, shapes);
        double right = chain.layers().stream().mapToDouble(l -> places.get(l.id()).x() + shapes.get(l.id()).width()).max().orElseThrow();
        assertTrue(right < 1000, "was " + right);
        for (int i = 1; i < 12; i++) {
            Point before = places.get("n" + (i - 1));
            Point now = places.get("n" + i);
            assertTrue(now.x() > before.x() || now.y() > before.y() && now.x() < 48, "n" + i + " begins a row or follows");
        }
        assertEquals(1, chain(4).layers().stream().map(l -> LayeredArrangement.of(chain(4), shapes(chain(4), 1)).get(l.id()))
                .map(p -> p.x()).filter(x -> x < 48).count(), "a short chain stays in one row");
    }

    /** Columns of 200 in a part of six that cannot be cut, then two: a third row would make nothing larger. */
    @Test
    void whatIsNoLargerInMoreRowsHasFewer() {
        double[] widths = {200, 200, 200, 200, 200, 200, 200, 200};
        double[] heights = {100, 100, 100, 100, 100, 100, 100, 100};
        boolean[] cuts = {false, false, false, false, false, true, true, false};
        assertEquals(List.of(0, 6), new RowBreaks(widths, heights, cuts, 48).starts());
    }

    @Test
    void aRowEndsOnlyWhereOneWireLeadsOn() {
        Network bridged = chain(12).connect(new Wire("n0", "n11"));
        Map<String, Point> places = LayeredArrangement.of(bridged, shapes(bridged, 1));
        for (int i = 1; i < 12; i++) {
            assertTrue(places.get("n" + i).x() > places.get("n" + (i - 1)).x());
        }
    }
}
