package org.neurarium.nn.attention;

import static org.bytedeco.openblas.global.openblas.cblas_saxpy;

import java.util.Objects;
import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;
import org.neurarium.nn.attention.AttentionForm.Score;

/** From what arrives to queries, keys and values, and back: which of them are projected, and which of those together. */
final class Routes {

    private final AttentionForm form;
    private final @Nullable Projection fromQuery;
    private final @Nullable Projection fromMemory;
    private final boolean self;
    private final NativeFloats bareQuerySlope = new NativeFloats();
    private final NativeFloats bareKeySlope = new NativeFloats();
    private final NativeFloats bareValueSlope = new NativeFloats();

    Routes(AttentionForm form, boolean self) {
        this.form = form;
        this.self = self;
        boolean projected = form.score() == Score.PROJECTED;
        int memoryColumns = form.keys() + form.values();
        String queryBias = form.bias() ? AttentionKeys.QUERY_BIAS : null;
        String keyBias = form.bias() ? AttentionKeys.KEY_BIAS : null;
        fromQuery = switch (form.score()) {
            case PROJECTED -> new Projection(AttentionKeys.QUERY, queryBias, form.queryIn(),
                    self ? form.keys() + memoryColumns : form.keys());
            case GENERAL -> new Projection(AttentionKeys.GENERAL, null, form.queryIn(), form.keySize());
            case ADDITIVE -> new Projection(AttentionKeys.ADDITIVE_QUERY, null, form.queryIn(), form.keySize());
            default -> null;
        };
        fromMemory = projected && !self ? new Projection(AttentionKeys.KEY, keyBias, form.memoryIn(), memoryColumns)
                : form.score() == Score.ADDITIVE
                        ? new Projection(AttentionKeys.ADDITIVE_KEY, null, form.memoryIn(), form.keySize()) : null;
    }

    /** @param training whether slopes will be asked for */
    Lanes forward(Rows query, Rows memory, int examples, int queries, int keys, boolean training, ParamSource params) {
        int queryRows = examples * queries;
        int keyRows = examples * keys;
        Rows q = fromQuery == null ? query : fromQuery.forward(query, queryRows, params);
        Rows dq = !training ? null : fromQuery == null ? bare(bareQuerySlope, queryRows, form.queryIn()) : fromQuery.slope(queryRows);
        if (form.score() == Score.PROJECTED) {
            Rows m = fromMemory == null ? q : fromMemory.forward(memory, keyRows, params);
            Rows dm = !training ? null : fromMemory == null ? dq : fromMemory.slope(keyRows);
            int before = fromMemory == null ? form.keys() : 0;
            return new Lanes(examples, queries, keys, lane(q, dq, 0), lane(m, dm, before), lane(m, dm, before + form.keys()));
        }
        Rows k = fromMemory == null ? memory : fromMemory.forward(memory, keyRows, params);
        Rows dk = !training ? null : fromMemory == null ? bare(bareKeySlope, keyRows, form.memoryIn()) : fromMemory.slope(keyRows);
        Rows dv = training ? bare(bareValueSlope, keyRows, form.memoryIn()) : null;
        return new Lanes(examples, queries, keys, lane(q, dq, 0), lane(k, dk, 0), lane(memory, dv, 0));
    }

    private static Rows bare(NativeFloats memory, int rows, int columns) {
        return new Rows(memory.atLeast((long) rows * columns), 0, columns);
    }

    private static Lanes.Lane lane(Rows rows, @Nullable Rows slope, int column) {
        return new Lanes.Lane(rows.from(column, rows.step()), slope == null ? null : slope.from(column, slope.step()));
    }

    /** Writes the projections' gradients and adds those of the inputs to rows of zeros; in self-attention both are the same. */
    void backward(Lanes lanes, Rows query, Rows memory, ParamSource params, FloatPointer ones, Rows belowQuery, Rows belowMemory) {
        int queryRows = lanes.examples() * lanes.queries();
        int keyRows = lanes.examples() * lanes.keys();
        if (fromQuery != null) {
            fromQuery.backward(query, fromQuery.slope(queryRows), queryRows, params, ones, belowQuery);
        } else {
            add(lanes.query(), queryRows * form.queryIn(), belowQuery);
        }
        if (fromMemory != null) {
            fromMemory.backward(memory, fromMemory.slope(keyRows), keyRows, params, ones, belowMemory);
        } else if (form.score() != Score.PROJECTED) {
            add(lanes.key(), keyRows * form.memoryIn(), belowMemory);
        }
        if (form.score() != Score.PROJECTED) {
            add(lanes.value(), keyRows * form.memoryIn(), belowMemory);
        }
    }

    private static void add(Lanes.Lane lane, int length, Rows below) {
        cblas_saxpy(length, 1, Objects.requireNonNull(lane.slopes()).at(0).pointer(), 1, below.at(0).pointer(), 1);
    }

    boolean isSelf() {
        return self;
    }
}
