package org.neurarium.nn.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nd4j.shade.jackson.annotation.JsonProperty;
import org.neurarium.nn.attention.AttentionForm.Score;
import org.neurarium.nn.layer.ParamBlock;
import org.neurarium.nn.layer.ParamBlock.Role;

/**
 * Multi-head attention (Vaswani et al. 2017, section 3.2): head h is softmax(Q_h K_hᵀ/√d)·V_h with Q = XW_q + b_q,
 * K = MW_k + b_k, V = MW_v + b_v; the heads side by side are multiplied by W_o and b_o is added. X [queries, nIn] are the
 * queries' features, M [keys, memoryIn] the memory's, which is X itself without a memory.
 *
 * <p>Parameters, as Keras' kernels with heads and size in one axis, all in 'f' order: {@code Wq} [nIn, heads·d], {@code Wk}
 * [memoryIn, heads·d], {@code Wv} [memoryIn, heads·e], {@code bq bk bv}, {@code Wo} [heads·e, nOut], {@code bo}; the columns
 * of a head are neighbours. Steps that a mask calls padding are neither looked at nor answered: their output is 0.
 */
public final class MultiHeadAttentionLayer extends AttentionConf {

    private static final long serialVersionUID = 1;

    @JsonProperty
    private int heads = 1;
    @JsonProperty
    private int keySize = 1;
    @JsonProperty
    private int valueSize = 1;
    @JsonProperty
    private boolean useBias = true;

    private MultiHeadAttentionLayer() {
    }

    private MultiHeadAttentionLayer(Builder builder) {
        super(builder);
        heads = builder.heads;
        keySize = builder.keySize;
        valueSize = builder.valueSize;
        useBias = builder.useBias;
        initializeConstraints(builder);
    }

    @Override
    AttentionForm form() {
        return new AttentionForm(Score.PROJECTED, heads, (int) nIn, memorySize(), keySize, valueSize, (int) nOut,
                1 / Math.sqrt(keySize), useBias, causal, weightDropout);
    }

    @Override
    protected List<ParamBlock> blocks() {
        long keys = (long) heads * keySize;
        long values = (long) heads * valueSize;
        List<ParamBlock> all = new ArrayList<>(List.of(kernel(AttentionKeys.QUERY, nIn, keys),
                kernel(AttentionKeys.KEY, memorySize(), keys), kernel(AttentionKeys.VALUE, memorySize(), values)));
        if (useBias) {
            all.addAll(List.of(bias(AttentionKeys.QUERY_BIAS, keys), bias(AttentionKeys.KEY_BIAS, keys),
                    bias(AttentionKeys.VALUE_BIAS, values)));
        }
        all.add(kernel(AttentionKeys.OUTPUT, values, nOut));
        if (useBias) {
            all.add(bias(AttentionKeys.OUTPUT_BIAS, nOut));
        }
        return all;
    }

    private ParamBlock bias(String key, long length) {
        return new ParamBlock(key, new long[] {length}, Role.BIAS, view -> view.assign(getBiasInit()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof MultiHeadAttentionLayer that && form().equals(that.form())
                && hasMemory() == that.hasMemory();
    }

    @Override
    public int hashCode() {
        return super.hashCode() * 31 + Objects.hash(form(), hasMemory());
    }

    /** Builds one; nIn and nOut as in every Deeplearning4j layer. */
    public static final class Builder extends AttentionConf.Builder<Builder> {

        private final int heads;
        private final int keySize;
        private int valueSize;
        private boolean useBias = true;

        /**
         * @param heads number of heads, at least 1
         * @param keySize length of a query and a key of one head; values are as long unless said otherwise
         */
        public Builder(int heads, int keySize) {
            if (heads < 1 || keySize < 1) {
                throw new IllegalArgumentException("Attention needs at least one head of size 1, not " + heads + " of " + keySize + ".");
            }
            this.heads = heads;
            this.keySize = keySize;
            this.valueSize = keySize;
        }

        /** Length of a value of one head. */
        public Builder valueSize(int size) {
            valueSize = size;
            return this;
        }

        /** Whether the four projections add a bias. */
        public Builder useBias(boolean use) {
            useBias = use;
            return this;
        }

        @Override
        @SuppressWarnings("unchecked")
        public MultiHeadAttentionLayer build() {
            return new MultiHeadAttentionLayer(this);
        }
    }
}
