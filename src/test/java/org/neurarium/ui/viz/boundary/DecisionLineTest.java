package org.neurarium.ui.viz.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.neurarium.dataset.Normalization;
import org.neurarium.ui.common.plot.StraightLine;

class DecisionLineTest {
    /** The line's left side equals w·(x − shift)/scale + b with the third feature at its mean, at any place (1e-5). */
    @Test
    void standsInTheDatasOwnUnits() {
        Normalization scaled = new Normalization(new float[] {3, -1, 2}, new float[] {2, 0.5f, 4});
        Scatter scatter = new Scatter(new float[0], new float[0], new int[0], new float[0], 0, scaled,
                new float[] {0, 0, 0.7f});
        float[] kernel = {9, 1.5f, 9, -0.4f, 9, 2}; // [3 inputs, 2 units]
        StraightLine line = DecisionLine.of(kernel, new float[] {9, 0.25f}, 1, scatter, 0, 1);
        for (double[] x : new double[][] {{0, 0}, {5, -3}, {-2, 8}}) {
            double unit = 1.5 * (x[0] - 3) / 2 - 0.4 * (x[1] + 1) / 0.5 + 2 * 0.7 + 0.25;
            assertEquals(unit, line.a() * x[0] + line.c() * x[1] + line.d(), 1e-5);
        }
    }
}
