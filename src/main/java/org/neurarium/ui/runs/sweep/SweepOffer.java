package org.neurarium.ui.runs.sweep;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.neurarium.compile.OptimizerCatalogue;
import org.neurarium.compile.OptimizerType;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;
import org.neurarium.document.Training;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.layer.LayerType;
import org.neurarium.nn.init.WeightInitCatalogue;
import org.neurarium.ui.common.plot.Ticks;

/**
 * A field of the open project that may be varied, with values that make sense around the present one.
 *
 * @param layer the layer it belongs to, empty for training
 * @param path as {@code --set} names it
 * @param values written as {@link org.neurarium.document.sweep.SweepAxis} reads them
 * @param options all values of a choice; empty where any number may be written
 */
public record SweepOffer(String layer, String path, String values, List<String> options) {
    private static final int CHOICES = 3;
    private static final double WIDE = 10;

    public SweepOffer {
        options = List.copyOf(options);
    }

    /** Everything that may be varied: training first, then layer by layer. */
    public static List<SweepOffer> of(Project project) {
        List<SweepOffer> all = new ArrayList<>(training(project.training()));
        for (LayerNode layer : project.network().layers()) {
            boolean ends = layer.kind().equals("input") || layer.kind().equals("output");
            LayerCatalogue.find(layer.kind()).filter(t -> !ends).ifPresent(type -> layer(all, layer, type));
        }
        return all;
    }

    private static List<SweepOffer> training(Training t) {
        String path = "training" + '.';
        List<String> optimizers = OptimizerCatalogue.all().stream().map(OptimizerType::id).toList();
        List<String> rules = WeightInitCatalogue.all().stream().map(r -> r.id()).toList();
        return List.of(new SweepOffer("", path + "optimizer.learningRate", around(t.learningRate()), List.of()),
                new SweepOffer("", path + "optimizer.kind", some(t.optimizer().kind(), List.of("sgd", "rmsprop", "adam")), optimizers),
                new SweepOffer("", path + "batchSize", doubled(t.batchSize(), 1, Integer.MAX_VALUE), List.of()),
                new SweepOffer("", path + "l2", "0, 0.0001, 0.001, 0.01", List.of()),
                new SweepOffer("", path + "l1", "0, 0.0001, 0.001", List.of()),
                new SweepOffer("", path + "weightInit", some(t.weightInit(), List.of("glorot-uniform", "he-normal")), rules));
    }

    private static void layer(List<SweepOffer> all, LayerNode layer, LayerType type) {
        for (ParamSpec spec : type.paramsFor(layer.settings(), null)) {
            Object value = layer.settings().find(spec.name()).orElse(spec.defaultValue());
            String path = "network.layers." + layer.id() + ".settings." + spec.name();
            if (value != null && !spec.name().equals("seed")) {
                switch (spec.type()) {
                    case INTEGER -> all.add(new SweepOffer(layer.id(), path, doubled(((Number) value).longValue(),
                            bound(spec.min(), 0), bound(spec.max(), Long.MAX_VALUE)), List.of()));
                    case NUMBER -> all.add(new SweepOffer(layer.id(), path, number(spec, ((Number) value).doubleValue()), List.of()));
                    case CHOICE -> all.add(new SweepOffer(layer.id(), path, some(String.valueOf(value), spec.options()), spec.options()));
                    case FLAG -> all.add(new SweepOffer(layer.id(), path, "true, false", List.of("true", "false")));
                    default -> { }
                }
            }
        }
    }

    private static long bound(Double bound, long otherwise) {
        return bound == null ? otherwise : bound.longValue();
    }

    /** A tenth to ten times as much, by ratio. */
    private static String around(double value) {
        double middle = value > 0 ? value : 0.01;
        return plain(middle / WIDE) + ".." + plain(middle * WIDE) + ":log";
    }

    /** Half, the same and twice as much, as far as allowed. */
    private static String doubled(long value, long min, long max) {
        Set<String> values = new LinkedHashSet<>();
        for (long each : new long[] {value / 2, value, value * 2}) {
            values.add(String.valueOf(Math.max(min, Math.min(max, each))));
        }
        return String.join(", ", values);
    }

    /** A number in small steps where its bounds are near, such as the share that dropout drops; else around its value. */
    private static String number(ParamSpec spec, double value) {
        Double min = spec.min();
        Double max = spec.max();
        boolean share = min != null && max != null && min >= 0 && max <= 1;
        if (share && spec.scale() == ParamSpec.Scale.LINEAR) {
            return plain(min) + ", " + plain(round(max * 0.25)) + ", " + plain(round(max * 0.5));
        }
        return value > 0 ? plain(value / 2) + ", " + plain(value) + ", " + plain(value * 2) : "0, 0.001, 0.01";
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** The present choice and some others. */
    private static String some(String now, List<String> others) {
        Set<String> some = new LinkedHashSet<>(List.of(now));
        others.stream().filter(o -> !o.equals(now)).limit(CHOICES - 1).forEach(some::add);
        return String.join(", ", some);
    }

    private static String plain(double value) {
        return Ticks.text(new java.math.BigDecimal(value).round(new java.math.MathContext(4)).doubleValue());
    }
}
