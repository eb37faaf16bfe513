package org.neurarium.words.projection;

import java.util.Random;

/**
 * t-SNE (van der Maaten and Hinton 2008): coordinates whose similarities q_ij ∝ 1/(1 + d²_ij) follow the points' p_ij; the
 * cost is the Kullback–Leibler divergence Σ p_ij ln(p_ij / q_ij). Gradient 4 Σ_j (p_ij − q_ij)(y_i − y_j)/(1 + d²_ij), with
 * momentum and gains; for the first quarter of the usual steps all p are twelve times as large. Up to
 * {@link #EXACT} points every pair counts; beyond, 3 · perplexity neighbours attract, as in the published program, and repulsion
 * is interpolated in the plane and summed by a tree in space.
 */
public final class Tsne implements MapSteps {
    /** Largest map of which every pair is computed. */
    public static final int EXACT = 1_000;
    static final int EARLY = 250;
    private static final int USUAL = 1_000;
    private static final float EXAGGERATION = 12;
    private static final float LEAST_GAIN = 0.01f;

    private final Affinities p;
    private final int n;
    private final int dims;
    private final float rate;
    private final Repulsion repulsion;
    private final float[] y;
    private final float[] velocity;
    private final float[] gain;
    private final float[] force;
    private final Random random;
    private int iteration;

    /**
     * Finds the neighbours and their similarities; this takes a while for many points.
     *
     * @param perplexity about how many neighbours count; at most a third of the points
     * @param rate learning rate; 0 for max(200, n / 12) (Belkina and others 2019)
     * @param seed of the first coordinates
     */
    public static Tsne of(Points points, int dims, double perplexity, double rate, long seed) {
        double fitting = Math.max(1, Math.min(perplexity, (points.size() - 1) / 3.0));
        Affinities p = Affinities.of(NearestGraph.of(points, points.size() <= EXACT ? points.size() - 1 : (int) (3 * fitting)), fitting);
        Random random = new Random(seed);
        float[] y = new float[points.size() * dims];
        for (int i = 0; i < y.length; i++) {
            y[i] = (float) (1e-4 * random.nextGaussian());
        }
        return new Tsne(p, y, dims, rate > 0 ? rate : Math.max(200, points.size() / 12.0), random);
    }

    private Tsne(Affinities p, float[] y, int dims, double rate, Random random) {
        this.p = p;
        this.random = random;
        this.n = y.length / dims;
        this.dims = dims;
        this.rate = (float) rate;
        this.y = y;
        this.velocity = new float[y.length];
        this.gain = new float[y.length];
        this.force = new float[y.length];
        this.repulsion = n <= EXACT ? new ExactRepulsion(dims) : dims == 2 ? new GridRepulsion() : new TreeRepulsion(dims);
        java.util.Arrays.fill(gain, 1);
    }

    /** A perplexity that suits a number of points: √n / 4, from 5 to 50. */
    public static double usualPerplexity(int points) {
        return Math.max(5, Math.min(50, Math.ceil(Math.sqrt(points) / 4)));
    }

    @Override
    public void step() {
        double z = repulsion.forces(y, force);
        float exaggeration = iteration <= EARLY ? EXAGGERATION : 1;
        float push = (float) (1 / z);
        if (dims == 2) {
            attract(exaggeration, push);
        } else {
            attractInSpace(exaggeration, push);
        }
        move(iteration <= EARLY ? 0.5f : 0.8f);
        centre();
        iteration++;
    }

    /** force = 4 (attraction − repulsion / Z); the plane, where the sums stay in registers. */
    private void attract(float exaggeration, float push) {
        for (int i = 0; i < n; i++) {
            float x = y[2 * i];
            float z = y[2 * i + 1];
            float sumX = 0;
            float sumZ = 0;
            for (int e = p.start[i]; e < p.start[i + 1]; e++) {
                int j = 2 * p.column[e];
                float dx = x - y[j];
                float dz = z - y[j + 1];
                float weight = p.value[e] / (1 + dx * dx + dz * dz);
                sumX += weight * dx;
                sumZ += weight * dz;
            }
            force[2 * i] = exaggeration * sumX - push * force[2 * i];
            force[2 * i + 1] = exaggeration * sumZ - push * force[2 * i + 1];
        }
    }

    private void attractInSpace(float exaggeration, float push) {
        float[] sum = new float[dims];
        for (int i = 0; i < n; i++) {
            java.util.Arrays.fill(sum, 0);
            for (int e = p.start[i]; e < p.start[i + 1]; e++) {
                int j = dims * p.column[e];
                float weight = p.value[e] / (1 + squared(i * dims, j));
                for (int d = 0; d < dims; d++) {
                    sum[d] += weight * (y[i * dims + d] - y[j + d]);
                }
            }
            for (int d = 0; d < dims; d++) {
                force[i * dims + d] = exaggeration * sum[d] - push * force[i * dims + d];
            }
        }
    }

    private float squared(int i, int j) {
        float sum = 0;
        for (int d = 0; d < dims; d++) {
            sum += (y[i + d] - y[j + d]) * (y[i + d] - y[j + d]);
        }
        return sum;
    }

    /** The published program leaves the gradient's 4 to the learning rate. */
    private void move(float momentum) {
        for (int i = 0; i < y.length; i++) {
            boolean turned = Math.signum(force[i]) != Math.signum(velocity[i]);
            gain[i] = Math.max(LEAST_GAIN, turned ? gain[i] + 0.2f : gain[i] * 0.8f);
            velocity[i] = momentum * velocity[i] - rate * gain[i] * force[i];
            y[i] += velocity[i];
        }
    }

    private void centre() {
        for (int d = 0; d < dims; d++) {
            double sum = 0;
            for (int i = d; i < y.length; i += dims) {
                sum += y[i];
            }
            float mean = (float) (sum / n);
            for (int i = d; i < y.length; i += dims) {
                y[i] -= mean;
            }
        }
    }

    @Override
    public void perturb(double share) {
        Shake.points(y, share, random);
        java.util.Arrays.fill(velocity, 0);
    }

    @Override
    public int iteration() {
        return iteration;
    }

    @Override
    public int usualIterations() {
        return USUAL;
    }

    @Override
    public int dims() {
        return dims;
    }

    @Override
    public float[] coordinates() {
        return y.clone();
    }

    /** The Kullback–Leibler divergence, without exaggeration. */
    @Override
    public double cost() {
        double z = repulsion.forces(y, new float[y.length]);
        double cost = 0;
        for (int i = 0; i < n; i++) {
            for (int e = p.start[i]; e < p.start[i + 1]; e++) {
                double q = 1 / ((1 + squared(i * dims, p.column[e] * dims)) * z);
                cost += p.value[e] > 0 ? p.value[e] * Math.log(p.value[e] / q) : 0;
            }
        }
        return cost;
    }
}
