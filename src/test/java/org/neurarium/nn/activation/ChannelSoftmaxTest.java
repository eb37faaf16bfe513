package org.neurarium.nn.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.neurarium.nn.backend.NumericsBootstrap;
import org.neurarium.nn.backend.NumericsSettings;

/** Against the definition written out, and against finite differences. */
class ChannelSoftmaxTest {
    private static final long[][] SHAPES = {{2, 3, 4, 5}, {1, 3, 7, 7}, {2, 3, 4}, {2, 3}};

    @Test
    void everyPlaceSumsToOneOverItsChannels() {
        for (long[] shape : SHAPES) {
            INDArray x = random(shape, 3);
            compare(x, new ChannelSoftmax().getActivation(x.dup(), false), 1e-12);
            compare(x, new ChannelSoftmax().getActivation(x.castTo(DataType.FLOAT), false), 1e-6);
        }
    }

    private static void compare(INDArray x, INDArray y, double error) {
        double[] in = x.dup('c').data().asDouble();
        double[] out = y.dup('c').data().asDouble();
        int places = (int) (x.length() / (x.size(0) * 3));
        for (int i = 0; i < in.length; i++) {
            int from = i / (3 * places) * 3 * places + i % places;
            double below = Math.exp(in[from]) + Math.exp(in[from + places]) + Math.exp(in[from + 2 * places]);
            assertEquals(Math.exp(in[i]) / below, out[i], error);
        }
    }

    @Test
    void slopesAreThoseOfFiniteDifferences() {
        for (long[] shape : SHAPES) {
            INDArray x = random(shape, 5);
            INDArray weight = random(shape, 7);
            INDArray found = new ChannelSoftmax().backprop(x.dup(), weight.dup()).getFirst();
            for (int i = 0; i < x.length(); i++) {
                assertEquals((moved(x, weight, i, 1e-6) - moved(x, weight, i, -1e-6)) / 2e-6, found.getDouble(i), 1e-8);
            }
        }
    }

    private static double moved(INDArray x, INDArray weight, int place, double by) {
        INDArray there = x.dup();
        there.putScalar(place, there.getDouble(place) + by);
        return new ChannelSoftmax().getActivation(there, true).mul(weight).sumNumber().doubleValue();
    }

    private static INDArray random(long[] shape, int seed) {
        NumericsBootstrap.start(NumericsSettings.standard());
        INDArray made = Nd4j.create(DataType.DOUBLE, shape);
        Random chance = new Random(seed);
        for (int i = 0; i < made.length(); i++) {
            made.putScalar(i, chance.nextGaussian());
        }
        return made;
    }
}
