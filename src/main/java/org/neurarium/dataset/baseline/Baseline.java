package org.neurarium.dataset.baseline;

/**
 * How far a plain method gets on the examples held out, having learned from the others.
 *
 * @param method {@code majority naive-bayes commonest-tag trigram mean last-value}
 * @param accuracy share answered rightly; NaN where nothing is classified
 * @param perplexity e to the mean −log P of the right answers; NaN but for a language model
 * @param rmse root of the mean squared error, in the targets' units; NaN but for a regression
 */
public record Baseline(String method, double accuracy, double perplexity, double rmse) {
    static Baseline accuracy(String method, long right, long asked) {
        return new Baseline(method, asked == 0 ? Double.NaN : (double) right / asked, Double.NaN, Double.NaN);
    }

    static Baseline rmse(String method, double squares, long asked) {
        return new Baseline(method, Double.NaN, Double.NaN, asked == 0 ? Double.NaN : Math.sqrt(squares / asked));
    }

    /** Key of the method's name on screen. */
    public String nameKey() {
        return "datasets.baseline." + method;
    }
}
