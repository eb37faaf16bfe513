package org.neurarium.nn.attention;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.neurarium.nn.layer.Glass.Inside;

/** Attention by array operations: for double precision, where gradients are checked, and for other backends. */
final class PlainAttention implements AttentionPath {

    private final AttentionForm form;
    private @Nullable Kept kept;

    /** All arrays by head: [batch, heads, steps, size]; weights [batch, heads, queries, keys]. */
    private record Kept(AttentionPass pass, INDArray q, INDArray k, INDArray v, PlainScores scores, INDArray raw, INDArray allowed,
                        INDArray weights, INDArray used, INDArray context) {
    }

    PlainAttention(AttentionForm form) {
        this.form = form;
    }

    @Override
    public INDArray forward(AttentionPass pass, ParamSource params, LayerWorkspaceMgr workspaces) {
        INDArray out;
        try (MemoryWorkspace none = Nd4j.getWorkspaceManager().scopeOutOfWorkspaces()) {
            out = compute(pass, params);
        }
        INDArray result = TokenRows.create(ArrayType.ACTIVATIONS, workspaces, pass.query().dataType(), pass.batch(), form.out(),
                pass.queries(), pass.query().rank() == 3);
        return result.assign(sequence(out, pass.query()));
    }

    private INDArray compute(AttentionPass pass, ParamSource params) {
        PlainHeads in = new PlainHeads(form, pass, params);
        INDArray q = in.query();
        INDArray k = in.key();
        INDArray v = in.value();
        PlainScores scores = new PlainScores(form, q, k, params);
        INDArray raw = scores.forward();
        INDArray allowed = allowed(pass, raw);
        INDArray weights = softmax(raw, allowed);
        INDArray used = pass.drop().isActive() ? weights.mul(factors(pass.drop(), weights)) : weights;
        INDArray context = Nd4j.matmul(used, v, false, false, false);
        kept = new Kept(pass, q, k, v, scores, raw, allowed, weights, used, context);
        return in.output(context).muliColumnVector(realQueries(pass, q));
    }

    @Override
    public Slopes backward(INDArray epsilon, ParamSource params, LayerWorkspaceMgr workspaces) {
        Kept last = Objects.requireNonNull(kept, "a backward pass needs a training forward pass before it");
        AttentionPass pass = last.pass();
        INDArray below;
        INDArray side;
        try (MemoryWorkspace none = Nd4j.getWorkspaceManager().scopeOutOfWorkspaces()) {
            PlainHeads in = new PlainHeads(form, pass, params);
            INDArray d = in.outputSlope(PlainHeads.rows(epsilon).mulColumnVector(realQueries(pass, epsilon)), last.context());
            INDArray dUsed = Nd4j.matmul(d, last.v(), false, true, false);
            INDArray dv = Nd4j.matmul(last.used(), d, true, false, false);
            INDArray dw = pass.drop().isActive() ? dUsed.mul(factors(pass.drop(), dUsed)) : dUsed;
            INDArray ds = dw.sub(dw.mul(last.weights()).sum(true, 3)).muli(last.weights());
            PlainScores.Slopes of = last.scores().backward(ds);
            INDArray[] inputs = in.slopes(of.query(), of.key(), dv);
            below = sequence(inputs[0], pass.query());
            INDArray memory = pass.memory();
            side = memory == null ? null : sequence(inputs[1], memory).dup();
        }
        INDArray result = TokenRows.create(ArrayType.ACTIVATION_GRAD, workspaces, epsilon.dataType(), pass.batch(), form.queryIn(),
                pass.queries(), pass.query().rank() == 3);
        kept = null;
        return new Slopes(result.assign(below), side);
    }

    private static INDArray sequence(INDArray rows, INDArray like) {
        return like.rank() == 2 ? rows : rows.reshape('c', like.size(0), like.size(2), rows.size(1)).permute(0, 2, 1);
    }

    /** 0 for padding steps, [batch·queries, 1]. */
    private static INDArray realQueries(AttentionPass pass, INDArray like) {
        double[] real = new double[pass.batch() * pass.queries()];
        for (int i = 0; i < real.length; i++) {
            real[i] = pass.visibility().query(i) ? 1 : 0;
        }
        return Nd4j.createFromArray(real).castTo(like.dataType()).reshape('c', real.length, 1);
    }

    /** 1 where a query may look, [batch, heads, queries, keys]. */
    private static INDArray allowed(AttentionPass pass, INDArray like) {
        Visibility see = pass.visibility();
        int heads = (int) like.size(1);
        double[] all = new double[(int) like.length()];
        int at = 0;
        for (int bh = 0; bh < pass.batch() * heads; bh++) {
            for (int i = 0; i < pass.queries(); i++) {
                for (int j = 0; j < pass.memorySteps(); j++) {
                    boolean may = see.query(bh / heads * pass.queries() + i) && see.key(bh / heads * pass.memorySteps() + j);
                    all[at++] = may && !(see.causal() && j > i) ? 1 : 0;
                }
            }
        }
        return Nd4j.createFromArray(all).castTo(like.dataType()).reshape('c', like.shape());
    }

    /** Of the allowed scores; a query that may look nowhere gets zeros. */
    private static INDArray softmax(INDArray raw, INDArray allowed) {
        INDArray hidden = raw.mul(allowed).addi(allowed.sub(1).muli(1e30));
        INDArray e = Transforms.exp(hidden.sub(hidden.max(true, 3)), false).muli(allowed);
        INDArray sum = e.sum(true, 3);
        return e.div(sum.add(sum.eq(0).castTo(sum.dataType())));
    }

    private static INDArray factors(DropMask drop, INDArray like) {
        double[] all = new double[(int) like.length()];
        for (int i = 0; i < all.length; i++) {
            all[i] = drop.factor(i);
        }
        return Nd4j.createFromArray(all).castTo(like.dataType()).reshape('c', like.shape());
    }

    @Override
    public Map<String, Inside> inside() {
        Kept last = kept;
        if (last == null || !last.pass().watched()) {
            return Map.of();
        }
        Map<String, Inside> all = new LinkedHashMap<>();
        all.put("scores", inside(last.raw()));
        all.put("maskedScores", masked(inside(last.raw()), last.allowed()));
        all.put("weights", inside(last.weights()));
        all.put("context", inside(last.context()));
        if (form.score() != AttentionForm.Score.ADDITIVE) { // there they meet in a tanh, not in a product
            all.put("query", inside(last.q()));
            all.put("key", inside(last.k()));
        }
        all.put("value", inside(last.v()));
        return all;
    }

    private static Inside masked(Inside scores, INDArray allowed) {
        double[] may = allowed.dup('c').data().asDouble();
        for (int i = 0; i < may.length; i++) {
            scores.values()[i] = may[i] == 0 ? Float.NEGATIVE_INFINITY : scores.values()[i];
        }
        return scores;
    }

    private static Inside inside(INDArray array) {
        int[] shape = java.util.Arrays.stream(array.shape()).mapToInt(n -> (int) n).toArray();
        return new Inside(shape, array.dup('c').data().asFloat());
    }
}
