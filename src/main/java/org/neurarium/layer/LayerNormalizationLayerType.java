package org.neurarium.layer;

import java.util.List;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;
import org.neurarium.nn.attention.LayerNormalizationLayer;

/**
 * Layer normalisation (Ba et al. 2016, eq. 4): the features of each step are brought to mean 0 and variance 1 by themselves,
 * then scaled by γ and shifted by β. [features] or [time, features]. ε is Keras' 1e-3 unless set.
 */
final class LayerNormalizationLayerType implements LayerType {
    private static final double EPSILON = 1e-3;

    @Override
    public String id() {
        return "layer-normalization";
    }

    @Override
    public PaletteGroup group() {
        return PaletteGroup.NORMALISE;
    }

    @Override
    public List<Port> inputs() {
        return List.of(Port.SINGLE);
    }

    @Override
    public List<ParamSpec> params() {
        return List.of(ParamSpec.logNumber("epsilon", EPSILON, 1e-9, 0.1));
    }

    @Override
    public ShapeResult outputShape(LayerNode node, List<Shape> inputs) {
        Shape in = inputs.get(0);
        return in.rank() <= 2 ? new ShapeResult.Known(in)
                : new ShapeResult.Refused(Problem.error(node.id(), "problems.normalization-shape", node.id(), in)
                        .withFixes(Fixes.kind(node.id(), "batch-normalization")));
    }

    private static int features(List<Shape> inputs) {
        Shape in = inputs.get(0);
        return in.size(in.rank() - 1);
    }

    @Override
    public long parameters(Settings settings, List<Shape> inputs) {
        return 2L * features(inputs);
    }

    @Override
    public long multiplyAdds(Settings settings, List<Shape> inputs) {
        return inputs.get(0).count();
    }

    @Override
    public String formula(Settings settings) {
        return "y = \\gamma\\frac{x-\\mu}{\\sqrt{\\sigma^2+\\epsilon}} + \\beta";
    }

    @Override
    public void addTo(GraphAssembly graph, LayerNode node, List<Shape> inputs) {
        graph.layer(new LayerNormalizationLayer.Builder().epsilon(node.settings().number("epsilon", EPSILON))
                .nIn(features(inputs)).nOut(features(inputs)).build());
    }

    @Override
    public LayerCode code(CodeRequest request) {
        double epsilon = request.settings().number("epsilon", EPSILON);
        int n = features(request.inputs());
        return LayerCode.of(LayerCode.Keras.of("layers.LayerNormalization(epsilon=" + epsilon + ")({in})"),
                LayerCode.PyTorch.of("nn.LayerNorm(" + n + ", eps=" + epsilon + ")", "{out} = {self}({in})"),
                LayerCode.Dl4j.layer("new LayerNormalizationLayer.Builder().epsilon(" + epsilon + ").nIn(" + n + ").nOut(" + n
                        + ").build()", List.of("org.neurarium.nn.attention.LayerNormalizationLayer")));
    }
}
