package org.neurarium.ui.viz.attention;

import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.CellPaint;

/** What is said about the cell under the pointer. */
final class AttentionTips {
    private final AttentionViewModel model;
    private final Texts texts;

    AttentionTips(AttentionViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /** Query, key and weight; of a hidden key that it is hidden. */
    String weight(AttentionPicture now, int head, int query, int key) {
        String q = now.queries().names().get(query);
        String k = now.keys().names().get(key);
        return now.masked(query, key) ? texts.get("sequenceviews.tip.masked", q, k)
                : texts.get("sequenceviews.tip.weight", q, k, CellPaint.figure(now.weight(head, query, key)));
    }

    /** The whole way of one key: "재미: q·k 1.23 ÷ √8 = 0.435 → 0.182 × 0.51 = 0.093". */
    String steps(AttentionPicture now, int query, int key) {
        int head = model.head().get();
        String k = now.keys().names().get(key);
        if (now.masked(query, key)) {
            return texts.get("sequenceviews.tip.masked", now.queries().names().get(query), k);
        }
        double weight = now.weight(head, query, key);
        double value = now.value(head, key, model.dimension().get());
        String score = CellPaint.figure(now.score(head, query, key));
        String start = !now.hasProducts() ? score : model.root().isPresent()
                ? "q·k " + CellPaint.figure(now.product(head, query, key)) + " ÷ √" + model.root().get() + " = " + score
                : "q·k " + CellPaint.figure(now.product(head, query, key)) + ", " + score;
        return k + ":  " + start + "  →  " + CellPaint.figure(weight) + " × " + CellPaint.figure(value) + " = "
                + CellPaint.figure(weight * value);
    }
}
