package org.neurarium.nn.attention;

import org.nd4j.linalg.api.ndarray.INDArray;

/** A layer's parameters and the views that take their gradients, by key. */
interface ParamSource {

    INDArray value(String key);

    INDArray gradient(String key);
}
