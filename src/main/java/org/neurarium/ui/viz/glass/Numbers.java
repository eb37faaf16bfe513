package org.neurarium.ui.viz.glass;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Wire;
import org.neurarium.nn.layer.Glass;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.InsideProbe;
import org.neurarium.train.probe.PredictionProbe;
import org.neurarium.train.probe.Probe;
import org.neurarium.train.probe.WeightsProbe;

/**
 * All numbers of one moment that an equation of one layer may need.
 *
 * @param values what each layer gives for the example
 * @param parameters of the layer
 * @param insides of the layer, by part and name
 */
record Numbers(Project project, ExampleInput example, Map<String, float[]> values, Map<String, float[]> parameters,
               Map<String, Map<String, Glass.Inside>> insides) {
    /** What is to be watched for the equations of a layer. */
    static Set<Probe<?>> probes(String node, ExampleInput example) {
        return Set.of(new PredictionProbe(example.inputs()), new WeightsProbe(node), new InsideProbe(node, example.inputs()));
    }

    static Optional<Numbers> of(Project project, String node, ExampleInput example, TrainingFrame frame) {
        return frame.find(new PredictionProbe(example.inputs())).map(PredictionProbe.Frame::values).map(values ->
                new Numbers(project, example, values,
                        frame.find(new WeightsProbe(node)).map(WeightsProbe.Frame::parameters).orElse(Map.of()),
                        frame.find(new InsideProbe(node, example.inputs())).map(InsideProbe.Frame::parts).orElse(Map.of())));
    }

    Network network() {
        return project.network();
    }

    LayerNode layer(String node) {
        return network().find(node).orElseThrow();
    }

    /** What the layer hears on its first (or only) input. */
    @Nullable String source(String node) {
        List<Wire> into = network().into(node);
        return into.isEmpty() ? null : into.get(0).from();
    }

    float[] output(String node) {
        return values.getOrDefault(node, new float[0]);
    }

    float @Nullable [] parameter(String part, String name) {
        return parameters.get(part.isEmpty() ? name : part + Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }

    /** A number inside the layer, NaN if it is not known. */
    double inside(String part, String name, int step, int unit) {
        Glass.Inside found = insides.getOrDefault(part, Map.of()).get(name);
        if (found == null || found.shape().length != 3 || step < 0) {
            return Double.NaN;
        }
        int at = step * found.shape()[2] + unit;
        return at < found.values().length ? found.values()[at] : Double.NaN;
    }
}
