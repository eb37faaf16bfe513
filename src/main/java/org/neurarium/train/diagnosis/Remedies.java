package org.neurarium.train.diagnosis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.Choice;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Point;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.StopRules;
import org.neurarium.document.Wire;
import org.neurarium.document.spec.Fix;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.layer.Fixes;
import org.neurarium.layer.LayerCatalogue;

/** The changes that the rules offer. Each is one edit of the project. */
final class Remedies {
    private static final double SLOWER = 10;
    private static final String NORMALISATION = "batch-normalization";
    /** Room between a layer and one put behind it, in pixels. */
    private static final double BESIDE = 80;

    private Remedies() {
    }

    static Fix slower(Project project) {
        double calmer = project.training().learningRate() / SLOWER;
        return new Fix("train.fix.rate", List.of(number(calmer)), p -> {
            Choice optimizer = p.training().optimizer();
            return p.withTraining(p.training().withOptimizer(
                    optimizer.withSettings(optimizer.settings().with("learningRate", calmer))));
        });
    }

    static Fix clipped(double norm) {
        return new Fix("train.fix.clip", List.of(number(norm)),
                p -> p.withTraining(p.training().withClipping(norm, p.training().clipValue())));
    }

    static Fix stopping(int patience) {
        return new Fix("remedies.fix.stop", List.of(patience), p -> p.withTraining(p.training().withStop(
                new StopRules(p.training().stop().target(), patience, true))));
    }

    static Fix penalised(double l2) {
        return new Fix("remedies.fix.l2", List.of(number(l2)),
                p -> p.withTraining(p.training().withPenalties(p.training().l1(), l2)));
    }

    /** Initial weights of one layer. */
    static Fix initialised(String node, String rule) {
        return new Fix("remedies.fix.init", List.of("@params.kernelInitializer." + rule, node),
                p -> Fixes.set(node, "kernelInitializer", rule).edit().apply(p));
    }

    /** Initial weights of every layer that has none of its own. */
    static Fix allInitialised(String rule) {
        return new Fix("problems.fix.set", List.of("@params.weightInit", "@params.kernelInitializer." + rule),
                p -> p.withTraining(p.training().withWeightInit(rule)));
    }

    static Fix rectified(List<String> nodes) {
        return new Fix("remedies.fix.rectified", List.of(nodes.size()), p -> {
            Project changed = p;
            for (String node : nodes) {
                changed = Fixes.set(node, "activation", "relu").edit().apply(changed);
                changed = Fixes.set(node, "kernelInitializer", "he-normal").edit().apply(changed);
            }
            return changed;
        });
    }

    /** Batch normalisation behind each of these layers. */
    static Fix normalisedBehind(List<String> nodes) {
        return new Fix(nodes.size() == 1 ? "remedies.fix.normalised-behind" : "remedies.fix.normalised",
                List.of(nodes.size() == 1 ? nodes.get(0) : nodes.size()), p -> {
            Project changed = p;
            for (String node : nodes) {
                changed = behind(changed, node, NORMALISATION, Settings.EMPTY);
            }
            return changed;
        });
    }

    static Optional<Fix> normalisedBefore(LayerNode node) {
        boolean vectors = node.kind().equals("dense") || node.kind().equals("conv2d");
        return vectors ? Optional.of(Fixes.insertBefore(node.id(), 0, NORMALISATION, Settings.EMPTY)) : Optional.empty();
    }

    /** Dropout behind the largest hidden dense layer that has none yet. */
    static Optional<Fix> dropout(Project project, double rate) {
        Network network = project.network();
        return network.layers().stream().filter(l -> l.kind().equals("dense"))
                .filter(l -> network.from(l.id()).stream().noneMatch(w -> network.find(w.to())
                        .map(n -> n.kind().equals("dropout")).orElse(false)))
                .max(Comparator.comparingInt(l -> l.settings().integer("units", 8)))
                .map(l -> new Fix("remedies.fix.dropout", List.of(l.id()), p -> behind(p, l.id(), "dropout", Settings.of("rate", rate))));
    }

    static boolean hasActivation(LayerNode node, String activation) {
        return spec(node, "activation").map(s -> s.options().contains(activation)).orElse(false);
    }

    static boolean hasInitialiser(LayerNode node) {
        return spec(node, "kernelInitializer").isPresent();
    }

    private static Optional<ParamSpec> spec(LayerNode node, String name) {
        return LayerCatalogue.find(node.kind()).flatMap(t -> t.params().stream().filter(s -> s.name().equals(name)).findFirst());
    }

    /** Leads every wire out of a layer through a new one. */
    private static Project behind(Project p, String node, String kind, Settings settings) {
        if (p.network().find(node).isEmpty()) {
            return p;
        }
        String id = p.network().freeId(kind);
        List<Wire> wires = new ArrayList<>();
        for (Wire wire : p.network().wires()) {
            wires.add(wire.from().equals(node) ? new Wire(id, wire.to(), wire.port()) : wire);
        }
        wires.add(new Wire(node, id));
        Network network = new Network(p.network().add(new LayerNode(id, kind, settings)).layers(), wires);
        CanvasLayout canvas = p.canvas().joined(id, Set.of(node));
        return p.withNetwork(network).withCanvas(canvas.find(node)
                .map(at -> canvas.with(id, new Point(at.x() + BESIDE, at.y() + BESIDE))).orElse(canvas));
    }

    /** A number with two significant digits, large ones without a fraction. */
    static String number(double value) {
        return !Double.isFinite(value) || value == 0 ? value == 0 ? "0" : String.valueOf(value)
                : Math.abs(value) < 1e-4 || Math.abs(value) >= 1e7 ? power(value)
                : new BigDecimal(value).round(new MathContext(2)).stripTrailingZeros().toPlainString();
    }

    /** A number as a power of ten: 3e-7. */
    static String power(double value) {
        return String.format(Locale.ROOT, "%.0e", value).replaceFirst("e([+-])0*(\\d)", "e$1$2").replace("e+", "e");
    }
}
