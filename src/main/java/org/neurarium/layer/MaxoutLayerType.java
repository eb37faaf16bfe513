package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;
import org.neurarium.nn.layer.MaxoutLayer;

/**
 * Maxout (Goodfellow et al. 2013): each unit is the largest of several affine maps, a_u = max_j (W_{uj}ᵀx + b_{uj}), so
 * that the network learns its activation function. x [inputs], W [inputs, units × pieces], a [units].
 */
final class MaxoutLayerType implements LayerType {
    @Override
    public String id() {
        return "maxout";
    }

    @Override
    public PaletteGroup group() {
        return PaletteGroup.DENSE;
    }

    @Override
    public List<Port> inputs() {
        return List.of(Port.SINGLE);
    }

    @Override
    public List<ParamSpec> params() {
        List<ParamSpec> all = new ArrayList<>();
        all.add(WeightSettings.units(4));
        all.add(ParamSpec.integer("pieces", 2, 1, 16));
        all.addAll(WeightSettings.overrides());
        return List.copyOf(all);
    }

    @Override
    public ShapeResult outputShape(LayerNode node, List<Shape> inputs) {
        return Vectors.require(node, inputs, Shape.of(Kernels.units(node.settings(), 4)));
    }

    @Override
    public long parameters(Settings settings, List<Shape> inputs) {
        return Kernels.parameters(inputs, columns(settings), true);
    }

    @Override
    public long multiplyAdds(Settings settings, List<Shape> inputs) {
        return Kernels.multiplyAdds(inputs, columns(settings));
    }

    @Override
    public String headline(Settings settings) {
        return Kernels.units(settings, 4) + " × " + pieces(settings);
    }

    @Override
    public String formula(Settings settings) {
        return "a = \\max_{j=1,\\dots," + pieces(settings) + "}\\left(W_j^{\\top}x + b_j\\right)";
    }

    @Override
    public void addTo(GraphAssembly graph, LayerNode node, List<Shape> inputs) {
        Settings s = node.settings();
        graph.layer(graph.weights(new MaxoutLayer.Builder(pieces(s)), s)
                .nIn(inputs.get(0).count()).nOut(Kernels.units(s, 4)).build());
    }

    @Override
    public LayerCode code(CodeRequest request) {
        Settings s = request.settings();
        int in = request.inputUnits();
        int units = Kernels.units(s, 4);
        int pieces = pieces(s);
        WeightCode weights = new WeightCode(s, request.training(), in, units);
        List<String> imports = new ArrayList<>(weights.dl4jImports());
        imports.add("org.neurarium.nn.layer.MaxoutLayer");
        return LayerCode.of(
                LayerCode.Keras.of("layers.Lambda(lambda z: ops.max(z, axis=-1))(layers.Reshape((" + units + ", " + pieces
                        + "))(layers.Dense(" + units * pieces + weights.kerasExplicit() + ")({in})))"),
                new LayerCode.PyTorch("nn.Linear(" + in + ", " + units * pieces + ")",
                        List.of("{out} = {self}({in}).unflatten(-1, (" + units + ", " + pieces + ")).amax(-1)"),
                        weights.pytorch(true), weights.pytorchPenalties(), List.of()),
                LayerCode.Dl4j.layer("new MaxoutLayer.Builder(" + pieces + ").nIn(" + in + ").nOut(" + units + ")"
                        + weights.dl4j() + ".build()", imports));
    }

    private static int pieces(Settings settings) {
        return settings.integer("pieces", 2);
    }

    private static long columns(Settings settings) {
        return (long) Kernels.units(settings, 4) * pieces(settings);
    }
}
