package org.neurarium.ui.viz.results;

import org.neurarium.train.probe.AllAnswersProbe;

/**
 * How often examples of each class were taken for which.
 *
 * @param counts answers of true class i (row) said to be class j (column), {@code [classes × classes]} row-major
 */
record Confusion(int classes, int[] counts) {
    static Confusion of(AllAnswersProbe.Frame frame, int classes) {
        int[] counts = new int[classes * classes];
        for (int i = 0; i < frame.said().length; i++) {
            if (frame.truth()[i] >= 0) {
                counts[frame.truth()[i] * classes + frame.said()[i]]++;
            }
        }
        return new Confusion(classes, counts);
    }

    int count(int truth, int said) {
        return counts[truth * classes + said];
    }

    /** Answers whose right class is this. */
    int row(int truth) {
        int sum = 0;
        for (int j = 0; j < classes; j++) {
            sum += count(truth, j);
        }
        return sum;
    }

    /** Answers that were said to be of this class. */
    int column(int said) {
        int sum = 0;
        for (int i = 0; i < classes; i++) {
            sum += count(i, said);
        }
        return sum;
    }

    int all() {
        int sum = 0;
        for (int n : counts) {
            sum += n;
        }
        return sum;
    }

    /** Share of a row that this cell holds; NaN for a class without examples. */
    double share(int truth, int said) {
        return (double) count(truth, said) / row(truth);
    }

    /** Share of a class's examples that were recognised; NaN for a class without examples. */
    double recall(int truth) {
        return share(truth, truth);
    }

    /** Share of what was said to be of a class that is; NaN if nothing was. */
    double precision(int said) {
        return (double) count(said, said) / column(said);
    }

    double accuracy() {
        int right = 0;
        for (int i = 0; i < classes; i++) {
            right += count(i, i);
        }
        return (double) right / all();
    }
}
