package org.neurarium.nn.attention;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.neurarium.nn.attention.AttentionForm.Score;

/** Scores of {@link PlainAttention}, [batch, heads, queries, keys], and their derivatives. */
final class PlainScores {

    private final AttentionForm form;
    private final INDArray q;
    private final INDArray k;
    private final ParamSource params;
    private @Nullable INDArray bent;

    /** Slopes of queries and keys. */
    record Slopes(INDArray query, INDArray key) {
    }

    PlainScores(AttentionForm form, INDArray q, INDArray k, ParamSource params) {
        this.form = form;
        this.q = q;
        this.k = k;
        this.params = params;
    }

    private double scale() {
        return form.score() == Score.SCALED ? params.value(AttentionKeys.SCALE).getDouble(0) : form.scale();
    }

    INDArray forward() {
        return form.score() == Score.ADDITIVE ? meeting().mmul(column()).reshape('c', q.size(0), 1, q.size(2), k.size(2))
                : Nd4j.matmul(q, k, false, true, false).muli(scale());
    }

    Slopes backward(INDArray ds) {
        if (form.score() == Score.ADDITIVE) {
            return backwardAdditive(ds);
        }
        INDArray dq = Nd4j.matmul(ds, k, false, false, false);
        INDArray dk = Nd4j.matmul(ds, q, true, false, false);
        if (form.score() == Score.SCALED) {
            params.gradient(AttentionKeys.SCALE).assign(dq.mul(q).sumNumber().doubleValue());
        }
        return new Slopes(dq.muli(scale()), dk.muli(scale()));
    }

    private INDArray column() {
        return params.value(AttentionKeys.ADDITIVE_VECTOR).reshape(form.keySize(), 1);
    }

    /** tanh(q + k) of every query with every key, [batch·queries·keys, units]. */
    private INDArray meeting() {
        if (bent == null) {
            long batch = q.size(0);
            INDArray wide = Nd4j.tile(q.reshape('c', batch, q.size(2), 1, form.keySize()), 1, 1, (int) k.size(2), 1);
            INDArray deep = Nd4j.tile(k.reshape('c', batch, 1, k.size(2), form.keySize()), 1, (int) q.size(2), 1, 1);
            bent = Transforms.tanh(wide.add(deep), false).dup('c').reshape('c', batch * q.size(2) * k.size(2), form.keySize());
        }
        return bent;
    }

    private Slopes backwardAdditive(INDArray ds) {
        INDArray t = meeting();
        INDArray slopes = ds.dup('c').reshape('c', ds.length(), 1);
        params.gradient(AttentionKeys.ADDITIVE_VECTOR).assign(t.transpose().mmul(slopes).reshape(form.keySize()));
        INDArray inner = slopes.mmul(column().transpose()).muli(t.mul(t).rsub(1))
                .dup('c').reshape('c', q.size(0), q.size(2), k.size(2), form.keySize());
        return new Slopes(inner.sum(2).reshape(q.shape()), inner.sum(1).reshape(k.shape()));
    }
}
