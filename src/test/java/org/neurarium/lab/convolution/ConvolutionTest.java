package org.neurarium.lab.convolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.layers.convolution.Conv2D;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
import org.nd4j.linalg.factory.Nd4j;

/** Sliding windows against cases worked by hand and against ND4J's own convolution. */
class ConvolutionTest {
    private static final double[][] IMAGE = rows("11100 01110 00111 00110 01100");

    @Test
    void theCourseExampleGivesItsNineNumbers() {
        Convolution c = new Convolution(IMAGE, rows("101 010 101"), 1, 0, 1);
        assertArrayEquals(rows("434 243 234"), c.output());
        assertEquals(9, c.terms(0, 0).size());
    }

    @ParameterizedTest
    @CsvSource({"7,3,1,1,1,7", "5,3,1,0,1,3", "7,3,2,0,1,3", "7,3,2,1,1,4", "7,3,1,0,2,3", "2,3,1,0,1,0", "8,3,3,0,1,2", "1,1,4,0,1,1"})
    void outputsAreCountedByTheFormula(int width, int size, int stride, int padding, int dilation, int outputs) {
        assertEquals(outputs, Convolution.outputs(width, size, stride, padding, dilation));
    }

    @Test
    void twoThreesSeeFive() {
        assertEquals(5, Convolution.receptiveField(3, 2));
        double[][] dot = new double[9][9];
        dot[4][4] = 1;
        double[][] ones = rows("111 111 111");
        double[][] twice = new Convolution(new Convolution(dot, ones, 1, 1, 1).output(), ones, 1, 1, 1).output();
        assertEquals(25, Arrays.stream(twice).flatMapToDouble(Arrays::stream).filter(v -> v != 0).count());
    }

    /** One kernel of 5×5 computes what two of 3×3 do; with ReLU between them it does not. */
    @Test
    void twoKernelsAreOneLargerKernelUnlessSomethingStandsBetween() {
        Random random = new Random(3);
        double[][] image = random(random, 7);
        StackedKernels plain = new StackedKernels(image, random(random, 3), random(random, 3), false);
        assertEquals(5, plain.combined().length);
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(plain.output()[i], plain.combinedOutput()[i], 1e-12);
        }
        StackedKernels bent = new StackedKernels(image, plain.first(), plain.second(), true);
        assertTrue(Math.abs(bent.output()[1][1] - bent.combinedOutput()[1][1]) > 1e-3);
        assertEquals(18, StackedKernels.weights(2, 3, 1));
        assertEquals(25 * 64 * 64, StackedKernels.weights(1, 5, 64));
    }

    @Test
    void weightsOfTheCourseExample() {
        Connections.Sizes sizes = new Connections.Sizes(1000, 1000, 1, 1_000_000, 2, 100);
        assertEquals(1_000_000_000_000L, Connections.DENSE.weights(sizes));
        assertEquals(4_000_000, Connections.LOCAL.weights(sizes));
        assertEquals(4, Connections.SHARED.weights(sizes));
        assertEquals(400, Connections.MAPS.weights(sizes));
        assertEquals(List.of(1_000_000L, 1_000_000L, 1L, 100L), Arrays.stream(Connections.values()).map(c -> c.biases(sizes)).toList());
    }

    @Test
    void everySettingAgreesWithNd4j() {
        Random random = new Random(1);
        for (int i = 0; i < 30; i++) {
            int n = 5 + random.nextInt(4);
            int f = 1 + random.nextInt(3);
            Convolution c = new Convolution(random(random, n), random(random, f), 1 + random.nextInt(3), random.nextInt(3), 1 + random.nextInt(2));
            Conv2DConfig config = Conv2DConfig.builder().kH(f).kW(f).sH(c.stride()).sW(c.stride()).pH(c.padding()).pW(c.padding())
                    .dH(c.dilation()).dW(c.dilation()).dataFormat("NCHW").build();
            INDArray image = Nd4j.createFromArray(c.image()).reshape(1, 1, n, n);
            INDArray kernel = Nd4j.createFromArray(c.kernel()).reshape(f, f, 1, 1);
            double[] expected = Nd4j.exec(new Conv2D(new INDArray[] {image, kernel}, null, config))[0].ravel().toDoubleVector();
            double[] flat = Arrays.stream(c.output()).flatMapToDouble(Arrays::stream).toArray();
            assertArrayEquals(expected, flat, 1e-9, c.toString());
        }
    }

    @Test
    void poolingOfTheCourseExample() {
        double[][] image = rows("1124 5678 3210 1234");
        assertArrayEquals(rows("68 34"), new Pooling(image, Pooling.Kind.MAX, 2, 2, 0, 0).output());
        assertArrayEquals(new double[][] {{3.25, 5.25}, {2, 2}}, new Pooling(image, Pooling.Kind.AVERAGE, 2, 2, 0, 0).output());
    }

    @Test
    void fractionalRegionsCoverTheImageOnceInTwoNeighbouringSizes() {
        for (double ratio : new double[] {1.1, 1.3, 1.5, 1.7, 2}) {
            for (int n = 4; n <= 12; n++) {
                for (double seed : new double[] {0, 0.3, 0.7, 0.99}) {
                    Pooling p = new Pooling(new double[n][n], Pooling.Kind.FRACTIONAL, 2, 2, ratio, seed);
                    int least = n / p.rows();
                    int end = 0;
                    for (int i = 0; i < p.rows(); i++) {
                        Pooling.Region r = p.region(i, 0);
                        assertEquals(end, r.top());
                        end = r.bottom();
                        assertTrue(List.of(least, least + 1).contains(r.bottom() - r.top()), p.rows() + " of " + n + ", seed " + seed + ": " + r);
                    }
                    assertEquals(n, end);
                }
            }
        }
    }

    @Test
    void aMaximumSurvivesAShiftWithinItsWindow() {
        double[][] image = rows("9000 0000 0000 0000");
        Pooling max = new Pooling(image, Pooling.Kind.MAX, 2, 2, 0, 0);
        double[][] moved = {{0, 9, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}};
        assertEquals(0, Pooling.change(max.output(), max.of(moved).output()));
        assertEquals(Math.sqrt(2), Pooling.change(image, moved), 1e-12);
        assertArrayEquals(new double[] {9, 9, 0, 0}, Pooling.shifted(image, 1)[0], "what comes in at the left repeats the edge");
    }

    private static double[][] rows(String text) {
        return Arrays.stream(text.split(" ")).map(r -> r.chars().mapToDouble(c -> c - '0').toArray()).toArray(double[][]::new);
    }

    private static double[][] random(Random random, int n) {
        return java.util.stream.IntStream.range(0, n).mapToObj(i -> random.doubles(n, -2, 2).toArray()).toArray(double[][]::new);
    }
}
