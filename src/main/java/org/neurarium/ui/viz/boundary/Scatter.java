package org.neurarium.ui.viz.boundary;

import org.neurarium.dataset.Examples;
import org.neurarium.dataset.Normalization;
import org.neurarium.dataset.Split;
import org.neurarium.dataset.Splitter;
import org.neurarium.document.DataSource;

/**
 * The examples on two of their features, in the data's own units, and what the network sees of them.
 *
 * @param labels class per example, or 0 for a regression
 * @param values target per example of a regression, else the class
 * @param train how many come first that are learnt from; the rest is held out
 * @param means mean of every feature over the training part, as the network sees it
 */
record Scatter(float[] x, float[] y, int[] labels, float[] values, int train, Normalization normalization,
               float[] means) {

    /** No examples yet, on a plane of two features. */
    static final Scatter EMPTY = new Scatter(new float[0], new float[0], new int[0], new float[0], 0, Normalization.NONE,
            new float[2]);

    static Scatter of(DataSource source, Examples examples, int featureX, int featureY) {
        Split split = Splitter.split(source, examples);
        int train = split.train().count();
        int count = train + split.validation().count();
        Scatter scatter = new Scatter(new float[count], new float[count], new int[count], new float[count], train,
                split.normalization(), means(split.train()));
        scatter.fill(split.train(), 0, featureX, featureY);
        scatter.fill(split.validation(), train, featureX, featureY);
        return scatter;
    }

    int count() {
        return x.length;
    }

    private void fill(Examples part, int from, int featureX, int featureY) {
        int width = (int) part.shape().count();
        for (int i = 0; i < part.count(); i++) {
            x[from + i] = raw(part.features()[i * width + featureX], featureX);
            y[from + i] = raw(part.features()[i * width + featureY], featureY);
            labels[from + i] = part.isClassification() ? part.labels()[i] : 0;
            values[from + i] = part.isClassification() ? labels[from + i]
                    : part.values()[i * part.valueNames().size()];
        }
    }

    private float raw(float seen, int feature) {
        return normalization.shift().length == 0 ? seen
                : seen * normalization.scale()[feature] + normalization.shift()[feature];
    }

    private static float[] means(Examples part) {
        int width = (int) part.shape().count();
        double[] sums = new double[width];
        for (int i = 0; i < part.features().length; i++) {
            sums[i % width] += part.features()[i];
        }
        float[] means = new float[width];
        for (int c = 0; c < width; c++) {
            means[c] = (float) (sums[c] / Math.max(1, part.count()));
        }
        return means;
    }
}
