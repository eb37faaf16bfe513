package org.neurarium.nn.optimize;

import java.util.Arrays;

/**
 * L-BFGS (Nocedal &amp; Wright, Numerical Optimization, 2nd ed., algorithms 7.4 and 7.5) with a strong Wolfe line search.
 *
 * <p>Call {@link #step} once per iteration with the same function (full batch: the method compares gradients of
 * successive points). Without a usable step along the quasi-Newton direction it forgets its history and tries the
 * steepest descent once before it reports {@link Status#STALLED}.
 */
public final class Lbfgs {

    /** What an iteration came to. */
    public enum Status {
        /** The loss went down. */
        PROGRESS,
        /** The gradient is as small as asked. */
        CONVERGED,
        /** No step along the direction lowers the loss: as good as the arithmetic allows. */
        STALLED
    }

    /**
     * An iteration.
     *
     * @param status what it came to
     * @param loss at the new point
     * @param gradientNorm Euclidean, at the new point
     * @param evaluations of the function in this iteration
     */
    public record Step(Status status, double loss, double gradientNorm, int evaluations) {
    }

    /** Pairs with y·s below this times |s||y| would spoil the positive definite approximation. */
    private static final double CURVATURE_GUARD = 1e-10;

    private final int history;
    private final double tolerance;
    private final double[][] s;
    private final double[][] y;
    private int pairs;
    private int newest = -1;
    private double[] gradient = {};
    private double loss;

    /**
     * @param history pairs remembered, 5 to 20 usually
     * @param tolerance of the gradient's norm
     */
    public Lbfgs(int history, double tolerance) {
        this.history = history;
        this.tolerance = tolerance;
        this.s = new double[history][];
        this.y = new double[history][];
    }

    /** The same method with the same memory, independent of this one. (Remembered vectors are never changed, so they are shared.) */
    public Lbfgs copy() {
        Lbfgs copy = new Lbfgs(history, tolerance);
        System.arraycopy(s, 0, copy.s, 0, history);
        System.arraycopy(y, 0, copy.y, 0, history);
        copy.pairs = pairs;
        copy.newest = newest;
        copy.gradient = gradient.clone();
        copy.loss = loss;
        return copy;
    }

    /** Forgets everything: the function or the point has changed. */
    public void reset() {
        pairs = 0;
        newest = -1;
        gradient = new double[0];
    }

    /** One iteration; {@code x} moves. */
    public Step step(Objective f, double[] x) {
        int evaluations = 0;
        if (gradient.length != x.length) {
            reset();
            gradient = new double[x.length];
            loss = f.evaluate(x, gradient);
            evaluations++;
        }
        double norm = Math.sqrt(dot(gradient, gradient));
        if (norm <= tolerance) {
            return new Step(Status.CONVERGED, loss, norm, evaluations);
        }
        WolfeSearch search = search(f, x);
        evaluations += search.evaluations();
        if (!search.found() && pairs > 0) {
            pairs = 0;
            search = search(f, x);
            evaluations += search.evaluations();
        }
        if (!search.found()) {
            return new Step(Status.STALLED, loss, norm, evaluations);
        }
        accept(x, search);
        double after = Math.sqrt(dot(gradient, gradient));
        return new Step(after <= tolerance ? Status.CONVERGED : Status.PROGRESS, loss, after, evaluations);
    }

    private WolfeSearch search(Objective f, double[] x) {
        double[] direction = direction();
        double slope = dot(direction, gradient);
        if (!(slope < 0)) {
            pairs = 0;
            direction = direction();
            slope = dot(direction, gradient);
        }
        // Without curvature the length of the gradient says nothing; begin with a step of at most 1.
        double first = pairs == 0 ? Math.min(1, 1 / Math.sqrt(-slope)) : 1;
        return new WolfeSearch(f, x, direction, loss, slope, first);
    }

    private void accept(double[] x, WolfeSearch search) {
        double[] move = new double[x.length];
        double[] change = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            move[i] = search.point()[i] - x[i];
            change[i] = search.gradient()[i] - gradient[i];
        }
        double curvature = dot(move, change);
        if (curvature > CURVATURE_GUARD * Math.sqrt(dot(move, move) * dot(change, change))) {
            newest = (newest + 1) % history;
            s[newest] = move;
            y[newest] = change;
            pairs = Math.min(history, pairs + 1);
        }
        System.arraycopy(search.point(), 0, x, 0, x.length);
        gradient = search.gradient().clone();
        loss = search.loss();
    }

    /** Algorithm 7.4, the two-loop recursion: −H·gradient. */
    private double[] direction() {
        double[] q = gradient.clone();
        double[] alpha = new double[pairs];
        for (int k = 0; k < pairs; k++) {
            int i = index(k);
            alpha[k] = dot(s[i], q) / dot(s[i], y[i]);
            add(q, y[i], -alpha[k]);
        }
        if (pairs > 0) {
            double scale = dot(s[newest], y[newest]) / dot(y[newest], y[newest]);
            Arrays.setAll(q, i -> q[i] * scale);
        }
        for (int k = pairs - 1; k >= 0; k--) {
            int i = index(k);
            add(q, s[i], alpha[k] - dot(y[i], q) / dot(s[i], y[i]));
        }
        Arrays.setAll(q, i -> -q[i]);
        return q;
    }

    /** The k-th newest pair. */
    private int index(int k) {
        return Math.floorMod(newest - k, history);
    }

    private static void add(double[] to, double[] what, double factor) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
