package org.neurarium.nn.fused;

import org.neurarium.nn.activation.ActivationFunction;

/** Any element-wise activation, by its curve in double precision: right, but slower than a kernel of its own. */
final class CurveKernel extends ActivationKernel {

    private final ActivationFunction function;
    private final double[] parameters;

    CurveKernel(ActivationFunction function, double[] parameters) {
        this.function = function;
        this.parameters = parameters;
    }

    @Override
    void forward(float[] z, float[] y, int units, int batch) {
        int n = units * batch;
        for (int i = 0; i < n; i++) {
            y[i] = (float) function.curve().value(z[i], parameters);
        }
    }

    @Override
    void backward(float[] z, float[] y, float[] d, int units, int batch) {
        int n = units * batch;
        for (int i = 0; i < n; i++) {
            d[i] *= (float) function.curve().derivative(z[i], parameters);
        }
    }
}
