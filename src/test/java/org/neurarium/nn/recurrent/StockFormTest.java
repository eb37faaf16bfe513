package org.neurarium.nn.recurrent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Deeplearning4j's own LSTM and SimpleRnn, given our rearranged parameters, say the same (1e-5) and learn the same. */
class StockFormTest {
    private static final double SAME = 1e-5;

    record Case(CellKind cell, RecurrentOptions options) {
    }

    static Stream<Case> cases() {
        RecurrentOptions d = RecurrentOptions.DEFAULT;
        return Stream.of(CellKind.LSTM, CellKind.SIMPLE_RNN).flatMap(k -> Stream.of(new Case(k, d),
                new Case(k, d.returning(true, false)), new Case(k, d.withActivations(Squash.RELU, Squash.HARD_SIGMOID)),
                new Case(k, d.withBias(true, 0))));
    }

    private static ComputationGraph graph(Layer layer, boolean sequences) {
        Layer out = sequences
                ? new RnnOutputLayer.Builder(LossFunction.MSE).nIn(4).nOut(2).activation(org.nd4j.linalg.activations.Activation.IDENTITY).build()
                : new OutputLayer.Builder(LossFunction.MSE).nIn(4).nOut(2).activation(org.nd4j.linalg.activations.Activation.IDENTITY).build();
        ComputationGraph graph = new ComputationGraph(new NeuralNetConfiguration.Builder().seed(3).updater(new Sgd(0.1)).graphBuilder()
                .addInputs("in").addLayer("r", layer, "in").addLayer("out", out, "r").setOutputs("out")
                .setInputTypes(InputType.recurrent(3, 6)).build());
        graph.init();
        return graph;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void stockLayersSayAndLearnTheSame(Case c) {
        RecurrentLayer layer = new RecurrentLayer.Builder(c.cell()).options(c.options()).nIn(3).nOut(4).build();
        boolean sequences = c.options().returnSequences();
        ComputationGraph ours = graph(layer, sequences);
        ComputationGraph stock = graph(StockForm.of((RecurrentLayer) ours.getLayer("r").conf().getLayer()).orElseThrow(), sequences);
        assertEquals(ours.numParams(), stock.numParams());
        copy(ours, stock, layer, true);
        INDArray x = Nd4j.rand(5, 3, 6).subi(0.5);
        INDArray y = sequences ? Nd4j.rand(5, 2, 6) : Nd4j.rand(5, 2);
        for (int step = 0; step < 3; step++) {
            assertEquals(0, ours.outputSingle(x).sub(stock.outputSingle(x)).amaxNumber().doubleValue(), SAME);
            ours.fit(new INDArray[] {x}, new INDArray[] {y});
            stock.fit(new INDArray[] {x}, new INDArray[] {y});
        }
        float[] before = ours.params().dup().data().asFloat();
        copy(stock, ours, layer, false);
        assertArrayEquals(before, ours.params().dup().data().asFloat(), (float) SAME);
    }

    private static void copy(ComputationGraph from, ComputationGraph to, RecurrentLayer layer, boolean toStock) {
        float[] parameters = from.params().dup().data().asFloat();
        StockForm.rearrange(layer, parameters, 0, toStock);
        to.setParams(Nd4j.createFromArray(parameters).reshape(1, parameters.length));
    }

    @Test
    void whatDeeplearning4jLacksStaysOurs() {
        RecurrentOptions d = RecurrentOptions.DEFAULT;
        assertTrue(StockForm.of(layer(CellKind.GRU, d)).isEmpty());
        assertTrue(StockForm.of(layer(CellKind.LSTM, d.withBias(false, 1))).isEmpty());
        assertTrue(StockForm.of(layer(CellKind.LSTM, d.returning(false, true))).isEmpty());
        assertTrue(StockForm.of(layer(CellKind.SIMPLE_RNN, d.backwards(true, false))).isEmpty());
    }

    /** A GRU in a model file is read back as it was, options and initialisation included. */
    @Test
    void configurationsSurviveTheirJson() {
        RecurrentOptions all = new RecurrentOptions(Squash.RELU, Squash.HARD_SIGMOID, false, 2, false, true, false, true, true, 7, 0.1, 0.2);
        ComputationGraphConfiguration written = graph(layer(CellKind.GRU, all), true).getConfiguration();
        ComputationGraphConfiguration read = ComputationGraphConfiguration.fromJson(written.toJson());
        assertEquals(((LayerVertex) written.getVertices().get("r")).getLayerConf().getLayer(),
                ((LayerVertex) read.getVertices().get("r")).getLayerConf().getLayer());
        RecurrentLayer layer = (RecurrentLayer) ((LayerVertex) read.getVertices().get("r")).getLayerConf().getLayer();
        assertEquals(all, layer.options());
    }

    private static RecurrentLayer layer(CellKind cell, RecurrentOptions options) {
        return new RecurrentLayer.Builder(cell).options(options).nIn(3).nOut(4).build();
    }
}
