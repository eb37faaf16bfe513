package org.neurarium.nn.recurrent;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Factors of dropout in one pass, the same for all steps (Gal &amp; Ghahramani 2016); null for none. */
record DropMasks(@Nullable INDArray inputs, @Nullable INDArray state) {
    static final DropMasks NONE = new DropMasks(null, null);
}
