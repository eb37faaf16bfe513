package org.neurarium.nn.attention;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.neurarium.nn.attention.AttentionForm.Score;

/** The projections of {@link PlainAttention}: from rows of tokens to [batch, heads, steps, size], and back. */
final class PlainHeads {

    private final AttentionForm form;
    private final AttentionPass pass;
    private final ParamSource params;
    private final INDArray queryRows;
    private final INDArray memoryRows;

    PlainHeads(AttentionForm form, AttentionPass pass, ParamSource params) {
        this.form = form;
        this.pass = pass;
        this.params = params;
        queryRows = rows(pass.query());
        memoryRows = pass.memory() == null ? queryRows : rows(pass.memory());
    }

    /** [batch·steps, features]. */
    static INDArray rows(INDArray sequence) {
        return sequence.rank() == 2 ? sequence.dup('c')
                : sequence.permute(0, 2, 1).dup('c').reshape('c', sequence.size(0) * sequence.size(2), sequence.size(1));
    }

    private static @Nullable String queryKernel(Score score) {
        return switch (score) {
            case PROJECTED -> AttentionKeys.QUERY;
            case GENERAL -> AttentionKeys.GENERAL;
            case ADDITIVE -> AttentionKeys.ADDITIVE_QUERY;
            default -> null;
        };
    }

    private static @Nullable String keyKernel(Score score) {
        return score == Score.PROJECTED ? AttentionKeys.KEY : score == Score.ADDITIVE ? AttentionKeys.ADDITIVE_KEY : null;
    }

    private @Nullable String valueKernel() {
        return form.score() == Score.PROJECTED ? AttentionKeys.VALUE : null;
    }

    INDArray query() {
        return byHead(project(queryRows, queryKernel(form.score()), AttentionKeys.QUERY_BIAS), pass.queries());
    }

    INDArray key() {
        return byHead(project(memoryRows, keyKernel(form.score()), AttentionKeys.KEY_BIAS), pass.memorySteps());
    }

    INDArray value() {
        return byHead(project(memoryRows, valueKernel(), AttentionKeys.VALUE_BIAS), pass.memorySteps());
    }

    private INDArray project(INDArray rows, @Nullable String kernel, String bias) {
        if (kernel == null) {
            return rows;
        }
        INDArray y = rows.mmul(params.value(kernel));
        return form.bias() ? y.addiRowVector(params.value(bias)) : y;
    }

    /** Rows [batch·queries, out]. */
    INDArray output(INDArray context) {
        INDArray rows = together(context);
        return form.score() == Score.PROJECTED ? project(rows, AttentionKeys.OUTPUT, AttentionKeys.OUTPUT_BIAS) : rows;
    }

    /** Writes the output projection's gradients; gives the context's slopes by head. */
    INDArray outputSlope(INDArray d, INDArray context) {
        INDArray rows = form.score() == Score.PROJECTED
                ? back(together(context), d, AttentionKeys.OUTPUT, AttentionKeys.OUTPUT_BIAS) : d;
        return byHead(rows, pass.queries());
    }

    /** Writes the other projections' gradients; gives the slopes of query and memory, which are one in self-attention. */
    INDArray[] slopes(INDArray dq, INDArray dk, INDArray dv) {
        INDArray query = back(queryRows, together(dq), queryKernel(form.score()), AttentionKeys.QUERY_BIAS);
        INDArray memory = back(memoryRows, together(dk), keyKernel(form.score()), AttentionKeys.KEY_BIAS)
                .add(back(memoryRows, together(dv), valueKernel(), AttentionKeys.VALUE_BIAS));
        return pass.memory() == null ? new INDArray[] {query.add(memory)} : new INDArray[] {query, memory};
    }

    private INDArray back(INDArray x, INDArray d, @Nullable String kernel, String bias) {
        if (kernel == null) {
            return d;
        }
        params.gradient(kernel).assign(x.transpose().mmul(d));
        if (form.bias()) {
            params.gradient(bias).assign(d.sum(0));
        }
        return d.mmul(params.value(kernel).transpose());
    }

    private INDArray byHead(INDArray rows, int steps) {
        return rows.dup('c').reshape('c', pass.batch(), steps, form.heads(), rows.size(1) / form.heads()).permute(0, 2, 1, 3).dup('c');
    }

    private static INDArray together(INDArray byHead) {
        return byHead.permute(0, 2, 1, 3).dup('c').reshape('c', byHead.size(0) * byHead.size(2), byHead.size(1) * byHead.size(3));
    }
}
