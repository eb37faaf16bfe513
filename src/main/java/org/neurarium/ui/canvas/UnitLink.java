package org.neurarium.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neurarium.document.Point;
import org.neurarium.document.Wire;

/**
 * A weight or bias that is drawn between unit tiles, and the place of its number.
 *
 * @param node layer it belongs to
 * @param parameter {@code kernel} or {@code bias}
 * @param index row-major place in the parameter: input · units + unit for a kernel
 * @param source unit it comes from; −1 for a bias
 * @param target unit it goes to
 * @param from right edge of the source's tile; the corner of the target's tile for a bias
 * @param out where it leaves the source's node, and begins to bend
 * @param in where it enters the target's node, level again, so that it crosses no words there
 * @param to left edge of the target's tile
 */
record UnitLink(String node, String parameter, int index, int source, int target, Point from, Point out, Point in, Point to) {
    static final int MOST_UNITS = 16;
    /** A bias is a small square left of its tile's lower corner. */
    static final double BIAS_SIDE = 7;

    boolean isBias() {
        return source < 0;
    }

    double distance(Point p) {
        if (isBias()) {
            return Math.max(0, CanvasScene.distance(p, from) - BIAS_SIDE / 2);
        }
        return Math.min(bend().distance(p), Math.min(WireCurve.segment(p, from, out), WireCurve.segment(p, in, to)));
    }

    /** The part between the nodes. */
    WireCurve bend() {
        return WireCurve.between(out, in);
    }

    /** Whether units of these two layers can be linked one by one: both in columns, and a kernel between them. */
    static boolean joins(Placed from, Placed to) {
        TileGrid a = from.shape().tiles();
        TileGrid b = to.shape().tiles();
        boolean small = a.isColumn() && b.isColumn() && a.units() <= MOST_UNITS && b.units() <= MOST_UNITS;
        return small && to.box().x() >= from.box().right() && hasKernel(to) && to.facts().ports().size() == 1;
    }

    /** Whether the weights of a wire are drawn unit by unit instead of as one wire. */
    static boolean isOpen(CanvasScene scene, Wire wire) {
        Optional<Placed> from = scene.find(wire.from());
        Optional<Placed> to = scene.find(wire.to());
        return from.isPresent() && to.isPresent() && joins(from.get(), to.get());
    }

    /** All links of a scene, biases last. */
    static List<UnitLink> all(CanvasScene scene) {
        List<UnitLink> links = new ArrayList<>();
        List<UnitLink> biases = new ArrayList<>();
        for (Wire wire : scene.wires().keySet()) {
            if (isOpen(scene, wire)) {
                Placed from = scene.find(wire.from()).orElseThrow();
                Placed to = scene.find(wire.to()).orElseThrow();
                addLinks(links, from, to);
                if (to.facts().settings().flag("useBias", true)) {
                    addBiases(biases, to);
                }
            }
        }
        links.addAll(biases);
        return links;
    }

    private static void addLinks(List<UnitLink> links, Placed from, Placed to) {
        int units = to.shape().tiles().units();
        for (int source = 0; source < from.shape().tiles().units(); source++) {
            for (int target = 0; target < units; target++) {
                Point start = edge(from, source, true);
                Point end = edge(to, target, false);
                links.add(new UnitLink(to.facts().id(), "kernel", source * units + target, source, target, start,
                        new Point(from.box().right(), start.y()), new Point(to.box().x(), end.y()), end));
            }
        }
    }

    private static void addBiases(List<UnitLink> biases, Placed to) {
        TileGrid tiles = to.shape().tiles();
        for (int target = 0; target < tiles.units(); target++) {
            Point at = to.world(new Point(tiles.tileX(target) - BIAS_SIDE, tiles.tileY(target) + tiles.tile() - BIAS_SIDE / 2));
            biases.add(new UnitLink(to.facts().id(), "bias", target, -1, target, at, at, at, at));
        }
    }

    private static Point edge(Placed node, int unit, boolean right) {
        TileGrid tiles = node.shape().tiles();
        return node.world(new Point(tiles.tileX(unit) + (right ? tiles.tile() : 0), tiles.tileY(unit) + tiles.tile() / 2));
    }

    private static boolean hasKernel(Placed node) {
        return node.facts().type() != null && node.facts().type().densePart(node.facts().settings()).isPresent();
    }
}
