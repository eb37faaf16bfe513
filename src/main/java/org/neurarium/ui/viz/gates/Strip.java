package org.neurarium.ui.viz.gates;

import org.neurarium.nn.layer.Glass;
import org.neurarium.ui.common.plot.Ticks;

/**
 * One quantity of a recurrent layer over the steps of one example.
 *
 * @param quantity {@code forget}, {@code cell}, {@code hidden}, …
 * @param layer name that stands for it where several layers are compared, else ""
 * @param values {@code [steps × units]}
 * @param means over units, {@code [steps]}
 */
record Strip(String quantity, String layer, int steps, int units, float[] values, float[] means) {
    /** The first {@code steps} steps of what a probe read of one example, {@code [1, time, units]}. */
    static Strip of(String quantity, Glass.Inside inside, int steps) {
        int units = inside.shape()[2];
        int shown = Math.min(steps, inside.shape()[1]);
        float[] values = java.util.Arrays.copyOf(inside.values(), shown * units);
        float[] means = new float[shown];
        for (int t = 0; t < shown; t++) {
            double sum = 0;
            for (int u = 0; u < units; u++) {
                sum += values[t * units + u];
            }
            means[t] = (float) (sum / units);
        }
        return new Strip(quantity, "", shown, units, values, means);
    }

    /** The same, named after its layer. */
    Strip of(String name) {
        return new Strip(quantity, name, steps, units, values, means);
    }

    float value(int step, int unit) {
        return values[step * units + unit];
    }

    /** Whether values lie between 0 and 1: a gate. */
    boolean isGate() {
        return Quantities.isGate(quantity);
    }

    /** Where the colours of a signed quantity end: a round number that no mean exceeds; 1 for a gate. */
    double reachOfMeans() {
        return isGate() ? 1 : reach(means);
    }

    /** The same for single units. */
    double reachOfUnits() {
        return isGate() ? 1 : reach(values);
    }

    private static double reach(float[] some) {
        double most = 0;
        for (float value : some) {
            most = Float.isFinite(value) ? Math.max(most, Math.abs(value)) : most;
        }
        return most == 0 ? 1 : Ticks.step(most);
    }
}
