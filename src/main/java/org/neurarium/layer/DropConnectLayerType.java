package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;
import org.neurarium.nn.layer.DropConnectLayer;

/**
 * A dense layer whose weights are masked while it trains (Wan et al. 2013): a = φ((W ⊙ M)ᵀx + b), M 0 with probability
 * {@code rate} and else 1/(1 − rate), drawn anew for each batch; without mask otherwise.
 */
final class DropConnectLayerType implements LayerType {
    private static final List<ParamSpec> ALL = specs(ActivationSettings.allSpecs(ActivationSettings.applicable()));

    @Override
    public String id() {
        return "drop-connect";
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
        return ALL;
    }

    @Override
    public List<ParamSpec> paramsFor(Settings settings, @Nullable Task task) {
        return specs(ActivationSettings.specs(activation(settings)));
    }

    private static List<ParamSpec> specs(List<ParamSpec> ofActivation) {
        List<ParamSpec> all = new ArrayList<>();
        all.add(WeightSettings.units(8));
        all.add(DropoutLayerType.RATE);
        all.add(ParamSpec.choice(ActivationSettings.NAME, "tanh", ActivationSettings.applicable()));
        all.addAll(ofActivation);
        all.addAll(WeightSettings.overrides());
        return List.copyOf(all);
    }

    @Override
    public ShapeResult outputShape(LayerNode node, List<Shape> inputs) {
        return Vectors.require(node, inputs, Shape.of(Kernels.units(node.settings(), 8)));
    }

    @Override
    public long parameters(Settings settings, List<Shape> inputs) {
        return Kernels.parameters(inputs, Kernels.units(settings, 8), true);
    }

    @Override
    public long multiplyAdds(Settings settings, List<Shape> inputs) {
        return Kernels.multiplyAdds(inputs, Kernels.units(settings, 8));
    }

    @Override
    public boolean isLinear(Settings settings) {
        return activation(settings).equals("identity");
    }

    @Override
    public String headline(Settings settings) {
        return Integer.toString(Kernels.units(settings, 8));
    }

    @Override
    public String formula(Settings settings) {
        return "a = " + ActivationSettings.applied(activation(settings), "(W \\odot M)^{\\top}x + b");
    }

    @Override
    public void addTo(GraphAssembly graph, LayerNode node, List<Shape> inputs) {
        Settings s = node.settings();
        String f = activation(s);
        graph.layer(graph.weights(new DropConnectLayer.Builder(DropoutLayerType.rate(s)), s)
                .nIn(inputs.get(0).count()).nOut(Kernels.units(s, 8))
                .activation(graph.activation(f, ActivationSettings.values(f, s))).build());
    }

    @Override
    public LayerCode code(CodeRequest request) {
        Settings s = request.settings();
        String f = activation(s);
        return MaskedDenseCode.of(request, Kernels.units(s, 8), DropoutLayerType.rate(s), f, ActivationSettings.values(f, s));
    }

    private static String activation(Settings settings) {
        return settings.text(ActivationSettings.NAME, "tanh");
    }
}
