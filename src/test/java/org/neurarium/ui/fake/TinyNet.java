package org.neurarium.ui.fake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.neurarium.dataset.Normalization;
import org.neurarium.dataset.Split;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;
import org.neurarium.document.Wire;
import org.neurarium.document.spec.Shape;
import org.neurarium.train.probe.NetworkReading;
import org.neurarium.train.probe.Probe;

/** A chain of dense layers in plain loops with random weights: answers probes in tests of views. */
public final class TinyNet implements NetworkReading {
    private final Project project;
    private final Split data;
    private final Map<String, float[]> kernels = new HashMap<>();
    private final Map<String, float[]> biases = new HashMap<>();
    private final Map<String, Integer> widths = new LinkedHashMap<>();

    public TinyNet(Project project, Split data, long seed) {
        this.project = project;
        this.data = data;
        Random random = new Random(seed);
        for (LayerNode layer : project.network().layers()) {
            int inputs = project.network().into(layer.id()).stream().mapToInt(w -> widths.get(w.from())).sum();
            boolean dense = layer.kind().equals("dense") || layer.kind().equals("output");
            int units = layer.kind().equals("input") ? (int) data.train().shape().count()
                    : dense ? layer.settings().integer("units", layer.kind().equals("dense") ? 8 : 1) : inputs;
            widths.put(layer.id(), units);
            if (dense) {
                kernels.put(layer.id(), random(random, inputs * units, 2.2));
                biases.put(layer.id(), random(random, units, 0.8));
            }
        }
    }

    private static float[] random(Random random, int count, double scale) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (random.nextGaussian() * scale);
        }
        return values;
    }

    /** Answers to all that is watched. */
    public Map<Probe<?>, Object> answers(Set<Probe<?>> watched) {
        Map<Probe<?>, Object> all = new HashMap<>();
        watched.forEach(p -> all.put(p, p.read(this)));
        return all;
    }

    @Override
    public List<String> nodes() {
        return List.copyOf(widths.keySet());
    }

    @Override
    public Shape outputShape(String node) {
        return Shape.of(widths.get(node));
    }

    @Override
    public List<float[]> activations(List<String> nodes, float[] inputs, int count) {
        Map<String, float[]> out = new HashMap<>();
        for (LayerNode layer : project.network().layers()) {
            out.put(layer.id(), layer.kind().equals("input") ? inputs : forward(layer, out, count));
        }
        return nodes.stream().map(out::get).toList();
    }

    private float[] forward(LayerNode layer, Map<String, float[]> done, int count) {
        Wire wire = project.network().into(layer.id()).get(0);
        float[] in = done.get(wire.from());
        float[] kernel = kernels.get(layer.id());
        if (kernel == null) {
            return in;
        }
        int inputs = widths.get(wire.from());
        int units = widths.get(layer.id());
        float[] out = new float[count * units];
        for (int row = 0; row < count; row++) {
            for (int unit = 0; unit < units; unit++) {
                double z = biases.get(layer.id())[unit];
                for (int i = 0; i < inputs; i++) {
                    z += in[row * inputs + i] * kernel[i * units + unit];
                }
                out[row * units + unit] = (float) (layer.kind().equals("output") ? 1 / (1 + Math.exp(-z)) : Math.tanh(z));
            }
        }
        return out;
    }

    @Override
    public float[] parameter(String node, String name) {
        float[] values = (name.equals("kernel") ? kernels : biases).get(node);
        return values == null ? new float[0] : values.clone();
    }

    @Override
    public List<String> parameterNames(String node) {
        return kernels.containsKey(node) ? List.of("kernel", "bias") : List.of();
    }

    @Override
    public float[] gradient(String node, String name) {
        return parameter(node, name);
    }

    @Override
    public float[] update(String node, String name) {
        return parameter(node, name);
    }

    @Override
    public Split data() {
        return data;
    }

    /** Data that is not scaled. */
    public static Split plain(org.neurarium.dataset.Examples examples) {
        return new Split(examples, examples, new Normalization(new float[0], new float[0]));
    }
}
