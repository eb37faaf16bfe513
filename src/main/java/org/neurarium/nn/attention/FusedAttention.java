package org.neurarium.nn.attention;

import java.util.Map;
import java.util.Objects;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.neurarium.nn.layer.Glass.Inside;

/**
 * Attention in single precision on the processor. A training pass keeps the weights of the whole batch; any other pass goes
 * through the batch in portions, so that memory does not grow with it.
 */
final class FusedAttention implements AttentionPath {

    private static final int PORTION = 64;

    private final AttentionForm form;
    private final Routes routes;
    private final HeadRuns heads;
    private final @Nullable Projection output;
    private final TokenRows queryRows = new TokenRows();
    private final TokenRows memoryRows = new TokenRows();
    private final TokenRows slopeRows = new TokenRows();
    private final NativeFloats contextMemory = new NativeFloats();
    private final NativeFloats contextSlopes = new NativeFloats();
    private final NativeFloats ones = new NativeFloats();
    private int oneCount;
    private @Nullable Kept kept;
    private @Nullable FusedInside inside;

    /** What the backward pass needs of the forward pass. */
    private record Kept(AttentionPass pass, Rows query, Rows memory, Lanes lanes, Rows context) {
    }

    /** @param self whether the queries are the memory too */
    FusedAttention(AttentionForm form, boolean self) {
        this.form = form;
        routes = new Routes(form, self);
        heads = new HeadRuns(form);
        output = form.score() == AttentionForm.Score.PROJECTED
                ? new Projection(AttentionKeys.OUTPUT, form.bias() ? AttentionKeys.OUTPUT_BIAS : null, form.values(), form.out()) : null;
    }

    @Override
    public INDArray forward(AttentionPass pass, ParamSource params, LayerWorkspaceMgr workspaces) {
        INDArray result = TokenRows.create(ArrayType.ACTIVATIONS, workspaces, DataType.FLOAT, pass.batch(), form.out(),
                pass.queries(), pass.query().rank() == 3);
        Rows to = new Rows(Rows.floats(result), 0, form.out());
        Rows query = queryRows.of(pass.query());
        Rows memory = pass.memory() == null ? query : memoryRows.kept(pass.memory());
        kept = null;
        inside = null;
        int portion = pass.training() ? pass.batch() : Math.min(PORTION, pass.batch());
        for (int first = 0; first < pass.batch(); first += portion) {
            portion(pass, params, query, memory, to, first, Math.min(portion, pass.batch() - first));
        }
        to.at(0);
        hideQueries(to, pass);
        return result;
    }

    private void portion(AttentionPass pass, ParamSource params, Rows allQueries, Rows allMemory, Rows result, int first, int count) {
        int rows = count * pass.queries();
        long start = (long) first * pass.queries();
        Rows query = allQueries.from(start * allQueries.step(), allQueries.step());
        Rows memory = allMemory.from((long) first * pass.memorySteps() * allMemory.step(), allMemory.step());
        Lanes lanes = routes.forward(query, memory, count, pass.queries(), pass.memorySteps(), pass.training(), params);
        Rows to = result.from(start * result.step(), result.step());
        Rows context = output == null ? to : new Rows(contextMemory.atLeast((long) rows * form.values()), 0, form.values());
        heads.forward(lanes, pass.visibility(), pass.drop(), first, params, context);
        if (output != null) {
            output.forward(context.at(0), rows, params, to);
        }
        if (pass.watched() && first == 0) {
            inside = new FusedInside(form, pass, lanes, heads, context.at(0), count);
            if (count < pass.batch()) {
                inside.take(); // the next portion overwrites it
            }
        }
        if (pass.training()) {
            kept = new Kept(pass, query, memory, lanes, context);
        }
    }

    @Override
    public Slopes backward(INDArray epsilon, ParamSource params, LayerWorkspaceMgr workspaces) {
        Kept last = Objects.requireNonNull(kept, "a backward pass needs a training forward pass before it");
        AttentionPass pass = last.pass();
        int rows = pass.batch() * pass.queries();
        Rows d = pass.visibility().queries() == null ? slopeRows.of(epsilon) : slopeRows.kept(epsilon);
        hideQueries(d, pass);
        INDArray belowQuery = zeros(workspaces, pass.query());
        INDArray belowMemory = pass.memory() == null ? null : outside(pass.memory());
        Rows toQuery = new Rows(Rows.floats(belowQuery), 0, form.queryIn());
        Rows toMemory = belowMemory == null ? toQuery : new Rows(Rows.floats(belowMemory), 0, form.memoryIn());
        Rows context = d;
        FloatPointer one = ones(Math.max(rows, pass.batch() * pass.memorySteps()));
        if (output != null) {
            context = cleared(new Rows(contextSlopes.atLeast((long) rows * form.values()), 0, form.values()), rows);
            output.backward(last.context().at(0), d, rows, params, one, context);
        }
        heads.backward(last.lanes(), pass.drop(), params, context);
        routes.backward(last.lanes(), last.query().at(0), last.memory().at(0), params, one, toQuery.at(0), toMemory.at(0));
        kept = null;
        return new Slopes(belowQuery, belowMemory);
    }

    private static Rows cleared(Rows rows, int count) {
        Pointer.memset(rows.at(0).pointer(), 0, 4L * count * rows.step());
        return rows;
    }

    private INDArray zeros(LayerWorkspaceMgr workspaces, INDArray like) {
        INDArray made = TokenRows.create(ArrayType.ACTIVATION_GRAD, workspaces, DataType.FLOAT, like.size(0), like.size(1),
                TokenRows.steps(like), like.rank() == 3);
        Pointer.memset(Rows.floats(made), 0, 4 * made.length());
        return made;
    }

    /** Zeros that no workspace owns: they are fetched by another vertex. */
    private INDArray outside(INDArray like) {
        try (MemoryWorkspace none = Nd4j.getWorkspaceManager().scopeOutOfWorkspaces()) {
            return zeros(LayerWorkspaceMgr.noWorkspaces(), like);
        }
    }

    private FloatPointer ones(int count) {
        if (oneCount < count) {
            float[] filled = new float[count];
            java.util.Arrays.fill(filled, 1);
            ones.atLeast(count).put(filled, 0, count);
            oneCount = count;
        }
        return ones.memory();
    }

    /** What a padding step says is nothing. */
    private static void hideQueries(Rows rows, AttentionPass pass) {
        int count = pass.batch() * pass.queries();
        float[] nothing = new float[rows.step()];
        for (int i = 0; i < count && pass.visibility().queries() != null; i++) {
            if (!pass.visibility().query(i)) {
                rows.at((long) i * rows.step()).pointer().put(nothing, 0, nothing.length);
            }
        }
        rows.at(0);
    }

    @Override
    public Map<String, Inside> inside() {
        return inside == null ? Map.of() : inside.take();
    }
}
