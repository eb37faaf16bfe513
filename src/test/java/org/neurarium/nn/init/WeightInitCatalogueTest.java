package org.neurarium.nn.init;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

class WeightInitCatalogueTest {

    private static final int IN = 300;
    private static final int OUT = 500;

    /** Variances by the papers' formulas with n_in = 300, n_out = 500; a uniform one has variance limit²/3. */
    @ParameterizedTest
    @CsvSource({"normal, 0.0025, NaN", "uniform, 0.000833333, 0.05", "lecun-normal, 0.00333333, NaN",
        "lecun-uniform, 0.00333333, 0.1", "glorot-normal, 0.0025, NaN", "glorot-uniform, 0.0025, 0.0866025",
        "he-normal, 0.00666667, NaN", "he-uniform, 0.00666667, 0.141421"})
    void momentsAreThePublishedOnes(String id, double variance, double limit) {
        WeightInitRule rule = WeightInitCatalogue.find(id).orElseThrow();
        double[] w = rule.draw(IN, OUT, IN * OUT, rule.defaultArgument(), 7, 0);
        double mean = Arrays.stream(w).average().orElseThrow();
        double square = Arrays.stream(w).map(v -> v * v).average().orElseThrow();
        double fourth = Arrays.stream(w).map(v -> v * v * v * v).average().orElseThrow() / (square * square);
        double deviations = mean / Math.sqrt(variance / w.length);
        assertTrue(Math.abs(deviations) < 4, "mean is " + deviations + " standard errors off 0");
        assertEquals(variance, square, 0.015 * variance);
        // Kurtosis: 3 for the normal (not truncated: that would be 2.1), 1.8 for the uniform distribution.
        assertEquals(Double.isNaN(limit) ? 3 : 1.8, fourth, 0.05);
        if (!Double.isNaN(limit)) {
            double most = Arrays.stream(w).map(Math::abs).max().orElseThrow();
            assertTrue(most <= limit * 1.00001 && most > 0.999 * limit);
        }
    }

    @Test
    void constantsAreConstant() {
        assertArrayEquals(new double[6], WeightInitCatalogue.find("zeros").orElseThrow().draw(2, 3, 6, 0, 1, 0));
        assertArrayEquals(new double[] {0.3, 0.3}, WeightInitCatalogue.find("constant").orElseThrow().draw(1, 2, 2, 0.3, 1, 0));
    }

    @ParameterizedTest
    @CsvSource({"5, 3", "3, 5", "40, 40"})
    void orthogonalIsOrthonormalTimesItsGain(int rows, int columns) {
        double[] w = WeightInitCatalogue.find("orthogonal").orElseThrow().draw(rows, columns, rows * columns, 2, 9, 0);
        int vectors = Math.min(rows, columns);
        for (int a = 0; a < vectors; a++) {
            for (int b = 0; b < vectors; b++) {
                double dot = 0;
                for (int i = 0; i < Math.max(rows, columns); i++) {
                    dot += rows >= columns ? w[i + a * rows] * w[i + b * rows] : w[a + i * rows] * w[b + i * rows];
                }
                assertEquals(a == b ? 4 : 0, dot, 1e-12);
            }
        }
    }

    @Test
    void sameSeedSameNumbersAndOtherPlaceOtherNumbers() {
        WeightInitRule rule = WeightInitCatalogue.find("glorot-uniform").orElseThrow();
        double[] first = rule.draw(3, 4, 12, 0, 42, 0);
        assertArrayEquals(first, rule.draw(3, 4, 12, 0, 42, 0));
        assertFalse(Arrays.equals(first, rule.draw(3, 4, 12, 0, 42, 12)));
        assertFalse(Arrays.equals(first, rule.draw(3, 4, 12, 0, 43, 0)));
    }

    @Test
    void aNetworkIsInitialisedFromItAndNotFromTheGlobalGenerator() {
        double[] once = network(5).params().toDoubleVector();
        assertArrayEquals(once, network(5).params().toDoubleVector());
        assertFalse(Arrays.equals(once, network(6).params().toDoubleVector()));
        WeightInitRule rule = WeightInitCatalogue.find("he-uniform").orElseThrow();
        assertArrayEquals(rule.draw(3, 4, 12, 0, 5, 0), Arrays.copyOf(once, 12), 1e-7);
        // Two square layers that share the object do not share their numbers.
        assertFalse(Arrays.equals(Arrays.copyOfRange(once, 16, 32), Arrays.copyOfRange(once, 36, 52)));
    }

    private static MultiLayerNetwork network(long seed) {
        MultiLayerConfiguration conf = new NeuralNetConfiguration.Builder()
                .weightInit(WeightInitCatalogue.find("he-uniform").orElseThrow().toDl4j(seed)).list()
                .layer(new DenseLayer.Builder().nIn(3).nOut(4).build()).layer(new DenseLayer.Builder().nIn(4).nOut(4).build())
                .layer(new OutputLayer.Builder().nIn(4).nOut(4).build()).build();
        MultiLayerNetwork net = new MultiLayerNetwork(MultiLayerConfiguration.fromJson(conf.toJson()));
        net.init();
        return net;
    }

    /** Ten ReLU layers of width 512: the median ratio of second moments, last to first, over five seeds. */
    private static double moments(String id, double argument) {
        double[] ratios = new double[5];
        for (int seed = 0; seed < 5; seed++) {
            INDArray h = Nd4j.createFromArray(WeightInitCatalogue.find("normal").orElseThrow().draw(1, 1, 64 * 512, 1, 100 + seed, 0))
                    .reshape(64, 512);
            double first = h.mul(h).meanNumber().doubleValue();
            for (int l = 0; l < 10; l++) {
                double[] w = WeightInitCatalogue.find(id).orElseThrow().draw(512, 512, 512 * 512, argument, seed, l);
                h = Transforms.relu(h.mmul(Nd4j.createFromArray(w).reshape(512, 512)), false);
            }
            ratios[seed] = h.mul(h).meanNumber().doubleValue() / first;
        }
        Arrays.sort(ratios);
        return ratios[2];
    }

    @Test
    void heKeepsTheSignalThroughTenReluLayersAndSmallNormalsDoNot() {
        double he = moments("he-normal", 0);
        // He et al. 2015, eq. 10: E[relu(z)²] = Var(z)/2 and Var(z) = n·(2/n)·E[h²], so the second moment stays.
        assertTrue(he > 0.5 && he < 2, "ratio " + he);
        assertTrue(moments("normal", 0.01) < 1e-6);
    }

    @Test
    void unknownRulesAreRefused() {
        assertTrue(WeightInitCatalogue.find("xavier").isEmpty());
        assertThrows(IllegalArgumentException.class, () -> new SeededWeightInit("xavier", 0, 1));
    }
}
