package org.neurarium.nn.fused;

/**
 * A dense layer y = f(xW + b) in a fused network.
 *
 * @param inputs nIn
 * @param units nOut
 * @param activation id of the activation catalogue
 * @param activationParameters its parameters, or none for the defaults
 * @param hasBias whether there is a b
 * @param l1 λ of λΣ|w|, weights only
 * @param l2 λ of λΣw², weights only: Keras' convention, of which Deeplearning4j's coefficient is the double
 */
public record FusedLayer(int inputs, int units, String activation, double[] activationParameters, boolean hasBias, double l1,
        double l2) {

    /** A layer with bias and no penalty. */
    public static FusedLayer of(int inputs, int units, String activation) {
        return new FusedLayer(inputs, units, activation, new double[0], true, 0, 0);
    }

    /** Numbers in W and b. */
    public int parameters() {
        return inputs * units + (hasBias ? units : 0);
    }
}
