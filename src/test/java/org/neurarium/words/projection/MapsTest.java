package org.neurarium.words.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maps against slow arithmetic written for these tests. */
class MapsTest {
    @ParameterizedTest
    @ValueSource(ints = {128, 384, 6, 8, 2})
    void theFourierTransformEqualsItsSum(int n) {
        float[] re = random(n, 1);
        float[] im = random(n, 2);
        float[] a = re.clone();
        float[] b = im.clone();
        new Fourier(n).transform(a, b);
        for (int k = 0; k < n; k++) {
            double x = 0;
            double y = 0;
            for (int j = 0; j < n; j++) {
                double angle = -2 * Math.PI * j * k / n;
                x += re[j] * Math.cos(angle) - im[j] * Math.sin(angle);
                y += re[j] * Math.sin(angle) + im[j] * Math.cos(angle);
            }
            assertEquals(x, a[k], 1e-4);
            assertEquals(y, b[k], 1e-4);
        }
    }

    /** Interpolation errs by less than 5 % of the strongest force and 1 % of Z; the maps' widths take several lengths. */
    @ParameterizedTest
    @ValueSource(floats = {0.001f, 3, 12, 40})
    void interpolatedForcesEqualAllPairs(float width) {
        float[] y = scaled(random(2 * 900, 3), width);
        compare(y, new GridRepulsion(), 2, 0.05);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void forcesOfATreeNearlyEqualAllPairs(int dims) {
        compare(scaled(random(dims * 700, 4), 5), new TreeRepulsion(dims), dims, 0.05);
    }

    private static void compare(float[] y, Repulsion repulsion, int dims, double tolerance) {
        float[] exact = new float[y.length];
        float[] fast = new float[y.length];
        double z = new ExactRepulsion(dims).forces(y, exact);
        double most = 0;
        for (float f : exact) {
            most = Math.max(most, Math.abs(f));
        }
        assertEquals(z, repulsion.forces(y, fast), 0.01 * z);
        for (int i = 0; i < y.length; i++) {
            assertEquals(exact[i], fast[i], tolerance * most);
        }
    }

    /** The cost of a map ends within 2 % of a program in double that computes all pairs and knows nothing of ours. */
    @ParameterizedTest
    @ValueSource(ints = {300, 1_050})
    void tSneEndsWhereTheExactProgramEnds(int n) {
        Points points = clusters(n, 20, 6);
        Tsne tsne = Tsne.of(points, 2, 15, 200, 1);
        int steps = n > 1_000 ? 450 : 700;
        for (int i = 0; i < steps; i++) {
            tsne.step();
        }
        ReferenceTsne reference = new ReferenceTsne(points, 15, n > 1_000 ? 45 : n - 1);
        assertEquals(reference.cost(tsne.coordinates()), tsne.cost(), 0.02 * tsne.cost());
        double wanted = reference.run(steps);
        assertEquals(wanted, tsne.cost(), 0.02 * wanted);
    }

    @Test
    void tSneInSpaceKeepsNeighbours() {
        Points points = clusters(1_100, 20, 6);
        Tsne tsne = Tsne.of(points, 3, 15, 0, 1);
        for (int i = 0; i < 300; i++) {
            tsne.step();
        }
        double trust = MapQuality.trustworthiness(points, new Points(tsne.coordinates(), 1_100, 3), 10);
        assertTrue(trust > 0.95, "trustworthiness " + trust);
    }

    @Test
    void umapKeepsNeighbours() {
        Points points = clusters(800, 20, 6);
        Umap umap = Umap.of(points, 2, 15, 0.1, 1);
        double before = umap.cost();
        for (int i = 0; i < umap.usualIterations(); i++) {
            umap.step();
        }
        assertTrue(umap.cost() < before);
        double trust = MapQuality.trustworthiness(points, new Points(umap.coordinates(), 800, 2), 10);
        assertTrue(trust > 0.9, "trustworthiness " + trust);
    }

    /** a and b of the published program for its defaults. */
    @Test
    void theCurveOfUmapIsFitted() {
        CurveFit fit = CurveFit.of(0.1);
        assertEquals(1.5769, fit.a(), 2e-3);
        assertEquals(0.8951, fit.b(), 1e-3);
    }

    @Test
    void trustworthinessOfAPerfectAndOfARandomMap() {
        Points points = clusters(200, 5, 3);
        assertEquals(1, MapQuality.trustworthiness(points, points, 7), 1e-12);
        assertTrue(MapQuality.trustworthiness(points, new Points(random(400, 8), 200, 2), 7) < 0.7);
    }

    /** A cloud with standard deviations 5, 2, 1 along turned axes. */
    @Test
    void principalComponentsFindTheAxes() {
        Random random = new Random(5);
        int n = 20_000;
        float[] values = new float[3 * n];
        double c = Math.cos(0.5);
        double s = Math.sin(0.5);
        for (int i = 0; i < n; i++) {
            double x = 5 * random.nextGaussian();
            double y = 2 * random.nextGaussian();
            values[3 * i] = (float) (c * x - s * y + 7);
            values[3 * i + 1] = (float) (s * x + c * y);
            values[3 * i + 2] = (float) random.nextGaussian();
        }
        Pca pca = Pca.of(new Points(values, n, 3), 2);
        assertArrayEquals(new double[] {c, s, 0}, pca.axes()[0], 0.01);
        assertEquals(25, pca.variance()[0], 0.6);
        assertEquals(25.0 / 30, pca.explained(0), 0.01);
        assertEquals(4.0 / 30, pca.explained(1), 0.01);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += pca.coordinates()[2 * i];
        }
        assertEquals(0, sum / n, 1e-3);
    }

    @Test
    void longVectorsHaveTheSameComponents() {
        Points points = clusters(120, 340, 3);
        Pca fast = Pca.of(points, 2);
        double[] mean = new double[340];
        for (int i = 0; i < points.values().length; i++) {
            mean[i % 340] += points.values()[i] / 120.0;
        }
        double[][] covariance = new double[340][340];
        for (int i = 0; i < 120; i++) {
            for (int a = 0; a < 340; a++) {
                for (int b = 0; b < 340; b++) {
                    covariance[a][b] += (points.values()[i * 340 + a] - mean[a]) * (points.values()[i * 340 + b] - mean[b]) / 119;
                }
            }
        }
        for (int k = 0; k < 2; k++) {
            for (int a = 0; a < 340; a++) {
                double image = 0;
                for (int b = 0; b < 340; b++) {
                    image += covariance[a][b] * fast.axes()[k][b];
                }
                assertEquals(fast.variance()[k] * fast.axes()[k][a], image, 1e-3 * fast.variance()[k]);
            }
        }
    }

    static Points clusters(int n, int dim, int clusters) {
        Random random = new Random(9);
        float[] centres = scaled(random(clusters * dim, 10), 3);
        float[] values = new float[n * dim];
        for (int i = 0; i < n; i++) {
            for (int d = 0; d < dim; d++) {
                values[i * dim + d] = centres[i % clusters * dim + d] + (float) random.nextGaussian();
            }
        }
        return new Points(values, n, dim);
    }

    private static float[] scaled(float[] x, float by) {
        for (int i = 0; i < x.length; i++) {
            x[i] *= by;
        }
        return x;
    }

    private static float[] random(int n, long seed) {
        Random random = new Random(seed);
        float[] x = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = (float) random.nextGaussian();
        }
        return x;
    }
}
