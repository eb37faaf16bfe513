package org.neurarium.nn.convolution;

import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Computes a {@link ConvolutionBlock}; arrays are those of the layer, in its shapes. */
interface ConvolutionEngine {

    /** φ(W∗x + b). */
    INDArray forward(INDArray x, INDArray w, @Nullable INDArray b, boolean training, LayerWorkspaceMgr workspaces);

    /**
     * Gradients, after a {@link #forward} on the same input.
     *
     * @param slope dL/da
     * @param dw takes dL/dW
     * @param db takes dL/db
     * @param dx takes dL/dx
     */
    void backward(INDArray x, INDArray w, INDArray slope, INDArray dw, @Nullable INDArray db, INDArray dx,
                  LayerWorkspaceMgr workspaces);
}
