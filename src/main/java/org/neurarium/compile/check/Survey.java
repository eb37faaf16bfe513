package org.neurarium.compile.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Wire;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;
import org.neurarium.layer.Fixes;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.layer.LayerType;
import org.neurarium.layer.ShapeResult;
import org.neurarium.layer.Task;

/** A network gone through once, layer after layer: shapes as far as they are known, and the problems met. */
public final class Survey {
    private final Wiring wiring;
    private final @Nullable Task task;
    private final Map<String, Visited> visited = new LinkedHashMap<>();
    private final Map<String, Shape> outputs = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    /**
     * A layer whose kind is known.
     *
     * @param node with completed settings
     * @param inputs shapes that arrive, in wire order; empty where one of them is not known
     */
    public record Visited(LayerNode node, LayerType type, List<String> feeders, Optional<List<Shape>> inputs,
                          @Nullable Shape output) {
    }

    private Survey(Network network, @Nullable Task task) {
        this.wiring = new Wiring(network);
        this.task = task;
    }

    /** @param task what the data ask, null where none are chosen */
    public static Survey of(Project project, @Nullable Task task) {
        Survey survey = new Survey(project.network(), task);
        survey.problems.addAll(new WiringCheck(project.network(), survey.wiring, project.canvas()).problems());
        survey.wiring.order().forEach(survey::visit);
        survey.problems.addAll(new LinearityCheck(survey).problems());
        survey.spareLayers();
        return survey;
    }

    /** A layer that leads nowhere does not stop the rest from training: what is wrong with it becomes advice. */
    private void spareLayers() {
        List<String> ends = wiring.nodes().stream()
                .filter(n -> LayerCatalogue.find(n.kind()).map(t -> !t.hasOutput()).orElse(false)).map(LayerNode::id).toList();
        if (ends.isEmpty()) {
            return;
        }
        used.addAll(wiring.reached(ends, false));
        for (LayerNode node : wiring.nodes()) {
            if (!used.contains(node.id()) && problems.stream().noneMatch(p -> p.node().equals(node.id()))) {
                problems.add(leadsNowhere(node.id(), ends.get(0)));
            }
        }
        problems.replaceAll(p -> p.node().isEmpty() || used.contains(p.node()) ? p
                : new Problem(p.node(), Problem.Severity.HINT, p.messageKey(), p.arguments(), p.fixes()));
    }

    private Problem leadsNowhere(String id, String end) {
        Problem problem = Problem.hint(id, "problems.leads-nowhere", id);
        return wiring.into(end).isEmpty() ? problem.withFixes(Remedy.connect(id, end), Remedy.removeLayer(id))
                : problem.withFixes(Remedy.removeLayer(id));
    }

    /** Whether the layer lies on a way to the output. */
    public boolean isUsed(String id) {
        return used.contains(id);
    }

    public Wiring wiring() {
        return wiring;
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Layers of known kinds, each after its feeders. Those on a cycle are missing. */
    public List<Visited> visited() {
        return List.copyOf(visited.values());
    }

    public Optional<Visited> find(String id) {
        return Optional.ofNullable(visited.get(id));
    }

    private void visit(LayerNode drawn) {
        LayerType type = LayerCatalogue.find(drawn.kind()).orElse(null);
        if (type == null) {
            return;
        }
        List<Problem> faults = SettingCheck.ofLayer(drawn, type, task);
        problems.addAll(faults);
        boolean sound = faults.stream().noneMatch(p -> p.severity() == Problem.Severity.ERROR);
        LayerNode node = sound ? drawn.withSettings(type.completed(drawn.settings(), task)) : drawn;
        Optional<List<Shape>> inputs = sound ? arriving(drawn, type) : Optional.empty();
        Shape output = inputs.map(shapes -> output(node, type, shapes)).orElse(null);
        List<String> feeders = wiring.into(drawn.id()).stream().map(Wire::from).toList();
        visited.put(drawn.id(), new Visited(node, type, feeders, inputs, output));
    }

    /** Shapes that arrive, if all are known and as many as the layer takes. */
    private Optional<List<Shape>> arriving(LayerNode node, LayerType type) {
        List<Shape> shapes = wiring.into(node.id()).stream().map(w -> outputs.get(w.from())).toList();
        int least = type.inputs().stream().mapToInt(p -> p.minWires()).sum();
        int most = type.inputs().stream().mapToInt(p -> p.maxWires()).sum();
        boolean fits = shapes.size() >= least && shapes.size() <= most;
        return fits && shapes.stream().allMatch(s -> s != null) ? Optional.of(shapes) : Optional.empty();
    }

    /** Numbers of tokens must become vectors first: word 7 is not seven times as much as word 1. */
    private Optional<Problem> tokens(LayerNode node, LayerType type) {
        List<Wire> wires = wiring.into(node.id());
        for (int i = 0; i < wires.size() && !type.takesTokens(); i++) {
            Visited feeder = visited.get(wires.get(i).from());
            if (feeder.type().givesTokens(feeder.node().settings(), task)) {
                return Optional.of(Problem.error(node.id(), "problems.needs-embedding", node.id(), feeder.node().id())
                        .withFixes(Fixes.insertBefore(node.id(), i, "embedding", Settings.EMPTY)));
            }
        }
        return Optional.empty();
    }

    private @Nullable Shape output(LayerNode node, LayerType type, List<Shape> inputs) {
        Optional<Problem> tokens = tokens(node, type);
        if (tokens.isPresent()) {
            problems.add(tokens.get());
            return null;
        }
        ShapeResult result = type.outputShape(node, inputs);
        if (result instanceof ShapeResult.Refused refused) {
            problems.add(refused.problem());
            return null;
        }
        Shape shape = ((ShapeResult.Known) result).shape();
        problems.addAll(type.remarks(node, inputs, task));
        outputs.put(node.id(), shape);
        return shape;
    }
}
