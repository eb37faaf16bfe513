package org.neurarium.nn.attention;

import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;

/** Slopes equal central differences in double precision, for every option and through every input. */
class AttentionGradientTest {

    private static final double TOLERANCE = 1e-6;

    static MultiHeadAttentionLayer.Builder heads() {
        return new MultiHeadAttentionLayer.Builder(2, 2).nIn(Graphs.FEATURES).nOut(Graphs.FEATURES);
    }

    static Stream<Arguments> selves() {
        return Stream.of(
                Arguments.of("plain", heads().build()),
                Arguments.of("no bias", heads().useBias(false).build()),
                Arguments.of("causal", heads().causal(true).build()),
                Arguments.of("longer values", heads().valueSize(3).build()),
                Arguments.of("dropout", heads().weightDropout(0.4).build()),
                Arguments.of("causal dropout", heads().causal(true).weightDropout(0.3).build()),
                Arguments.of("dot", new AttentionLayer.Builder(AttentionLayer.Form.DOT).nIn(3).nOut(3).build()),
                Arguments.of("root", new AttentionLayer.Builder(AttentionLayer.Form.ROOT).nIn(3).nOut(3).causal(true).build()),
                Arguments.of("learned scale", new AttentionLayer.Builder(AttentionLayer.Form.LEARNED).nIn(3).nOut(3).build()),
                Arguments.of("general", new AttentionLayer.Builder(AttentionLayer.Form.GENERAL).nIn(3).nOut(3).build()),
                Arguments.of("additive", new AttentionLayer.Builder(AttentionLayer.Form.ADDITIVE).units(2).nIn(3).nOut(3)
                        .weightDropout(0.2).build()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("selves")
    void ofTheQueriesThemselves(String name, AttentionConf layer) {
        ComputationGraph net = Graphs.chain(DataType.DOUBLE, heads().build(), layer);
        Graphs.checkGradients(net, null, TOLERANCE);
        Graphs.checkGradients(net, Graphs.mask(DataType.DOUBLE), TOLERANCE);
    }

    static Stream<Arguments> crosses() {
        return Stream.of(
                Arguments.of("heads", new MultiHeadAttentionLayer.Builder(2, 3).memory(2).nIn(3).nOut(3).build(), 2),
                Arguments.of("dot", new AttentionLayer.Builder(AttentionLayer.Form.DOT).memory(3).nIn(3).nOut(3).build(), 3),
                Arguments.of("learned", new AttentionLayer.Builder(AttentionLayer.Form.LEARNED).memory(3).nIn(3).nOut(3).build(), 3),
                Arguments.of("general", new AttentionLayer.Builder(AttentionLayer.Form.GENERAL).memory(2).nIn(3).nOut(2).build(), 2),
                Arguments.of("additive", new AttentionLayer.Builder(AttentionLayer.Form.ADDITIVE).units(4).memory(2).nIn(3).nOut(2)
                        .build(), 2));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("crosses")
    void overAMemory(String name, AttentionConf layer, int memory) {
        ComputationGraph net = Graphs.cross(DataType.DOUBLE, heads().build(), heads().nOut(memory).build(), layer);
        Graphs.checkGradients(net, null, TOLERANCE);
        Graphs.checkGradients(net, Graphs.mask(DataType.DOUBLE), TOLERANCE);
    }
}
