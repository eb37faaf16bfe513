package org.neurarium.compile.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Point;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Wire;
import org.neurarium.document.spec.Fix;

/** Remedies that change the drawing. */
final class Remedy {
    /** Room between the left edges of two layers in a row, in pixels. */
    private static final double STEP = 160;

    private Remedy() {
    }

    static Fix removeWire(Wire wire) {
        return new Fix("problems.fix.remove-wire", List.of(wire.from(), wire.to()),
                p -> p.withNetwork(p.network().disconnect(wire)));
    }

    static Fix keepOneWire(Wire wire) {
        return new Fix("problems.fix.remove-wire", List.of(wire.from(), wire.to()),
                p -> p.withNetwork(p.network().disconnect(wire).connect(wire)));
    }

    static Fix removeLayer(String id) {
        return new Fix("problems.fix.remove-layer", List.of(id),
                p -> p.withNetwork(p.network().remove(id::equals)).withCanvas(p.canvas().without(id)));
    }

    static Fix connect(String from, String to) {
        return new Fix("problems.fix.connect", List.of(from, to),
                p -> p.withNetwork(p.network().connect(new Wire(from, to))));
    }

    /** Gives the second layer of that id a free one. Wires stay with the first. */
    static Fix renameSecond(String id) {
        return new Fix("problems.fix.rename", List.of(id), p -> {
            List<LayerNode> layers = new ArrayList<>();
            boolean first = true;
            for (LayerNode layer : p.network().layers()) {
                boolean second = layer.id().equals(id) && !first;
                first = first && !layer.id().equals(id);
                layers.add(second ? new LayerNode(new Network(join(p.network().layers(), layers), List.of()).freeId(id),
                        layer.kind(), layer.settings()) : layer);
            }
            return p.withNetwork(new Network(layers, p.network().wires()));
        });
    }

    /** Leads all wires into {@code to} through a new layer that joins them. */
    static Fix join(String to, String kind) {
        return new Fix("problems.fix.insert", List.of("layers." + kind + ".name"), p -> {
            String id = p.network().freeId(kind);
            Network network = p.network().add(new LayerNode(id, kind, Settings.EMPTY));
            for (Wire wire : p.network().into(to)) {
                network = network.disconnect(wire).connect(new Wire(wire.from(), id));
            }
            return placed(p.withNetwork(network.connect(new Wire(id, to))), id, to, -STEP / 2);
        });
    }

    /** Adds an input before a layer. */
    static Fix addBefore(String kind, String to) {
        return new Fix("problems.fix.add", List.of("layers." + kind + ".name"), p -> {
            String id = p.network().freeId(kind);
            Network network = p.network().add(new LayerNode(id, kind, Settings.EMPTY));
            return to.isEmpty() ? p.withNetwork(network)
                    : placed(p.withNetwork(network.connect(new Wire(id, to))), id, to, -STEP);
        });
    }

    /** Adds an output after a layer. */
    static Fix addAfter(String kind, String from) {
        return new Fix("problems.fix.add", List.of("layers." + kind + ".name"), p -> {
            String id = p.network().freeId(kind);
            Network network = p.network().add(new LayerNode(id, kind, Settings.EMPTY));
            return from.isEmpty() ? p.withNetwork(network)
                    : placed(p.withNetwork(network.connect(new Wire(from, id))), id, from, STEP);
        });
    }

    private static Project placed(Project p, String id, String beside, double dx) {
        CanvasLayout canvas = p.canvas().joined(id, Set.of(beside));
        return canvas.find(beside).map(at -> p.withCanvas(canvas.with(id, new Point(at.x() + dx, at.y())))).orElse(p.withCanvas(canvas));
    }

    private static List<LayerNode> join(List<LayerNode> a, List<LayerNode> b) {
        List<LayerNode> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }
}
