package org.neurarium.layer;

import java.util.List;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.Shape;

/** Counts of layers that multiply one vector by one matrix. */
final class Kernels {
    private Kernels() {
    }

    static boolean useBias(Settings settings) {
        return settings.flag("useBias", true);
    }

    static int units(Settings settings, int byDefault) {
        return settings.integer("units", byDefault);
    }

    /** @param columns number of columns of the matrix */
    static long parameters(List<Shape> inputs, long columns, boolean bias) {
        return (inputs.get(0).count() + (bias ? 1 : 0)) * columns;
    }

    static long multiplyAdds(List<Shape> inputs, long columns) {
        return inputs.get(0).count() * columns;
    }

    /** {@code W^⊤ x + b} in LaTeX. */
    static String affine(boolean bias) {
        return bias ? "W^{\\top}x + b" : "W^{\\top}x";
    }
}
