package org.neurarium.ui.viz.results;

/**
 * How close the numbers of a regression come.
 *
 * @param rmse √(Σ (given − wanted)² / n)
 * @param r2 1 − Σ (given − wanted)² / Σ (wanted − mean)²: 1 is perfect, 0 no better than always saying the mean
 */
record Fit(double rmse, double r2, int count) {
    /** Of one target out of several that lie side by side. */
    static Fit of(float[] wanted, float[] given, int target, int targets) {
        int n = wanted.length / targets;
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean += wanted[i * targets + target] / (double) n;
        }
        double squares = 0;
        double spread = 0;
        for (int i = 0; i < n; i++) {
            double right = wanted[i * targets + target];
            squares += Math.pow(given[i * targets + target] - right, 2);
            spread += Math.pow(right - mean, 2);
        }
        return new Fit(Math.sqrt(squares / n), 1 - squares / spread, n);
    }
}
