package org.neurarium.nn.layer;

import java.util.function.Consumer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One parameter of a layer of ours.
 *
 * @param key its name in Deeplearning4j's parameter table
 * @param shape its shape; it lies in column-major ('f') order, as Deeplearning4j's own weights do
 * @param role decides regularisation
 * @param filler sets the initial values of the flat view
 */
public record ParamBlock(String key, long[] shape, Role role, Consumer<INDArray> filler) {

    /** Which regularisation applies. */
    public enum Role {
        /** That of weights. */
        WEIGHT,
        /** That of biases. */
        BIAS,
        /** None: shrinking a slope or a gain to zero is no simplification. */
        FREE
    }

    /** How many numbers. */
    public long length() {
        long product = 1;
        for (long n : shape) {
            product *= n;
        }
        return product;
    }
}
