package org.neurarium.layer;

import java.util.List;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.Shape;
import org.neurarium.layer.MultiHeadAttentionLayerType.Heads;
import org.neurarium.nn.attention.LayerNormalizationLayer;
import org.neurarium.nn.layer.AnyShapeDropout;
import org.neurarium.nn.layer.PerStep;

/** Puts the parts of a transformer block into a graph. */
final class TransformerBlock {
    static final double EPSILON = 1e-3;
    private final GraphAssembly graph;
    private final Settings s;
    private final List<Shape> inputs;
    private final String name;
    private final int width;

    TransformerBlock(GraphAssembly graph, LayerNode node, List<Shape> inputs) {
        this.graph = graph;
        this.s = node.settings();
        this.inputs = inputs;
        this.name = node.id();
        this.width = inputs.get(0).size(1);
    }

    static int units(Settings s) {
        return s.integer("feedForwardUnits", 64);
    }

    static String activation(Settings s) {
        return s.text(ActivationSettings.NAME, TransformerBlockLayerType.ACTIVATION);
    }

    static boolean normFirst(Settings s) {
        return s.flag("normFirst", false);
    }

    void build() {
        String x = graph.inputs().get(0);
        if (normFirst(s)) {
            String read = norm("-norm1", x);
            String h = add("-add1", x, dropped("-drop1", attention(read)));
            add("", h, dropped("-drop2", feedForward(norm("-norm2", h))));
        } else {
            String h = norm("-norm1", add("-add1", x, dropped("-drop1", attention(x))));
            norm("", add("-add2", h, dropped("-drop2", feedForward(h))));
        }
    }

    private String attention(String from) {
        graph.layer(name + "-attention", Heads.of(s).layer(graph, s, inputs, 0), from);
        return name + "-attention";
    }

    private String feedForward(String from) {
        String f = activation(s);
        DenseLayer expand = graph.weights(new DenseLayer.Builder(), s).nIn(width).nOut(units(s))
                .activation(graph.activation(f, ActivationSettings.values(f, s))).build();
        DenseLayer contract = graph.weights(new DenseLayer.Builder(), s).nIn(units(s)).nOut(width)
                .activation(graph.activation("identity", List.of())).build();
        graph.layer(name + "-expand", new PerStep(expand), from);
        graph.layer(name + "-contract", new PerStep(contract), name + "-expand");
        return name + "-contract";
    }

    private String norm(String suffix, String from) {
        graph.layer(name + suffix, new LayerNormalizationLayer.Builder().epsilon(EPSILON).nIn(width).nOut(width).build(), from);
        return name + suffix;
    }

    private String add(String suffix, String x, String part) {
        graph.vertex(name + suffix, new ElementWiseVertex(ElementWiseVertex.Op.Add), x, part);
        return name + suffix;
    }

    private String dropped(String suffix, String from) {
        double rate = s.number("dropout", 0);
        if (rate == 0) {
            return from;
        }
        graph.layer(name + suffix, new AnyShapeDropout(graph.dropout(rate), width), from);
        return name + suffix;
    }
}
