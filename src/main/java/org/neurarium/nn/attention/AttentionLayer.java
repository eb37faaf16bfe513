package org.neurarium.nn.attention;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nd4j.shade.jackson.annotation.JsonProperty;
import org.neurarium.nn.attention.AttentionForm.Score;
import org.neurarium.nn.layer.ParamBlock;
import org.neurarium.nn.layer.ParamBlock.Role;

/**
 * Attention of a query over a memory: the output is Σⱼ softmax_j(score(q, m_j))·m_j, as long as a memory step. Scores: dot
 * q·m (Luong et al. 2015, eq. 8), the same divided by √d or times a learned number, general qᵀW m, additive
 * vᵀtanh(W₁ᵀq + W₂ᵀm) (Bahdanau et al. 2015). The query is a sequence or one vector.
 *
 * <p>Parameters in 'f' order: {@code W} [nIn, memoryIn] of the general score; {@code W1} [nIn, units], {@code W2}
 * [memoryIn, units], {@code v} [units] of the additive one; {@code scale} [1] of the scaled one.
 */
public final class AttentionLayer extends AttentionConf {

    private static final long serialVersionUID = 1;

    @JsonProperty
    private Form score = Form.DOT;
    @JsonProperty
    private int units;

    /** How a query meets a memory step. */
    public enum Form {
        /** q·m. */
        DOT,
        /** q·m/√d. */
        ROOT,
        /** s·q·m, s learned from 1 on: Keras' {@code use_scale}. */
        LEARNED,
        /** qᵀW m. */
        GENERAL,
        /** vᵀtanh(W₁ᵀq + W₂ᵀm). */
        ADDITIVE
    }

    private AttentionLayer() {
    }

    private AttentionLayer(Builder builder) {
        super(builder);
        score = builder.score;
        units = builder.units;
        initializeConstraints(builder);
    }

    @Override
    AttentionForm form() {
        int m = memorySize();
        Score how = switch (score) {
            case DOT, ROOT -> Score.DOT;
            case LEARNED -> Score.SCALED;
            case GENERAL -> Score.GENERAL;
            case ADDITIVE -> Score.ADDITIVE;
        };
        return new AttentionForm(how, 1, (int) nIn, m, score == Form.ADDITIVE ? units : m, m, m,
                score == Form.ROOT ? 1 / Math.sqrt(m) : 1, false, causal, weightDropout);
    }

    @Override
    protected List<ParamBlock> blocks() {
        return switch (score) {
            case DOT, ROOT -> List.of();
            case LEARNED -> List.of(new ParamBlock(AttentionKeys.SCALE, new long[] {1}, Role.FREE, view -> view.assign(1)));
            case GENERAL -> List.of(kernel(AttentionKeys.GENERAL, nIn, memorySize()));
            case ADDITIVE -> List.of(kernel(AttentionKeys.ADDITIVE_QUERY, nIn, units),
                    kernel(AttentionKeys.ADDITIVE_KEY, memorySize(), units), vector());
        };
    }

    private ParamBlock vector() {
        return new ParamBlock(AttentionKeys.ADDITIVE_VECTOR, new long[] {units}, Role.WEIGHT,
                view -> getWeightInitFn().init(units, 1, new long[] {units, 1}, 'f', view));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof AttentionLayer that && score == that.score && form().equals(that.form())
                && hasMemory() == that.hasMemory();
    }

    @Override
    public int hashCode() {
        return super.hashCode() * 31 + Objects.hash(score, form(), hasMemory());
    }

    /** Builds one; the output is as long as a memory step, so that nOut need not be said. */
    public static final class Builder extends AttentionConf.Builder<Builder> {

        private final Form score;
        private int units;

        /** One without further sizes. */
        public Builder(Form score) {
            this.score = score;
        }

        /** Rows of W₁ and W₂ of the additive score. */
        public Builder units(int count) {
            units = count;
            return this;
        }

        @Override
        @SuppressWarnings("unchecked")
        public AttentionLayer build() {
            return new AttentionLayer(this);
        }
    }
}
