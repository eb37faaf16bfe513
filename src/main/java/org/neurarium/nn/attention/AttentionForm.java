package org.neurarium.nn.attention;

/**
 * What one attention layer computes: for each head, a = softmax(scores)·V over the keys, then perhaps one more projection.
 *
 * @param score how a query meets a key
 * @param heads number of heads; the sizes below are those of one head
 * @param queryIn features of a query that arrives
 * @param memoryIn features of a memory step that arrives
 * @param keySize length of a query and of a key when they meet
 * @param valueSize length of a value
 * @param out features that leave
 * @param scale factor of the scores
 * @param bias whether the projections of multi-head attention have biases
 * @param causal whether query i sees keys 0 to i only
 * @param dropout share of the weights dropped in training
 */
record AttentionForm(Score score, int heads, int queryIn, int memoryIn, int keySize, int valueSize, int out, double scale,
                     boolean bias, boolean causal, double dropout) {

    /** How a query meets a key. */
    enum Score {
        /** Everything projected, head by head: (W_q x)·(W_k m)/√d. */
        PROJECTED,
        /** q·k. */
        DOT,
        /** s·q·k with a learned s. */
        SCALED,
        /** qᵀW k. */
        GENERAL,
        /** vᵀtanh(W₁ᵀq + W₂ᵀk). */
        ADDITIVE
    }

    /** Columns of all heads' keys. */
    int keys() {
        return heads * keySize;
    }

    /** Columns of all heads' values. */
    int values() {
        return heads * valueSize;
    }
}
