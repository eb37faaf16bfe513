package org.neurarium.layer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neurarium.document.Settings;
import org.nd4j.linalg.activations.IActivation;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;
import org.neurarium.nn.activation.ActivationCatalogue;
import org.neurarium.nn.activation.ActivationFunction;
import org.neurarium.nn.activation.ActivationKind;
import org.neurarium.nn.activation.ActivationParameter;
import org.neurarium.nn.activation.ChannelSoftmax;

/** The setting {@code activation} and the parameters of the chosen function, shared by the layers that have one. */
final class ActivationSettings {
    static final String NAME = "activation";
    private static final List<String> APPLICABLE = ActivationCatalogue.all().stream()
            .filter(f -> f.kind() == ActivationKind.ELEMENTWISE || f.kind() == ActivationKind.VECTOR)
            .map(ActivationFunction::id).toList();
    private static final List<String> WITH_LEARNED = ActivationCatalogue.all().stream()
            .filter(f -> f.kind() != ActivationKind.PIECES).map(ActivationFunction::id).toList();
    private static final Map<String, List<ParamSpec>> SPECS = ActivationCatalogue.all().stream().collect(
            Collectors.toMap(ActivationFunction::id, f -> f.parameters().stream().map(ActivationSettings::spec).toList()));

    private ActivationSettings() {
    }

    /** Functions that a dense layer can apply to its own outputs. */
    static List<String> applicable() {
        return APPLICABLE;
    }

    /** The same, and those whose parameters are learned. */
    static List<String> withLearned() {
        return WITH_LEARNED;
    }

    /** The parameters of the function as settings, with its own ranges and defaults. */
    static List<ParamSpec> specs(String id) {
        return SPECS.getOrDefault(id, List.of());
    }

    /** The parameters that any of the functions has: optional, in the widest range. */
    static List<ParamSpec> allSpecs(List<String> ids) {
        Map<String, ParamSpec> byName = new LinkedHashMap<>();
        ids.forEach(id -> specs(id).forEach(s -> byName.merge(s.name(), s, ActivationSettings::widest)));
        return byName.values().stream().map(ParamSpec::optional).toList();
    }

    /** Values of the function's parameters: as set, else its defaults. */
    static List<Double> values(String id, Settings settings) {
        List<Double> values = new ArrayList<>();
        specs(id).forEach(s -> values.add(settings.number(s.name(), (Double) s.defaultValue())));
        return values;
    }

    /** LaTeX name of the function in a layer's formula. */
    static String symbol(String id) {
        return switch (id) {
            case "sigmoid" -> "\\sigma";
            case "identity" -> "";
            default -> "\\mathrm{" + id + "}";
        };
    }

    /** {@code f(z)} in LaTeX, or {@code z} alone for the identity. */
    static String applied(String id, String z) {
        String symbol = symbol(id);
        return symbol.isEmpty() ? z : symbol + "\\left(" + z + "\\right)";
    }

    /** The function for what has this shape: a softmax is over the features of a step and the channels of a place. */
    static IActivation over(Shape shape, String id, List<Double> values, GraphAssembly graph) {
        return isPerPlace(shape, id) ? new ChannelSoftmax() : graph.activation(id, values);
    }

    static boolean isPerPlace(Shape shape, String id) {
        return id.equals("softmax") && shape.rank() > 1;
    }

    private static ParamSpec spec(ActivationParameter p) {
        return ParamSpec.number(p.name(), p.defaultValue(), p.minimum(), p.maximum());
    }

    private static ParamSpec widest(ParamSpec a, ParamSpec b) {
        return ParamSpec.number(a.name(), 0, Math.min(low(a), low(b)), Math.max(high(a), high(b)));
    }

    private static double low(ParamSpec s) {
        return s.min() == null ? Double.NEGATIVE_INFINITY : s.min();
    }

    private static double high(ParamSpec s) {
        return s.max() == null ? Double.POSITIVE_INFINITY : s.max();
    }
}
