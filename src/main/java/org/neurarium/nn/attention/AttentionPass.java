package org.neurarium.nn.attention;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One forward pass.
 *
 * @param query [batch, features, queries] or [batch, features]
 * @param memory the same of keys and values, null where the queries attend to themselves
 * @param training whether a backward pass may follow
 * @param watched whether the inside will be asked for
 */
record AttentionPass(INDArray query, @Nullable INDArray memory, Visibility visibility, DropMask drop, boolean training,
                     boolean watched) {

    INDArray keys() {
        return memory == null ? query : memory;
    }

    int batch() {
        return (int) query.size(0);
    }

    int queries() {
        return TokenRows.steps(query);
    }

    int memorySteps() {
        return TokenRows.steps(keys());
    }
}
