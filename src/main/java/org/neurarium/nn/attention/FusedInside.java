package org.neurarium.nn.attention;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neurarium.nn.layer.Glass.Inside;

/** The inside of one pass, read out of the kernels' memory when it is first asked for. */
final class FusedInside {

    private final AttentionForm form;
    private final AttentionPass pass;
    private final Lanes lanes;
    private final HeadRuns heads;
    private final Rows context;
    private final int examples;
    private @Nullable Map<String, Inside> taken;

    FusedInside(AttentionForm form, AttentionPass pass, Lanes lanes, HeadRuns heads, Rows context, int examples) {
        this.form = form;
        this.pass = pass;
        this.lanes = lanes;
        this.heads = heads;
        this.context = context;
        this.examples = examples;
    }

    Map<String, Inside> take() {
        if (taken == null) {
            taken = read();
        }
        return taken;
    }

    private Map<String, Inside> read() {
        int[] square = {examples, form.heads(), lanes.queries(), lanes.keys()};
        int size = form.heads() * lanes.queries() * lanes.keys();
        float[] scores = new float[examples * size];
        float[] masked = new float[examples * size];
        float[] weights = new float[examples * size];
        float[] example = new float[size];
        for (int e = 0; e < examples; e++) {
            heads.scoresOf(e, example);
            turn(example, scores, e * size);
            KeyMajorSoftmax.hide(example, lanes.keys(), form.heads(), lanes.queries(), pass.visibility(), e, Float.NEGATIVE_INFINITY);
            turn(example, masked, e * size);
            heads.weightsOf(e, size, example);
            turn(example, weights, e * size);
        }
        Map<String, Inside> all = new LinkedHashMap<>();
        all.put("scores", new Inside(square, scores));
        all.put("maskedScores", new Inside(square, masked));
        all.put("weights", new Inside(square, weights));
        all.put("context", context());
        if (form.score() != AttentionForm.Score.ADDITIVE) { // there they meet in a tanh, not in a product
            all.put("query", lane(lanes.query().rows(), lanes.queries(), form.keySize()));
            all.put("key", lane(lanes.key().rows(), lanes.keys(), form.keySize()));
        }
        all.put("value", lane(lanes.value().rows(), lanes.keys(), form.valueSize()));
        return all;
    }

    /** From rows of all heads, [examples · steps, heads · size], to [examples, heads, steps, size]. */
    private Inside lane(Rows rows, int steps, int size) {
        float[] row = new float[form.heads() * size];
        float[] to = new float[examples * steps * row.length];
        for (int e = 0; e < examples; e++) {
            for (int t = 0; t < steps; t++) {
                rows.at(((long) e * steps + t) * rows.step()).pointer().get(row, 0, row.length);
                for (int h = 0; h < form.heads(); h++) {
                    System.arraycopy(row, h * size, to, ((e * form.heads() + h) * steps + t) * size, size);
                }
            }
        }
        return new Inside(new int[] {examples, form.heads(), steps, size}, to);
    }

    /** From [keys, heads, queries] to [heads, queries, keys]. */
    private void turn(float[] from, float[] to, int at) {
        int keys = lanes.keys();
        int columns = form.heads() * lanes.queries();
        for (int j = 0; j < keys; j++) {
            for (int c = 0; c < columns; c++) {
                to[at + c * keys + j] = from[j * columns + c];
            }
        }
    }

    private Inside context() {
        int rows = examples * lanes.queries();
        float[] from = new float[rows * form.values()];
        context.at(0).pointer().get(from, 0, from.length);
        float[] to = new float[from.length];
        int at = 0;
        for (int e = 0; e < examples; e++) {
            for (int h = 0; h < form.heads(); h++) {
                for (int i = 0; i < lanes.queries(); i++, at += form.valueSize()) {
                    System.arraycopy(from, (e * lanes.queries() + i) * form.values() + h * form.valueSize(), to, at, form.valueSize());
                }
            }
        }
        return new Inside(new int[] {examples, form.heads(), lanes.queries(), form.valueSize()}, to);
    }
}
