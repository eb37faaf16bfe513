package org.neurarium.layer;

import java.util.List;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;
import org.neurarium.nn.convolution.BatchNormalizationLayer;

/**
 * Batch normalisation (Ioffe &amp; Szegedy 2015, algorithm 1): per feature, or per channel over all places of an image
 * or over all steps of a sequence, the batch is brought to mean 0 and variance 1, then scaled by γ and shifted by β. Outside training, running means take the place of the batch's:
 * μ ← momentum·μ + (1 − momentum)·batch mean. The running deviation is kept as log₁₀ σ: Deeplearning4j can keep σ² too, but
 * its reader of model files forgets that it did.
 */
final class BatchNormalizationLayerType implements LayerType {
    @Override
    public String id() {
        return "batch-normalization";
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
        return List.of(ParamSpec.number("momentum", 0.99, 0, 0.9999), ParamSpec.logNumber("epsilon", 1e-3, 1e-9, 0.1));
    }

    @Override
    public ShapeResult outputShape(LayerNode node, List<Shape> inputs) {
        return new ShapeResult.Known(inputs.get(0));
    }

    /** γ and β of each feature or channel; the running statistics are not trained. */
    @Override
    public long parameters(Settings settings, List<Shape> inputs) {
        return 2L * features(inputs.get(0));
    }

    private static int features(Shape in) {
        return in.size(in.rank() - 1);
    }

    @Override
    public long multiplyAdds(Settings settings, List<Shape> inputs) {
        return inputs.get(0).count();
    }

    @Override
    public String parameterName(Settings settings, String key) {
        return switch (key) {
            case "mean" -> "movingMean";
            case "log10stdev" -> "movingLog10Deviation";
            default -> key;
        };
    }

    @Override
    public String formula(Settings settings) {
        return "a = \\gamma\\frac{x-\\mu}{\\sqrt{\\sigma^2+\\epsilon}} + \\beta";
    }

    @Override
    public void addTo(GraphAssembly graph, LayerNode node, List<Shape> inputs) {
        Settings s = node.settings();
        graph.layer(new BatchNormalizationLayer(features(inputs.get(0)), s.number("momentum", 0.99), s.number("epsilon", 1e-3)));
    }

    @Override
    public LayerCode code(CodeRequest request) {
        double momentum = request.settings().number("momentum", 0.99);
        double epsilon = request.settings().number("epsilon", 1e-3);
        Shape in = request.inputs().get(0);
        int units = features(in);
        boolean steps = in.rank() == 2;
        String both = units + ", " + momentum + ", " + epsilon;
        return LayerCode.of(
                LayerCode.Keras.of("layers.BatchNormalization(momentum=" + momentum + ", epsilon=" + epsilon + ")({in})"),
                LayerCode.PyTorch.of("nn.BatchNorm" + (in.rank() == 3 ? 2 : 1) + "d(" + units + ", eps=" + epsilon + ", momentum="
                        + Math.round((1 - momentum) * 1e9) / 1e9 + ")",
                        steps ? "{out} = {self}({in}.transpose(1, 2)).transpose(1, 2)" : "{out} = {self}({in})"),
                steps ? LayerCode.Dl4j.layer("new BatchNormalizationLayer(" + both + ")",
                        List.of("org.neurarium.nn.convolution.BatchNormalizationLayer"))
                        : LayerCode.Dl4j.layer("new BatchNormalization.Builder().nIn(" + units + ").nOut(" + units + ").decay(" + momentum
                        + ").eps(" + epsilon + ").build()", List.of("org.deeplearning4j.nn.conf.layers.BatchNormalization")));
    }
}
