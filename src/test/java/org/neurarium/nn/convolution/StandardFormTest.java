package org.neurarium.nn.convolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Deeplearning4j's layers give the same from the same parameter vector. */
class StandardFormTest {
    private static final double SAME = 1e-5;

    record Trial(Layer ours, long[] input) {
        @Override
        public String toString() {
            return ours.getClass().getSimpleName() + " " + (ours instanceof ConvolutionBlock b ? b.window() : "");
        }
    }

    private static WindowAxis axis(int size, int stride, int dilation, Padding padding, int amount) {
        return new WindowAxis(size, stride, dilation, padding, amount);
    }

    static Stream<Trial> trials() {
        WindowAxis plain = axis(3, 1, 1, Padding.FIXED, 0);
        WindowAxis same = axis(2, 2, 1, Padding.SAME, 0);
        WindowAxis padded = axis(3, 2, 1, Padding.FIXED, 1);
        long[] images = {2, 3, 7, 6};
        return Stream.of(
                new Trial(convolution(Window.images(plain, axis(2, 1, 2, Padding.FIXED, 0)), 3), images),
                new Trial(convolution(Window.images(same, axis(3, 1, 1, Padding.SAME, 0)), 3), images),
                new Trial(convolution(Window.images(padded, padded), 3), images),
                new Trial(convolution(Window.sequences(plain), 4), new long[] {2, 4, 9}),
                new Trial(convolution(Window.sequences(axis(3, 1, 2, Padding.CAUSAL, 0)), 4), new long[] {2, 4, 9}),
                new Trial(convolution(Window.sequences(padded), 4), new long[] {2, 4, 9}),
                new Trial(new PoolingBlock(PoolingBlock.Kind.MAX, Window.images(same, same)), images),
                new Trial(new PoolingBlock(PoolingBlock.Kind.MEAN, Window.images(plain, axis(2, 2, 1, Padding.FIXED, 0))), images),
                new Trial(new PoolingBlock(PoolingBlock.Kind.MAX, Window.sequences(axis(2, 2, 1, Padding.FIXED, 0))), new long[] {2, 4, 9}),
                new Trial(new ResponseNormalizationLayer(3, 2, 0.3, 0.75), new long[] {2, 7, 3, 4}),
                new Trial(new BatchNormalizationLayer(3, 0.9, 1e-3), images),
                new Trial(new BatchNormalizationLayer(5, 0.9, 1e-5), new long[] {6, 5}));
    }

    private static Layer convolution(Window window, int channels) {
        return new ConvolutionBlock.Builder(window).nIn(channels).nOut(5).activation(Activation.TANH).build();
    }

    @ParameterizedTest
    @MethodSource("trials")
    void outputsAreTheSame(Trial trial) {
        Layer standard = StandardForm.of(trial.ours()).orElseThrow();
        assertTrue(standard.getClass().getName().startsWith("org.deeplearning4j"), standard.getClass().getName());
        OneLayer ours = new OneLayer(trial.ours(), DataType.FLOAT, trial.input());
        OneLayer theirs = new OneLayer(standard, DataType.FLOAT, trial.input());
        ours.fill();
        theirs.fill();
        double[] x = Nd4j.rand(DataType.DOUBLE, trial.input()).subi(0.5).dup('c').data().asDouble();
        INDArray expected = theirs.forward(x);
        INDArray found = ours.forward(x);
        assertTrue(java.util.Arrays.equals(expected.shape(), found.shape()));
        double[] a = OneLayer.numbers(expected);
        double[] b = OneLayer.numbers(found);
        for (int i = 0; i < a.length; i++) {
            assertEquals(a[i], b[i], SAME, "number " + i);
        }
    }

    @Test
    void whatDeeplearning4jLacksStaysOurs() {
        WindowAxis padded = axis(3, 2, 1, Padding.FIXED, 1);
        assertTrue(StandardForm.of(new ConvolutionBlock.Builder(Window.images(padded, padded)).groups(2).nIn(4).nOut(4).build()).isEmpty());
        assertTrue(StandardForm.of(new PoolingBlock(1.5, false)).isEmpty());
        assertTrue(StandardForm.of(new PoolingBlock(PoolingBlock.Kind.MEAN, Window.images(padded, padded))).isEmpty());
    }
}
