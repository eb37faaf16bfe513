package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;
import org.neurarium.nn.recurrent.RecurrentOptions;

/**
 * A recurrent layer in both directions (Schuster &amp; Paliwal 1997): one copy reads the sequence from its first step, one
 * from its last, each with weights of its own; what they give at the same step of the input is joined. Padding at the end
 * leaves the backward copy's state at zero until it meets the last valid step.
 */
final class BidirectionalLayerType implements LayerType {
    static final String FORWARD = "-forward";
    static final String BACKWARD = "-backward";
    static final ParamSpec HELD = ParamSpec.layer(HeldLayer.NAME, "lstm", List.of("simple-rnn", "lstm", "gru"));
    private static final ParamSpec MERGE = ParamSpec.choice("merge", "concat", List.of("concat", "sum", "mul", "ave"));

    @Override
    public String id() {
        return "bidirectional";
    }

    @Override
    public PaletteGroup group() {
        return PaletteGroup.RECURRENT;
    }

    @Override
    public List<Port> inputs() {
        return List.of(Port.SINGLE);
    }

    @Override
    public List<ParamSpec> params() {
        return List.of(HELD, MERGE);
    }

    static String merge(Settings settings) {
        return settings.text("merge", "concat");
    }

    @Override
    public ShapeResult outputShape(LayerNode node, List<Shape> inputs) {
        HeldLayer held = HeldLayer.of(node.settings(), HELD);
        if (held.settings().flag("returnState", false) && !RecurrentSettings.returnsSequences(held.settings())) {
            return new ShapeResult.Refused(Problem.error(node.id(), "problems.bidirectional-state", node.id()));
        }
        ShapeResult one = held.type().outputShape(held.node(node.id()), inputs);
        return one instanceof ShapeResult.Known known && merge(node.settings()).equals("concat")
                ? new ShapeResult.Known(doubled(known.shape())) : one;
    }

    private static Shape doubled(Shape shape) {
        List<Integer> sizes = new ArrayList<>(shape.sizes());
        sizes.set(sizes.size() - 1, 2 * sizes.get(sizes.size() - 1));
        return new Shape(sizes);
    }

    @Override
    public long parameters(Settings settings, List<Shape> inputs) {
        return 2 * HeldLayer.of(settings, HELD).parameters(inputs);
    }

    @Override
    public long multiplyAdds(Settings settings, List<Shape> inputs) {
        HeldLayer held = HeldLayer.of(settings, HELD);
        return 2 * held.type().multiplyAdds(held.settings(), inputs);
    }

    @Override
    public long workingNumbers(Settings settings, List<Shape> inputs, Shape output) {
        HeldLayer held = HeldLayer.of(settings, HELD);
        return 2 * (held.type().workingNumbers(held.settings(), inputs, output) + output.count());
    }

    @Override
    public String parameterName(Settings settings, String key) {
        return HeldLayer.of(settings, HELD).type().parameterName(settings, key);
    }

    @Override
    public String headline(Settings settings) {
        HeldLayer held = HeldLayer.of(settings, HELD);
        return "2 × " + held.type().headline(held.settings());
    }

    @Override
    public String formula(Settings settings) {
        String joined = switch (merge(settings)) {
            case "sum" -> "\\overrightarrow{h}_t + \\overleftarrow{h}_t";
            case "mul" -> "\\overrightarrow{h}_t \\odot \\overleftarrow{h}_t";
            case "ave" -> "\\frac{1}{2}\\left(\\overrightarrow{h}_t + \\overleftarrow{h}_t\\right)";
            default -> "[\\,\\overrightarrow{h}_t;\\; \\overleftarrow{h}_t\\,]";
        };
        return "h_t = " + joined;
    }

    @Override
    public void addTo(GraphAssembly graph, LayerNode node, List<Shape> inputs) {
        HeldLayer held = HeldLayer.of(node.settings(), HELD);
        RecurrentLayerType type = (RecurrentLayerType) held.type();
        Shape in = inputs.get(0);
        RecurrentOptions options = RecurrentSettings.options(type.cell(), held.settings());
        boolean turned = held.settings().flag("goBackwards", false);
        String feeder = graph.inputs().get(0);
        graph.layer(node.id() + FORWARD, type.layer(graph, held.settings(), in, options.backwards(turned, true)), feeder);
        graph.layer(node.id() + BACKWARD, type.layer(graph, held.settings(), in, options.backwards(!turned, true)), feeder);
        graph.vertex(node.id(), joint(merge(node.settings())), node.id() + FORWARD, node.id() + BACKWARD);
    }

    private static GraphVertex joint(String merge) {
        return switch (merge) {
            case "sum" -> new ElementWiseVertex(ElementWiseVertex.Op.Add);
            case "mul" -> new ElementWiseVertex(ElementWiseVertex.Op.Product);
            case "ave" -> new ElementWiseVertex(ElementWiseVertex.Op.Average);
            default -> new MergeVertex();
        };
    }

    @Override
    public LayerCode code(CodeRequest request) {
        return BidirectionalCode.of(request, HeldLayer.of(request.settings(), HELD), merge(request.settings()));
    }
}
