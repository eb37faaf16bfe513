package org.neurarium.lesson.blueprint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.neurarium.document.Block;
import org.neurarium.document.Blocks;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Point;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;

/** A network being written down layer by layer; each new one feeds on the one before unless other feeders are named. */
final class Sketch {
    private static final double ACROSS = 220;
    private static final double DOWN = 150;

    private final List<LayerNode> layers = new ArrayList<>();
    private final List<Wire> wires = new ArrayList<>();
    /** Networks of up to this many layers, and those with blocks, are placed by the canvas, which knows how large their nodes are. */
    private static final int SMALL = 60;

    private final Map<String, Point> positions = new LinkedHashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private String last = "";
    private int column;
    private int row;
    private int lowest;

    /** Name of the newest layer. */
    String last() {
        return last;
    }

    /** The next layers stand in a new line, below all others. */
    Sketch line() {
        row = lowest + 1;
        column = 0;
        return this;
    }

    /** The next layer stands there, counted in layers from the upper left corner. */
    Sketch at(int nextColumn, int nextRow) {
        column = nextColumn;
        row = nextRow;
        return this;
    }

    int column() {
        return column;
    }

    int row() {
        return row;
    }

    /** What {@code inside} adds is a folded block. */
    Sketch block(String name, Runnable inside) {
        int first = layers.size();
        inside.run();
        Set<String> added = layers.subList(first, layers.size()).stream().map(LayerNode::id).collect(Collectors.toCollection(LinkedHashSet::new));
        blocks.add(new Block(name, "", added, true, null));
        return this;
    }

    /** A layer fed by the newest one. */
    Sketch add(String id, String kind, Object... settings) {
        return last.isEmpty() ? addFrom(id, kind, List.of(), settings) : addFrom(id, kind, List.of(last), settings);
    }

    /** A layer fed by those. */
    Sketch addFrom(String id, String kind, List<String> feeders, Object... settings) {
        if (!ids.add(id)) {
            throw new IllegalArgumentException("two layers called " + id);
        }
        layers.add(new LayerNode(id, kind, Settings.of(settings)));
        feeders.forEach(f -> wires.add(new Wire(f, id)));
        positions.put(id, new Point(column * ACROSS, row * DOWN));
        column++;
        lowest = Math.max(lowest, row);
        last = id;
        return this;
    }

    /** A convolution with the given settings. */
    Sketch conv(String id, int filters, int size, Object... more) {
        return convFrom(id, last, filters, size, more);
    }

    Sketch convFrom(String id, String feeder, int filters, int size, Object... more) {
        Object[] settings = new Object[4 + more.length];
        settings[0] = "filters";
        settings[1] = filters;
        settings[2] = "kernelSize";
        settings[3] = size;
        System.arraycopy(more, 0, settings, 4, more.length);
        return addFrom(id, "conv2d", List.of(feeder), settings);
    }

    /** Batch normalisation, and ReLU behind it. */
    Sketch normalised(String id) {
        return add(id + "-bn", "batch-normalization", "momentum", 0.9).add(id + "-relu", "activation", "activation", "relu");
    }

    Project project(String name, DataSource data, Training training) {
        boolean arranged = layers.size() > SMALL && blocks.isEmpty();
        return new Project(name, data, new Network(layers, wires), training,
                new CanvasLayout(arranged ? positions : Map.of(), new Blocks(blocks)));
    }
}
