package org.neurarium.layer;

import java.util.List;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;
import org.neurarium.nn.convolution.ResponseNormalizationLayer;

/**
 * Local response normalisation (Krizhevsky et al. 2012, §3.3): each number is divided by (k + α Σ x²)^β, the sum taken over
 * {@code size} neighbouring channels at the same place.
 */
final class LocalResponseNormalizationLayerType implements LayerType {
    private static final List<ParamSpec> PARAMS = List.of(ParamSpec.integer("size", 5, 1, 255),
            ParamSpec.logNumber("alpha", 1e-4, 1e-9, 10), ParamSpec.number("beta", 0.75, 0.01, 5), ParamSpec.number("bias", 2, 0.001, 100));
    private static final String PYTHON = """
            def local_response_normalization(x, size, k, alpha, beta):
                half = size // 2
                padded = ops.pad(ops.square(x), [[0, 0], [0, 0], [0, 0], [half, half]])
                total = sum(padded[..., i:i + x.shape[-1]] for i in range(2 * half + 1))
                return x / (k + alpha * total) ** beta
            """;

    @Override
    public String id() {
        return "local-response-normalization";
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
        return PARAMS;
    }

    @Override
    public ShapeResult outputShape(LayerNode node, List<Shape> inputs) {
        return inputs.get(0).rank() == 3 ? new ShapeResult.Known(inputs.get(0)) : Images.notImage(node, inputs.get(0));
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
    public long workingNumbers(Settings settings, List<Shape> inputs, Shape output) {
        return 10 * output.count();
    }

    @Override
    public String formula(Settings settings) {
        return "a_{i,j,c} = \\frac{x_{i,j,c}}{\\left(k + \\alpha \\sum_{d} x_{i,j,d}^2\\right)^{\\beta}}";
    }

    @Override
    public void addTo(GraphAssembly graph, LayerNode node, List<Shape> inputs) {
        Settings s = node.settings();
        graph.layer(new ResponseNormalizationLayer(size(s), bias(s), alpha(s), beta(s)));
    }

    @Override
    public LayerCode code(CodeRequest request) {
        Settings s = request.settings();
        String four = size(s) + ", " + bias(s) + ", " + alpha(s) + ", " + beta(s);
        int window = size(s) / 2 * 2 + 1; // an even size reaches as far as the next odd one
        return LayerCode.of(
                new LayerCode.Keras("layers.Lambda(lambda x: local_response_normalization(x, " + four + "))({in})", List.of(PYTHON)),
                LayerCode.PyTorch.of("nn.LocalResponseNorm(" + window + ", alpha=" + alpha(s) + " * " + window + ", beta=" + beta(s)
                        + ", k=" + bias(s) + ")", "{out} = {self}({in})"), // PyTorch divides alpha by the size
                LayerCode.Dl4j.layer("new ResponseNormalizationLayer(" + four + ")",
                        List.of("org.neurarium.nn.convolution.ResponseNormalizationLayer")));
    }

    private static int size(Settings s) {
        return s.integer("size", 5);
    }

    private static double alpha(Settings s) {
        return s.number("alpha", 1e-4);
    }

    private static double beta(Settings s) {
        return s.number("beta", 0.75);
    }

    private static double bias(Settings s) {
        return s.number("bias", 2);
    }
}
