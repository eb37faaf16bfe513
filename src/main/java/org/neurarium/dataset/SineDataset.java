package org.neurarium.dataset;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.neurarium.dataset.series.Windows;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;

/**
 * A sine over time: x(t) = sin(2π(t/period + u)) + noise at t = 0, 1, …, with a phase u drawn from the seed. Each window
 * of {@code window} steps is to be continued by the next {@code horizon} values. The end of the series is held out.
 */
final class SineDataset implements DatasetType {
    @Override
    public String id() {
        return "sine";
    }

    @Override
    public DatasetGroup group() {
        return DatasetGroup.SEQUENCE;
    }

    @Override
    public List<ParamSpec> params() {
        return List.of(ParamSpec.integer("samples", 1_000, 300, 20_000), ParamSpec.logNumber("period", 25, 4, 200),
                ParamSpec.number("noise", 0.1, 0, 0.5), ParamSpec.integer("window", 20, 1, 200),
                ParamSpec.integer("horizon", 1, 1, 50), PlaneParams.seed());
    }

    @Override
    public OptionalInt chronologicalGap(Settings settings) {
        return OptionalInt.of(Windows.gap(settings.integer("horizon", 1)));
    }

    @Override
    public Examples load(Settings settings) throws InputFault {
        CheckedSettings checked = CheckedSettings.of(this, settings);
        long seed = (long) checked.number("seed");
        double phase = new SplitMix64(seed, 0).uniform();
        SplitMix64 noise = new SplitMix64(seed, 1);
        float[] series = new float[checked.integer("samples")];
        for (int t = 0; t < series.length; t++) {
            double clean = StrictMath.sin(2 * Math.PI * (t / checked.number("period") + phase));
            series[t] = (float) (clean + checked.number("noise") * noise.gaussian());
        }
        int window = checked.integer("window");
        int horizon = checked.integer("horizon");
        Windows windows = Windows.of(new float[][] {series}, window, horizon);
        return Examples.regression(windows.inputs(), Shape.of(window, 1), windows.targets(), valueNames("x", horizon),
                List.of());
    }

    /** "x(t+1)", "x(t+2)", …: the last value of a window is x(t). */
    static List<String> valueNames(String name, int horizon) {
        return IntStream.rangeClosed(1, horizon).mapToObj(h -> name + "(t+" + h + ")").toList();
    }
}
