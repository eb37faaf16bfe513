package org.neurarium.nn.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.neurarium.nn.activation.ActivationCatalogue;
import org.neurarium.nn.activation.ActivationFunction;
import org.neurarium.nn.activation.RandomizedRelu;
import org.neurarium.nn.init.WeightInitCatalogue;

class OwnLayersTest {

    private static final INDArray X = Nd4j.createFromArray(new Random(2).doubles(15, -2, 2).toArray()).reshape(5, 3);
    private static final INDArray T = Nd4j.createFromArray(new Random(3).doubles(10, -1, 1).toArray()).reshape(5, 2);

    static MultiLayerNetwork network(InputType input, Layer... middle) {
        NeuralNetConfiguration.ListBuilder list = new NeuralNetConfiguration.Builder().seed(1).dataType(DataType.DOUBLE)
                .updater(new Sgd(0.1)).activation(new ActivationTanH())
                .weightInit(WeightInitCatalogue.find("glorot-uniform").orElseThrow().toDl4j(4)).list();
        for (Layer layer : middle) {
            list.layer(layer);
        }
        list.layer(new OutputLayer.Builder(new LossMSE()).activation(new ActivationIdentity()).nOut(2).build());
        MultiLayerConfiguration conf = list.setInputType(input).build();
        MultiLayerConfiguration read = MultiLayerConfiguration.fromJson(conf.toJson());
        assertEquals(conf, read);
        MultiLayerNetwork net = new MultiLayerNetwork(read);
        net.init();
        return net;
    }

    static Stream<Arguments> layers() {
        return Stream.of(
                Arguments.of("prelu", new LearnedActivationLayer.Builder("prelu", 0.25).build()),
                Arguments.of("srelu", new LearnedActivationLayer.Builder("srelu", -0.3, 0.2, 0.4, 0.6).build()),
                Arguments.of("apl", LearnedActivationLayer.Builder.apl(3).build()),
                Arguments.of("soft-exponential 0", new LearnedActivationLayer.Builder("soft-exponential", 0).build()),
                Arguments.of("soft-exponential 0.4", new LearnedActivationLayer.Builder("soft-exponential", 0.4).build()),
                Arguments.of("soft-exponential -0.6", new LearnedActivationLayer.Builder("soft-exponential", -0.6).build()),
                Arguments.of("soft-exponential -0.99", new LearnedActivationLayer.Builder("soft-exponential", -0.99).build()),
                Arguments.of("maxout 2", new MaxoutLayer.Builder(2).nOut(4).build()),
                Arguments.of("maxout 3", new MaxoutLayer.Builder(3).nOut(2).build()),
                Arguments.of("drop-connect", new DropConnectLayer.Builder(0.4).nOut(5).build()),
                Arguments.of("dropout", new DropoutLayer.Builder(new InvertedDropout(0.3)).build()),
                Arguments.of("rrelu", new DenseLayer.Builder().nOut(4).activation(new RandomizedRelu()).build()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layers")
    void gradientIsTheCentralDifference(String name, Layer layer) {
        MultiLayerNetwork net = network(InputType.feedForward(3), new DenseLayer.Builder().nOut(6).build(), layer);
        GradientCheck.check(net, X, T, 17, 1e-6);
    }

    @Test
    void learnedActivationWorksPerChannelAfterAConvolution() {
        MultiLayerNetwork net = network(InputType.convolutional(4, 4, 1),
                new ConvolutionLayer.Builder(2, 2).nOut(3).build(), LearnedActivationLayer.Builder.apl(2).build());
        assertEquals(12, net.getLayer(1).numParams());
        INDArray images = Nd4j.createFromArray(new Random(5).doubles(32, -1, 1).toArray()).reshape(2, 1, 4, 4);
        GradientCheck.check(net, images, T.get(org.nd4j.linalg.indexing.NDArrayIndex.interval(0, 2)).dup(), 1, 1e-6);
    }

    @Test
    void learnedActivationLeavesTheLayerBeforeItAlone() {
        MultiLayerNetwork net = network(InputType.feedForward(3), new DenseLayer.Builder().nOut(6).build(),
                new LearnedActivationLayer.Builder("prelu", 0.25).build());
        List<INDArray> all = net.feedForward(X, false);
        assertTrue(all.get(1).minNumber().doubleValue() < 0);
        ActivationFunction prelu = ActivationCatalogue.find("prelu").orElseThrow();
        assertEquals(prelu.value(all.get(1).getDouble(0, 0), 0.25), all.get(2).getDouble(0, 0), 1e-12);
    }

    @Test
    void maxoutIsTheLargestPiece() {
        MultiLayerNetwork net = network(InputType.feedForward(3), new MaxoutLayer.Builder(2).nOut(2).build());
        INDArray z = X.mmul(net.getParam("0_W")).addRowVector(net.getParam("0_b"));
        INDArray y = net.feedForward(X, false).get(1);
        for (int e = 0; e < 5; e++) {
            for (int u = 0; u < 2; u++) {
                assertEquals(Math.max(z.getDouble(e, 2 * u), z.getDouble(e, 2 * u + 1)), y.getDouble(e, u), 1e-12);
            }
        }
    }

    @Test
    void dropConnectKeepsTheExpectedPreActivation() {
        MultiLayerNetwork net = network(InputType.feedForward(3),
                new DropConnectLayer.Builder(0.4).nOut(2).activation(new ActivationIdentity()).build());
        INDArray plain = net.feedForward(X, false).get(1).dup();
        Nd4j.getRandom().setSeed(9);
        INDArray sum = plain.like();
        int draws = 4000;
        for (int i = 0; i < draws; i++) {
            sum.addi(net.feedForward(X, true).get(1));
            net.clearLayerMaskArrays();
            net.clear();
        }
        // A weight of size w has standard deviation w·√(0.4/0.6); 0.1 is about four standard errors of the sum here.
        assertTrue(sum.divi(draws).subi(plain).normmaxNumber().doubleValue() < 0.1);
        DropConnect layer = (DropConnect) net.getLayer(0);
        double[] mask = layer.lastMask().orElseThrow().data().asDouble();
        for (double m : mask) {
            assertTrue(m == 0 || Math.abs(m - 1 / 0.6) < 1e-12);
        }
    }

    @Test
    void dropoutTakesTheRateOfDropping() {
        Nd4j.getRandom().setSeed(1);
        double[] mask = InvertedDropout.drawMask(new long[] {100, 100}, DataType.DOUBLE, 0.2).data().asDouble();
        double kept = Stream.of(mask).mapToDouble(m -> java.util.Arrays.stream(m).filter(v -> v > 0).count()).sum() / mask.length;
        assertEquals(0.8, kept, 0.016); // four standard errors
        assertEquals(1, java.util.Arrays.stream(mask).average().orElseThrow(), 0.02);
    }

    @Test
    void plainGradientDescentPerformsThePerceptronRule() {
        MultiLayerConfiguration conf = new NeuralNetConfiguration.Builder().dataType(DataType.DOUBLE).updater(new Sgd(0.5))
                .list().layer(PerceptronLayers.output(1).nIn(2).build()).build();
        MultiLayerNetwork net = new MultiLayerNetwork(MultiLayerConfiguration.fromJson(conf.toJson()));
        net.init();
        double[][] inputs = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
        double[] w = new double[3];
        for (int epoch = 0; epoch < 10; epoch++) {
            for (double[] x : inputs) {
                double t = x[0] * x[1];
                double y = w[0] * x[0] + w[1] * x[1] + w[2] >= 0 ? 1 : 0;
                w[0] += 0.5 * (t - y) * x[0];
                w[1] += 0.5 * (t - y) * x[1];
                w[2] += 0.5 * (t - y);
                net.fit(Nd4j.createFromArray(new double[][] {x}), Nd4j.createFromArray(new double[][] {{t}}));
                assertArrayEquals(w, net.params().toDoubleVector(), 1e-12);
            }
        }
        assertArrayEquals(new double[] {0, 0, 0, 1}, net.output(Nd4j.createFromArray(inputs)).data().asDouble());
    }

    @Test
    void learnedParametersAreNotDecayed() {
        NeuralNetConfiguration.ListBuilder list = new NeuralNetConfiguration.Builder().l2(0.3).updater(new Sgd(0.1)).list()
                .layer(new LearnedActivationLayer.Builder("prelu", 0.25).size(3).build())
                .layer(new OutputLayer.Builder(new LossMSE()).nIn(3).nOut(2).build());
        MultiLayerNetwork net = new MultiLayerNetwork(list.build());
        net.init();
        assertEquals(0, net.getLayer(0).calcRegularizationScore(true), 0.0);
        assertNotEquals(0, net.getLayer(1).calcRegularizationScore(true));
    }
}
