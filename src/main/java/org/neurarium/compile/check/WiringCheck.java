package org.neurarium.compile.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Point;
import org.neurarium.document.Wire;
import org.neurarium.document.spec.Nearest;
import org.neurarium.document.spec.Problem;
import org.neurarium.layer.Fixes;
import org.neurarium.layer.InputSource;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.layer.LayerType;
import org.neurarium.layer.Port;

/** Layers and wires that cannot stand as drawn. */
final class WiringCheck {
    private final Network network;
    private final Wiring wiring;
    private final CanvasLayout canvas;
    private final List<Problem> found = new ArrayList<>();

    WiringCheck(Network network, Wiring wiring, CanvasLayout canvas) {
        this.network = network;
        this.wiring = wiring;
        this.canvas = canvas;
    }

    List<Problem> problems() {
        duplicates();
        network.wires().forEach(this::wire);
        repeatedWires();
        cycles();
        for (LayerNode node : wiring.nodes()) {
            LayerCatalogue.find(node.kind()).ifPresentOrElse(type -> ports(node, type), () -> unknownKind(node));
        }
        ends();
        return found;
    }

    private void duplicates() {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (LayerNode layer : network.layers()) {
            if (!seen.add(layer.id()) && twice.add(layer.id())) {
                found.add(Problem.error(layer.id(), "problems.duplicate-id", layer.id())
                        .withFixes(Remedy.renameSecond(layer.id())));
            }
        }
    }

    private void unknownKind(LayerNode node) {
        Problem problem = Problem.error(node.id(), "problems.unknown-kind", node.kind());
        Optional<String> meant = Nearest.of(node.kind(), LayerCatalogue.all().stream().map(LayerType::id).toList());
        found.add(meant.isPresent()
                ? problem.withFixes(Fixes.kind(node.id(), meant.get()), Remedy.removeLayer(node.id()))
                : problem.withFixes(Remedy.removeLayer(node.id())));
    }

    private void wire(Wire wire) {
        LayerNode from = wiring.find(wire.from()).orElse(null);
        LayerNode to = wiring.find(wire.to()).orElse(null);
        if (from == null || to == null) {
            String missing = from == null ? wire.from() : wire.to();
            found.add(Problem.error(from != null ? from.id() : to != null ? to.id() : "", "problems.wire-at-nothing", missing)
                    .withFixes(Remedy.removeWire(wire)));
            return;
        }
        if (LayerCatalogue.find(from.kind()).map(t -> !t.hasOutput()).orElse(false)) {
            found.add(Problem.error(from.id(), "problems.wire-from-end", from.id()).withFixes(Remedy.removeWire(wire)));
        }
        LayerCatalogue.find(to.kind()).ifPresent(t -> port(wire, t));
    }

    private void port(Wire wire, LayerType type) {
        if (type.inputs().isEmpty()) {
            found.add(Problem.error(wire.to(), "problems.wire-into-start", wire.to()).withFixes(Remedy.removeWire(wire)));
        } else if (type.port(wire).isEmpty()) {
            found.add(Problem.error(wire.to(), "problems.unknown-port", wire.to(), wire.port())
                    .withFixes(Remedy.removeWire(wire)));
        }
    }

    private void repeatedWires() {
        Set<String> seen = new HashSet<>();
        Set<Wire> told = new HashSet<>();
        for (Wire wire : network.wires()) {
            if (!seen.add(wire.from() + "\n" + wire.to() + "\n" + wire.port()) && told.add(wire)) {
                found.add(Problem.error(wire.to(), "problems.wire-twice", wire.from(), wire.to())
                        .withFixes(Remedy.keepOneWire(wire)));
            }
        }
    }

    /** One problem per wire that leads back to where it came from. */
    private void cycles() {
        Set<String> ordered = new HashSet<>();
        wiring.order().forEach(n -> ordered.add(n.id()));
        Set<String> done = new HashSet<>();
        for (LayerNode node : wiring.nodes()) {
            if (!ordered.contains(node.id())) {
                search(node.id(), new ArrayList<>(), done);
            }
        }
    }

    private void search(String id, List<String> path, Set<String> done) {
        if (!done.add(id)) {
            return;
        }
        path.add(id);
        for (Wire wire : wiring.from(id)) {
            if (path.contains(wire.to())) {
                found.add(Problem.error(wire.to(), "problems.cycle", wire.from(), wire.to())
                        .withFixes(Remedy.removeWire(wire)));
            } else {
                search(wire.to(), path, done);
            }
        }
        path.remove(path.size() - 1);
    }

    private void ports(LayerNode node, LayerType type) {
        for (Port port : type.inputs()) {
            List<Wire> wires = wiring.into(node.id()).stream().filter(w -> type.port(w).filter(port::equals).isPresent()).toList();
            if (wires.size() < port.minWires()) {
                tooFew(node, port, wires.size());
            } else if (wires.size() > port.maxWires()) {
                found.add(tooMany(node, port, wires));
            }
        }
    }

    private void tooFew(LayerNode node, Port port, int count) {
        Problem problem = port.minWires() == 1 ? Problem.error(node.id(), "problems.not-fed", node.id())
                : Problem.error(node.id(), "problems.too-few-wires", node.id(), port.minWires(), count);
        found.add(nearestFeeder(node).map(f -> problem.withFixes(Remedy.connect(f, node.id()), Remedy.removeLayer(node.id())))
                .orElseGet(() -> problem.withFixes(Remedy.removeLayer(node.id()))));
    }

    private Problem tooMany(LayerNode node, Port port, List<Wire> wires) {
        Problem problem = Problem.error(node.id(), "problems.too-many-wires", node.id(), port.maxWires(), wires.size());
        Wire last = wires.get(wires.size() - 1);
        return port.maxWires() == 1 ? problem.withFixes(Remedy.join(node.id(), "concatenate"), Remedy.join(node.id(), "add"),
                Remedy.removeWire(last)) : problem.withFixes(Remedy.removeWire(last));
    }

    /** The nearest layer that may feed this one without closing a cycle; those to its left come first. */
    private Optional<String> nearestFeeder(LayerNode node) {
        Set<String> behind = wiring.reached(List.of(node.id()), true);
        Set<String> already = new HashSet<>();
        wiring.into(node.id()).forEach(w -> already.add(w.from()));
        return wiring.nodes().stream()
                .filter(n -> !behind.contains(n.id()) && !already.contains(n.id()))
                .filter(n -> LayerCatalogue.find(n.kind()).map(LayerType::hasOutput).orElse(false))
                .min(Comparator.comparingDouble(n -> distance(n.id(), node.id()))).map(LayerNode::id);
    }

    private double distance(String from, String to) {
        Optional<Point> a = canvas.find(from);
        Optional<Point> b = canvas.find(to);
        if (a.isEmpty() || b.isEmpty()) {
            return Double.MAX_VALUE;
        }
        double dx = b.get().x() - a.get().x();
        return Math.hypot(dx, b.get().y() - a.get().y()) + (dx < 0 ? 1e6 : 0);
    }

    /** One start, or one for the features and one for a decoder; exactly one end. */
    private void ends() {
        List<LayerNode> starts = nodes(t -> t.inputs().isEmpty());
        List<LayerNode> ends = nodes(t -> !t.hasOutput());
        if (starts.isEmpty()) {
            String unfed = wiring.nodes().stream().map(LayerNode::id).filter(id -> wiring.into(id).isEmpty()).findFirst().orElse("");
            found.add(Problem.error("", "problems.no-input").withFixes(Remedy.addBefore("input", unfed)));
        }
        if (ends.isEmpty()) {
            List<LayerNode> loose = wiring.nodes().stream().filter(n -> wiring.from(n.id()).isEmpty()).toList();
            String last = loose.isEmpty() ? "" : loose.get(loose.size() - 1).id();
            found.add(Problem.error("", "problems.no-output").withFixes(Remedy.addAfter("output", last)));
        }
        for (InputSource source : InputSource.values()) {
            several(starts.stream().filter(n -> InputSource.of(n.settings()) == source).toList(), "problems.several-inputs");
        }
        several(ends, "problems.several-outputs");
    }

    private void several(List<LayerNode> nodes, String key) {
        for (LayerNode node : nodes.subList(Math.min(1, nodes.size()), nodes.size())) {
            found.add(Problem.error(node.id(), key, node.id()).withFixes(Remedy.removeLayer(node.id())));
        }
    }

    private List<LayerNode> nodes(java.util.function.Predicate<LayerType> which) {
        return wiring.nodes().stream().filter(n -> LayerCatalogue.find(n.kind()).filter(which).isPresent()).toList();
    }
}
