package org.neurarium.train.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.nn.activation.ActivationCatalogue;
import org.neurarium.nn.activation.ActivationFunction;
import org.neurarium.train.probe.LagProbe;
import org.neurarium.train.probe.NetworkReading;
import org.neurarium.train.probe.Probe;

/**
 * Reads the {@link Vitals} of a network: sizes of gradients and updates, and one forward pass over some training examples.
 * Meant to be asked every few seconds, see {@link Checkup}.
 *
 * @param layers what to look at, in any order
 * @param examples training examples shown to the network, at most
 */
public record VitalsProbe(List<Asked> layers, int examples) implements Probe<Vitals> {
    /** Examples that tell dead and saturated units from units that are merely rare. */
    static final int EXAMPLES = 128;
    private static final int EXAMPLES_IN_TIME = 16;
    private static final int LONG = 20;
    private static final float EDGE = 0.01f;
    private static final float MOSTLY = 0.95f;
    private static final double FAR = 1e9;
    private static final double BOUND = 10;

    public VitalsProbe {
        layers = List.copyOf(layers);
    }

    /**
     * One layer.
     *
     * @param hidden whether its units are looked at: an output may well be sure of itself
     * @param rectifies whether it gives 0 for all negative sums, so that units can die
     * @param low least value of its activation function, {@code high} the largest; NaN where it is not bounded
     * @param inTime whether it is asked how far back its gradient reaches
     */
    public record Asked(String node, boolean hidden, boolean rectifies, float low, float high, boolean inTime) {
        boolean units() {
            return hidden && (rectifies || !Float.isNaN(low));
        }
    }

    /** For every layer of a project that can have weights, but embeddings: most of their rows rest in every step. */
    public static VitalsProbe of(Project project) {
        return new VitalsProbe(project.network().layers().stream().filter(l -> !l.kind().equals("embedding"))
                .map(VitalsProbe::asked).toList(), EXAMPLES);
    }

    private static Asked asked(LayerNode node) {
        boolean hidden = !node.kind().equals("output");
        boolean gated = List.of("lstm", "gru", "bidirectional").contains(node.kind());
        ActivationFunction f = gated ? null : LayerCatalogue.find(node.kind()).flatMap(t -> t.params().stream()
                .filter(p -> p.name().equals("activation")).findFirst()).map(ParamSpec::defaultValue)
                .flatMap(d -> ActivationCatalogue.find(node.settings().text("activation", String.valueOf(d)))).orElse(null);
        boolean inTime = node.kind().equals("simple-rnn");
        if (f == null || !f.isElementwise()) {
            return new Asked(node.id(), hidden, false, Float.NaN, Float.NaN, inTime);
        }
        double low = f.value(-FAR);
        double high = f.value(FAR);
        boolean bounded = Math.abs(low) <= BOUND && Math.abs(high) <= BOUND;
        boolean rectifies = !bounded && f.value(-1) == 0 && f.derivative(-1) == 0;
        return new Asked(node.id(), hidden, rectifies, bounded ? (float) low : Float.NaN, bounded ? (float) high : Float.NaN, inTime);
    }

    @Override
    public Class<Vitals> frameType() {
        return Vitals.class;
    }

    @Override
    public boolean needsGradients() {
        return true;
    }

    @Override
    public Vitals read(NetworkReading network) {
        long start = System.nanoTime();
        Map<String, Asked> byNode = layers.stream().collect(Collectors.toMap(Asked::node, Function.identity()));
        List<String> lookedAt = network.nodes().stream().filter(n -> byNode.containsKey(n) && byNode.get(n).units()).toList();
        int count = Math.min(examples, network.data().train().count());
        List<float[]> outputs = lookedAt.isEmpty() ? List.of()
                : network.activations(lookedAt, network.data().train().inputs(0, count), count);
        List<Vitals.Layer> found = new ArrayList<>();
        for (String node : network.nodes()) {
            Asked asked = byNode.get(node);
            int at = lookedAt.indexOf(node);
            if (asked != null) {
                Vitals.Layer layer = layer(network, asked, at < 0 ? new float[0] : outputs.get(at));
                if (layer.hasKernel() || layer.dead() >= 0 || layer.saturated() >= 0) {
                    found.add(layer);
                }
            }
        }
        return new Vitals(found, System.nanoTime() - start);
    }

    private static Vitals.Layer layer(NetworkReading network, Asked asked, float[] outputs) {
        List<String> kernels = network.parameterNames(asked.node()).stream()
                .filter(n -> n.toLowerCase(Locale.ROOT).endsWith("kernel")).toList();
        double[] gradient = squares(kernels, k -> network.gradient(asked.node(), k));
        double[] update = squares(kernels, k -> network.update(asked.node(), k));
        double[] weights = squares(kernels, k -> network.parameter(asked.node(), k));
        var shape = network.outputShape(asked.node());
        int units = shape.rank() == 0 ? 1 : Math.max(1, shape.size(shape.rank() - 1));
        boolean look = outputs.length > 0;
        float[] norms = asked.inTime() ? normsByStep(network, asked.node()) : new float[0];
        return new Vitals.Layer(asked.node(), gradient[1] == 0 ? Double.NaN : Math.sqrt(gradient[0] / gradient[1]),
                update[1] == 0 ? Double.NaN : Math.sqrt(update[0] / weights[0]), units,
                look && asked.rectifies() ? units(outputs, units, asked, true) : -1,
                look && !Float.isNaN(asked.low()) ? units(outputs, units, asked, false) : -1,
                norms.length, reachingBack(norms));
    }

    /** Sum of squares, and how many numbers. */
    private static double[] squares(List<String> names, Function<String, float[]> part) {
        double sum = 0;
        long count = 0;
        for (String name : names) {
            float[] values = part.apply(name);
            for (float v : values) {
                sum += (double) v * v;
            }
            count += values.length;
        }
        return new double[] {sum, count};
    }

    private static float[] normsByStep(NetworkReading network, String node) {
        float[] norms = new LagProbe(node, false, 0, EXAMPLES_IN_TIME).read(network).norms().getOrDefault("", new float[0]);
        return norms.length < LONG ? new float[0] : norms;
    }

    private static double reachingBack(float[] norms) {
        double largest = 0;
        for (float n : norms) {
            largest = Math.max(largest, n);
        }
        return largest > 0 ? norms[0] / largest : Double.NaN;
    }

    private static int units(float[] outputs, int units, Asked asked, boolean dead) {
        float edge = EDGE * (asked.high() - asked.low());
        int found = 0;
        for (int u = 0; u < units; u++) {
            int hits = 0;
            int all = 0;
            for (int i = u; i < outputs.length; i += units) {
                float v = outputs[i];
                hits += (dead ? v > 0 : v <= asked.low() + edge || v >= asked.high() - edge) ? 1 : 0;
                all++;
            }
            found += all > 0 && (dead ? hits == 0 : hits >= MOSTLY * all) ? 1 : 0;
        }
        return found;
    }
}
