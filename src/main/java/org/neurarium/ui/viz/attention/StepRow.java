package org.neurarium.ui.viz.attention;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.ui.common.plot.Ticks;

/**
 * One step from scores to the weighted sum, for one query: a number per key.
 *
 * @param key message key of its name, after {@code sequenceviews.step.}
 * @param argument of that message, "" for none
 * @param values one per key
 * @param share whether values lie between 0 and 1
 * @param total what they add up to where that says something; NaN where it does not
 */
record StepRow(String key, String argument, double[] values, boolean share, double total) {
    /**
     * The steps of one query of one head: q·k, scaled and masked, softmax, one component of the values, and their product
     * with the weights, whose sum is the context.
     *
     * @param root key size whose root divides the products; 0 where none does
     */
    static List<StepRow> of(AttentionPicture picture, int head, int query, int dimension, int root) {
        int keys = picture.keys().count();
        double[] product = new double[keys];
        double[] masked = new double[keys];
        double[] weight = new double[keys];
        double[] value = new double[keys];
        double[] weighted = new double[keys];
        for (int k = 0; k < keys; k++) {
            product[k] = picture.hasProducts() ? picture.product(head, query, k) : 0;
            masked[k] = picture.masked(query, k) ? Double.NEGATIVE_INFINITY : picture.score(head, query, k);
            weight[k] = picture.weight(head, query, k);
            value[k] = picture.value(head, k, dimension);
            weighted[k] = weight[k] * value[k];
        }
        List<StepRow> rows = new ArrayList<>();
        if (picture.hasProducts()) {
            rows.add(new StepRow("product", "", product, false, Double.NaN));
        }
        rows.add(new StepRow(root > 0 ? "scaled" : "score", root > 0 ? Integer.toString(root) : "", masked, false, Double.NaN));
        rows.add(new StepRow("softmax", "", weight, true, picture.sum(head, query)));
        rows.add(new StepRow("value", Integer.toString(dimension + 1), value, false, Double.NaN));
        rows.add(new StepRow("weighted", "", weighted, false, picture.context(head, query, dimension)));
        return rows;
    }

    /** Where colours end: a round number that no finite value exceeds; {@code ofWeights} for shares, as in the matrix. */
    double reach(double ofWeights) {
        double most = 0;
        for (double v : values) {
            most = Double.isFinite(v) ? Math.max(most, Math.abs(v)) : most;
        }
        return share ? ofWeights : most == 0 ? 1 : Ticks.step(most);
    }
}
