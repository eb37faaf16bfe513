package org.neurarium.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.FeatureEncoding;
import org.neurarium.compile.TargetEncoding;
import org.neurarium.dataset.Split;
import org.neurarium.document.spec.Shape;
import org.neurarium.layer.TargetCoding;
import org.neurarium.nn.layer.Glass;
import org.neurarium.train.probe.NetworkReading;

/**
 * What probes read, for every stepper. Within one frame, questions about the same inputs share one forward pass: the
 * maps of all layers over the same grid cost as much as those of one.
 */
final class Reading implements NetworkReading {
    private final ParameterMap map;
    private final Stepper stepper;
    private final Supplier<Material> material;
    private final FeatureEncoding features;
    private final TargetEncoding targets;
    private final float[] parameters;
    private final BitSet untrained;
    private final List<Pass> passes = new ArrayList<>();
    private boolean parametersCurrent;

    private record Pass(float[] inputs, int count, Stepper.Forward forward) {
    }

    Reading(ParameterMap map, Stepper stepper, FeatureEncoding features, TargetEncoding targets,
            Supplier<Material> material) {
        this.map = map;
        this.stepper = stepper;
        this.features = features;
        this.targets = targets;
        this.material = material;
        this.untrained = untrained(map);
        this.parameters = new float[stepper.parameterCount()];
    }

    /** Training went on: what was read before no longer holds. */
    void refresh() {
        passes.clear();
        parametersCurrent = false;
    }

    @Override
    public List<String> nodes() {
        return map.nodes();
    }

    @Override
    public Shape outputShape(String node) {
        return map.outputShape(node);
    }

    @Override
    public String output() {
        return map.output();
    }

    @Override
    public int[] classes(float[] outputs, int count) {
        int[] classes = new int[targets.coding() == TargetCoding.VALUES ? 0 : count];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = Math.max(0, targets.predictedClass(outputs, i * targets.units()));
        }
        return classes;
    }

    @Override
    public List<float[]> activations(List<String> nodes, float[] inputs, int count) {
        return pass(inputs, count).forward().activations(nodes);
    }

    @Override
    public Map<String, Map<String, Glass.Inside>> inside(String node, float[] inputs, int count) {
        return byPart(node, stepper.inside(map.vertices(node), encode(inputs), count));
    }

    @Override
    public Map<String, float[]> parts(String node, float[] inputs, int count) {
        Map<String, float[]> parts = new LinkedHashMap<>();
        Stepper.Forward forward = pass(inputs, count).forward();
        for (String vertex : map.vertices(node)) {
            if (!vertex.equals(node)) {
                parts.put(part(node, vertex), forward.activations(vertex));
            }
        }
        return parts;
    }

    @Override
    public Map<String, Map<String, Glass.Inside>> learningInside(String node, boolean validation, int first, int count) {
        Material present = material.get();
        LearningSet set = validation ? present.validation() : present.train();
        int number = Math.max(0, Math.min(count, set.count() - first));
        return number == 0 ? Map.of()
                : byPart(node, stepper.inside(map.vertices(node), Batch.range(set, first, number), 0));
    }

    @Override
    public Map<String, Glass.Inside> outputSlopes(String node, float[] input, int step, int unit) {
        Map<String, Glass.Inside> parts = new LinkedHashMap<>();
        stepper.slopes(map.vertices(node), encode(input), step, unit).forEach((vertex, slope) -> parts.put(part(node, vertex), slope));
        return parts;
    }

    @Override
    public Map<String, Map<String, Glass.Inside>> newestStep(String node) {
        return byPart(node, stepper.newestStep(map.vertices(node)));
    }

    /** A vertex is named after its node, with the part's name behind it where the node became several. */
    private static Map<String, Map<String, Glass.Inside>> byPart(String node, Map<String, Map<String, Glass.Inside>> byVertex) {
        Map<String, Map<String, Glass.Inside>> parts = new LinkedHashMap<>();
        byVertex.forEach((vertex, inside) -> parts.put(part(node, vertex), inside));
        return parts;
    }

    private static String part(String node, String vertex) {
        return vertex.equals(node) ? "" : vertex.substring(node.length() + 1);
    }

    /** Features computed from others are added; a decoder's input is left as it is. */
    private float[] encode(float[] inputs) {
        return features.isIdentity() ? inputs : features.encode(inputs);
    }

    @Override
    public float[] parameter(String node, String name) {
        if (!parametersCurrent) {
            stepper.readParameters(parameters);
            parametersCurrent = true;
        }
        return pick(parameters, node, name);
    }

    @Override
    public List<String> parameterNames(String node) {
        return map.names(node);
    }

    @Override
    public float[] gradient(String node, String name) {
        return pick(stepper.gradient(), node, name);
    }

    @Override
    public double gradientNorm() {
        float[] gradient = stepper.gradient();
        if (gradient.length == 0) {
            return Double.NaN;
        }
        double squares = 0;
        for (int i = untrained.nextClearBit(0); i < gradient.length; i = untrained.nextClearBit(i + 1)) {
            squares += (double) gradient[i] * gradient[i];
        }
        return Math.sqrt(squares);
    }

    /** Places of what no gradient moves. */
    private static BitSet untrained(ParameterMap map) {
        BitSet places = new BitSet();
        for (String node : map.nodes()) {
            for (String name : map.names(node)) {
                int size = map.isTrained(node, name) ? 0 : map.size(node, name);
                for (int i = 0; i < size; i++) {
                    places.set(map.place(node, name, i));
                }
            }
        }
        return places;
    }

    @Override
    public float[] update(String node, String name) {
        return pick(stepper.update(), node, name);
    }

    @Override
    public double loss(boolean validation, int index) {
        LearningSet set = set(validation);
        return stepper.score(set, index, 1, new float[set.targetWidth()]) / Math.max(1, set.targets().asked(index, 1));
    }

    @Override
    public float[] targets(boolean validation, int index) {
        LearningSet set = set(validation);
        float[] all = set.targets(index, 1);
        int steps = set.targets().steps();
        float[] asked = new float[steps];
        set.targets().mask(index, asked, 0);
        for (int i = 0; steps > 0 && i < all.length; i++) {
            all[i] = asked[i / (all.length / steps)] == 0 ? Float.NaN : all[i];
        }
        return all;
    }

    private LearningSet set(boolean validation) {
        return validation ? material.get().validation() : material.get().train();
    }

    @Override
    public Split data() {
        return material.get().split();
    }

    private Pass pass(float[] inputs, int count) {
        for (Pass pass : passes) {
            if (pass.count() == count && Arrays.equals(pass.inputs(), inputs)) {
                return pass;
            }
        }
        Pass pass = new Pass(inputs, count, stepper.forward(encode(inputs), count));
        passes.add(pass);
        return pass;
    }

    private float[] pick(float @Nullable [] flat, String node, String name) {
        return flat == null || flat.length == 0 ? new float[0] : map.pick(flat, node, name);
    }
}
