package org.neurarium.nn.fused;

/**
 * An activation over a whole layer at once. Arrays are feature-major: number {@code unit * batch + example}.
 */
abstract class ActivationKernel {

    /** y = f(z). */
    abstract void forward(float[] z, float[] y, int units, int batch);

    /** d ← dL/dz, where d comes in as dL/dy. */
    abstract void backward(float[] z, float[] y, float[] d, int units, int batch);

    /** Whether each number goes its own way. */
    boolean elementwise() {
        return true;
    }
}
