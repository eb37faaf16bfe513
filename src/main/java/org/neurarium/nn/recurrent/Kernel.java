package org.neurarium.nn.recurrent;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A matrix W [rows, blocks · columns] in column-major order and its gradient. Activations are [rows, batch] with the
 * examples of a batch next to each other; results come block by block, one array per gate.
 */
interface Kernel<A> {
    void load(INDArray weights);

    /** Empties the gradient. */
    void clear();

    /**
     * z_k = W_kᵀ x for {@code blocks} blocks from {@code first} on.
     *
     * @param x [rows, batch]
     * @param z one [columns, batch] per block
     */
    void multiply(A x, int batch, int first, int blocks, A[] z);

    /**
     * Adds x dᵀ to the gradient of those blocks, and gives dL/dx = Σ_k W_k d_k.
     *
     * @param d one [columns, batch] per block
     * @param dx [rows, batch], null where it is not asked
     */
    void backward(A x, A[] d, int first, int blocks, int batch, @Nullable A dx);

    /** Writes the gradient to an array of W's shape in column-major order. */
    void store(INDArray gradient);
}
