package org.neurarium.layer;

import java.util.List;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;
import org.neurarium.nn.layer.AnyShapeDropout;

/**
 * Dropout (Srivastava et al. 2014): while training, each number is 0 with probability {@code rate} and else divided by
 * 1 − rate, so that its expectation stays; otherwise nothing happens.
 */
final class DropoutLayerType implements LayerType {
    @Override
    public String id() {
        return "dropout";
    }

    @Override
    public PaletteGroup group() {
        return PaletteGroup.NORMALISE;
    }

    @Override
    public List<Port> inputs() {
        return List.of(Port.SINGLE);
    }

    static final ParamSpec RATE = ParamSpec.number("rate", 0.5, 0, 0.95);

    static double rate(Settings settings) {
        return settings.number("rate", 0.5);
    }

    @Override
    public List<ParamSpec> params() {
        return List.of(RATE);
    }

    @Override
    public ShapeResult outputShape(LayerNode node, List<Shape> inputs) {
        return new ShapeResult.Known(inputs.get(0));
    }

    @Override
    public long parameters(Settings settings, List<Shape> inputs) {
        return 0;
    }

    @Override
    public long multiplyAdds(Settings settings, List<Shape> inputs) {
        return 0;
    }

    @Override
    public String headline(Settings settings) {
        return String.valueOf(rate(settings));
    }

    @Override
    public String formula(Settings settings) {
        return "a = \\frac{m \\odot x}{1-r},\\; m_i \\sim \\mathrm{Bernoulli}(1-r),\\; r = " + rate(settings);
    }

    @Override
    public void addTo(GraphAssembly graph, LayerNode node, List<Shape> inputs) {
        Shape in = inputs.get(0);
        int features = in.size(in.rank() - 1);
        graph.layer(new AnyShapeDropout(graph.dropout(rate(node.settings())), features));
    }

    @Override
    public LayerCode code(CodeRequest request) {
        double rate = rate(request.settings());
        return LayerCode.of(LayerCode.Keras.of("layers.Dropout(" + rate + ")({in})"),
                LayerCode.PyTorch.of("nn.Dropout(" + rate + ")", "{out} = {self}({in})"),
                dl4j(rate, request));
    }

    /** Deeplearning4j counts the probability of keeping; its own layer fails on sequences of unequal length. */
    private static LayerCode.Dl4j dl4j(double rate, CodeRequest request) {
        Shape in = request.inputs().get(0);
        if (in.rank() == 2 && request.task().isTokens()) {
            return LayerCode.Dl4j.layer("new AnyShapeDropout(new Dropout(" + (1 - rate) + "), " + in.size(1) + ")",
                    List.of("org.deeplearning4j.nn.conf.dropout.Dropout", "org.neurarium.nn.layer.AnyShapeDropout"));
        }
        return LayerCode.Dl4j.layer("new DropoutLayer.Builder(" + (1 - rate) + ").build()",
                List.of("org.deeplearning4j.nn.conf.layers.DropoutLayer"));
    }
}
