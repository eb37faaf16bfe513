package org.neurarium.ui.viz.glass;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neurarium.nn.layer.Glass;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.InsideProbe;
import org.neurarium.train.probe.LossProbe;
import org.neurarium.train.probe.ParameterProbe;
import org.neurarium.train.probe.PartsProbe;
import org.neurarium.train.probe.PredictionProbe;
import org.neurarium.train.probe.Probe;
import org.neurarium.train.probe.WeightsProbe;

/**
 * All numbers of one moment that an equation of one layer may need.
 *
 * @param values what each layer gives for the example
 * @param parameters of the layer
 * @param insides of the layer, by part and name
 * @param parts what the parts of the layer give
 * @param parameter the one asked about, null where none is
 * @param loss of the example, null where it is not asked about
 */
record Numbers(Places places, ExampleInput example, Map<String, float[]> values, Map<String, float[]> parameters,
               Map<String, Map<String, Glass.Inside>> insides, Map<String, float[]> parts,
               ParameterProbe.@Nullable Frame parameter, LossProbe.@Nullable Frame loss) {
    /** What is to be watched for the equation of a quantity. */
    static Set<Probe<?>> probes(Quantity of, ExampleInput example) {
        Set<Probe<?>> all = new HashSet<>();
        all.add(new PredictionProbe(example.inputs()));
        if (of.isParameter()) {
            all.add(new ParameterProbe(of.node(), of.part(), of.unit()));
            return all;
        }
        all.add(new WeightsProbe(of.node()));
        all.add(new InsideProbe(of.node(), example.inputs()));
        all.add(new PartsProbe(of.node(), example.inputs()));
        loss(example).ifPresent(all::add);
        return all;
    }

    private static Optional<LossProbe> loss(ExampleInput example) {
        return Optional.ofNullable(example.place()).map(p -> new LossProbe(p.validation(), p.index()));
    }

    /** Empty until all that was asked for has arrived. */
    static Optional<Numbers> of(Places places, Quantity of, ExampleInput example, TrainingFrame frame) {
        Map<String, float[]> values = frame.find(new PredictionProbe(example.inputs())).map(PredictionProbe.Frame::values).orElse(null);
        if (values == null) {
            return Optional.empty();
        }
        if (of.isParameter()) {
            return frame.find(new ParameterProbe(of.node(), of.part(), of.unit())).map(p -> new Numbers(places, example, values,
                    Map.of(), Map.of(), Map.of(), p, null));
        }
        return frame.find(new WeightsProbe(of.node())).flatMap(w -> frame.find(new InsideProbe(of.node(), example.inputs()))
                .flatMap(i -> frame.find(new PartsProbe(of.node(), example.inputs())).map(p -> new Numbers(places, example, values,
                        w.parameters(), i.parts(), p.parts(), null, loss(example).flatMap(frame::find).orElse(null)))));
    }

    /** What a place gives, flattened; empty while it is not known. */
    float[] output(Source of) {
        return (of.part().isEmpty() ? values : parts).getOrDefault(of.part().isEmpty() ? of.node() : of.part(), new float[0]);
    }

    float output(Source of, int flat) {
        float[] all = output(of);
        return flat >= 0 && flat < all.length ? all[flat] : Float.NaN;
    }

    /** Steps of what a place gives, padding among them. */
    int steps(Source of) {
        return of.sequence() ? output(of).length / Math.max(1, of.width()) : 1;
    }

    /** Steps before the padding. */
    int valid(Source of) {
        return of.sequence() ? Math.min(steps(of), places.valid(of.node(), example)) : 1;
    }

    float @Nullable [] parameter(Place place, String name) {
        return parameters.get(inPart(place.part(), name));
    }

    /** A parameter's name where its layer is made of several. */
    static String inPart(String part, String name) {
        return part.isEmpty() ? name : part + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    Glass.@Nullable Inside inside(String part, String name) {
        return insides.getOrDefault(part, Map.of()).get(name);
    }

    /** A number of a recurrent layer at a step, NaN if it is not known. */
    double inside(String part, String name, int step, int unit) {
        Glass.Inside found = inside(part, name);
        if (found == null || found.shape().length != 3 || step < 0 || unit < 0 || unit >= found.shape()[2]) {
            return Double.NaN;
        }
        int at = step * found.shape()[2] + unit;
        return at < found.values().length ? found.values()[at] : Double.NaN;
    }

    /** A number of an attention, {@code [heads, rows, columns]}; NaN if it is not known. */
    double inside(String part, String name, int head, int row, int column) {
        Glass.Inside found = inside(part, name);
        if (found == null || found.shape().length != 4 || head >= found.shape()[1] || row >= found.shape()[2]
                || column >= found.shape()[3]) {
            return Double.NaN;
        }
        return found.values()[(head * found.shape()[2] + row) * found.shape()[3] + column];
    }
}
