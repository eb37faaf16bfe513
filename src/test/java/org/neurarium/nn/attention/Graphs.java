package org.neurarium.nn.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.neurarium.nn.init.WeightInitCatalogue;
import org.neurarium.nn.layer.SideInputVertex;

/** Small graphs around the layers, and what is fed to them. */
final class Graphs {

    static final int BATCH = 2;
    static final int FEATURES = 3;
    static final int STEPS = 4;
    static final int OUT = 2;
    private static final double H = 1e-6;

    private Graphs() {
    }

    static ComputationGraphConfiguration.GraphBuilder builder(DataType type) {
        return new NeuralNetConfiguration.Builder().seed(1).dataType(type).updater(new Sgd(0.1))
                .weightInit(WeightInitCatalogue.find("glorot-uniform").orElseThrow().toDl4j(4)).biasInit(0.1).graphBuilder();
    }

    private static ComputationGraph finish(ComputationGraphConfiguration.GraphBuilder builder, String last) {
        builder.addLayer("out", new RnnOutputLayer.Builder(new LossMSE()).activation(new ActivationIdentity()).nOut(OUT).build(), last)
                .setOutputs("out").setInputTypes(InputType.recurrent(FEATURES, STEPS));
        ComputationGraphConfiguration conf = builder.build();
        ComputationGraphConfiguration read = ComputationGraphConfiguration.fromJson(conf.toJson());
        assertEquals(conf, read);
        ComputationGraph net = new ComputationGraph(read);
        net.init();
        return net;
    }

    /** The layers one behind the other, called 0, 1, …. */
    static ComputationGraph chain(DataType type, Layer... layers) {
        ComputationGraphConfiguration.GraphBuilder builder = builder(type).addInputs("in");
        String before = "in";
        for (int i = 0; i < layers.length; i++) {
            builder.addLayer(Integer.toString(i), layers[i], before);
            before = Integer.toString(i);
        }
        return finish(builder, before);
    }

    /** A layer "it" whose query comes from one layer and whose memory from another. */
    static ComputationGraph cross(DataType type, Layer query, Layer memory, Layer it) {
        return finish(builder(type).addInputs("in").addLayer("query", query, "in").addLayer("memory", memory, "in")
                .addVertex("side", new SideInputVertex("it", 2), "query", "memory").addLayer("it", it, "side"), "it");
    }

    static INDArray random(long seed, DataType type, long... shape) {
        int length = 1;
        for (long n : shape) {
            length *= (int) n;
        }
        return Nd4j.createFromArray(new Random(seed).doubles(length, -1, 1).toArray()).reshape('c', shape).castTo(type);
    }

    static INDArray input(DataType type) {
        return random(2, type, BATCH, FEATURES, STEPS);
    }

    static INDArray targets(DataType type) {
        return random(3, type, BATCH, OUT, STEPS);
    }

    /** Sequences of 4 and 2 steps. */
    static INDArray mask(DataType type) {
        return Nd4j.createFromArray(new double[][] {{1, 1, 1, 1}, {1, 1, 0, 0}}).castTo(type);
    }

    static double score(ComputationGraph net, INDArray x, INDArray y, @Nullable INDArray mask) {
        Nd4j.getRandom().setSeed(7);
        if (mask != null) {
            net.setLayerMaskArrays(new INDArray[] {mask}, new INDArray[] {mask});
        }
        net.setInputs(x);
        net.setLabels(y);
        net.computeGradientAndScore();
        net.clearLayerMaskArrays();
        return net.score();
    }

    /** Slopes by central differences, in double precision: of every parameter, or of some sixty spread over all blocks. */
    static void checkGradients(ComputationGraph net, @Nullable INDArray mask, double tolerance) {
        INDArray x = input(DataType.DOUBLE);
        INDArray y = targets(DataType.DOUBLE);
        score(net, x, y, mask);
        double[] analytic = net.getFlattenedGradients().dup().data().asDouble();
        INDArray params = net.params();
        double largest = 0;
        int stride = analytic.length / 60 + 1;
        for (int i = 0; i < analytic.length; i += stride) {
            double kept = params.getDouble(i);
            params.putScalar(i, kept + H);
            double up = score(net, x, y, mask);
            params.putScalar(i, kept - H);
            double down = score(net, x, y, mask);
            params.putScalar(i, kept);
            double numeric = (up - down) / (2 * H) * BATCH;
            largest = Math.max(largest, Math.abs(numeric));
            assertEquals(numeric, analytic[i], tolerance * Math.max(1, Math.abs(numeric)), "parameter " + i);
        }
        assertEquals(true, largest > 1e-3, "no slope to speak of");
    }
}
