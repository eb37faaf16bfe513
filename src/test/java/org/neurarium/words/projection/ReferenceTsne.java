package org.neurarium.words.projection;

import java.util.Random;

/**
 * t-SNE as its paper has it, all pairs in double, no approximation: slow, and only for tests. As in the published programs,
 * points beyond so many neighbours have no similarity.
 */
final class ReferenceTsne {
    private final int n;
    private final double[][] p;

    ReferenceTsne(Points points, double perplexity, int neighbours) {
        n = points.size();
        p = new double[n][n];
        for (int i = 0; i < n; i++) {
            row(points, i, Math.log(perplexity), neighbours);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                p[i][j] = (p[i][j] + p[j][i]) / (2.0 * n);
                p[j][i] = p[i][j];
            }
        }
    }

    private void row(Points points, int i, double wanted, int neighbours) {
        double[] distance = new double[n];
        for (int j = 0; j < n; j++) {
            distance[j] = j == i ? Double.POSITIVE_INFINITY : distance(points, i, j);
        }
        double[] sorted = distance.clone();
        java.util.Arrays.sort(sorted);
        double nearest = sorted[0];
        double farthest = sorted[neighbours - 1];
        double low = 1e-20;
        double high = 1e5;
        for (int round = 0; round < 200; round++) {
            double beta = Math.sqrt(low * high);
            double sum = 0;
            double mean = 0;
            for (int j = 0; j < n; j++) {
                double d = distance[j] - nearest;
                p[i][j] = distance[j] > farthest ? 0 : Math.exp(-beta * d);
                sum += p[i][j];
                mean += p[i][j] == 0 ? 0 : d * p[i][j];
            }
            double entropy = Math.log(sum) + beta * mean / sum;
            for (int j = 0; j < n; j++) {
                p[i][j] /= sum;
            }
            if (entropy > wanted) {
                low = beta;
            } else {
                high = beta;
            }
        }
    }

    private static double distance(Points points, int i, int j) {
        double sum = 0;
        for (int d = 0; d < points.dim(); d++) {
            double x = (double) points.values()[i * points.dim() + d] - points.values()[j * points.dim() + d];
            sum += x * x;
        }
        return sum;
    }

    /** Runs from a random start and answers the cost. */
    double run(int steps) {
        Random random = new Random(77);
        double[][] y = new double[n][2];
        double[][] velocity = new double[n][2];
        double[][] gain = new double[n][2];
        for (int i = 0; i < n; i++) {
            for (int d = 0; d < 2; d++) {
                y[i][d] = 1e-4 * random.nextGaussian();
                gain[i][d] = 1;
            }
        }
        for (int step = 0; step < steps; step++) {
            double[][] slope = slope(y, step <= 250 ? 12 : 1);
            for (int i = 0; i < n; i++) {
                for (int d = 0; d < 2; d++) {
                    boolean same = Math.signum(slope[i][d]) == Math.signum(velocity[i][d]);
                    gain[i][d] = Math.max(0.01, same ? 0.8 * gain[i][d] : gain[i][d] + 0.2);
                    velocity[i][d] = (step <= 250 ? 0.5 : 0.8) * velocity[i][d] - 200 * gain[i][d] * slope[i][d];
                    y[i][d] += velocity[i][d];
                }
            }
        }
        return cost(y);
    }

    private double[][] slope(double[][] y, double exaggeration) {
        double[][] slope = new double[n][2];
        double z = z(y);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double q = q(y, i, j);
                for (int d = 0; d < 2; d++) {
                    slope[i][d] += (exaggeration * p[i][j] - q / z) * q * (y[i][d] - y[j][d]);
                }
            }
        }
        return slope;
    }

    private static double q(double[][] y, int i, int j) {
        double dx = y[i][0] - y[j][0];
        double dy = y[i][1] - y[j][1];
        return 1 / (1 + dx * dx + dy * dy);
    }

    private double z(double[][] y) {
        double z = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                z += 2 * q(y, i, j);
            }
        }
        return z;
    }

    double cost(float[] coordinates) {
        double[][] y = new double[n][2];
        for (int i = 0; i < n; i++) {
            y[i][0] = coordinates[2 * i];
            y[i][1] = coordinates[2 * i + 1];
        }
        return cost(y);
    }

    private double cost(double[][] y) {
        double z = z(y);
        double cost = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (p[i][j] > 1e-300 && i != j) {
                    cost += p[i][j] * Math.log(p[i][j] * z / q(y, i, j));
                }
            }
        }
        return cost;
    }
}
