package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;
import org.neurarium.nn.layer.PerStep;

/**
 * Fully connected layer: y = f(xW + b), x [inputs], W [inputs, units], b [units], y [units]. On a sequence it works on
 * every step with the same weights: [time, inputs] to [time, units].
 */
final class DenseLayerType implements LayerType {
    private static final List<ParamSpec> ALL = specs(ActivationSettings.allSpecs(ActivationSettings.applicable()));

    @Override
    public String id() {
        return "dense";
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
        return ALL;
    }

    @Override
    public List<ParamSpec> paramsFor(Settings settings, @Nullable Task task) {
        return specs(ActivationSettings.specs(activation(settings)));
    }

    private static List<ParamSpec> specs(List<ParamSpec> ofActivation) {
        List<ParamSpec> all = new ArrayList<>();
        all.add(WeightSettings.units(8));
        all.add(ParamSpec.choice(ActivationSettings.NAME, "tanh", ActivationSettings.applicable()));
        all.addAll(ofActivation);
        all.add(WeightSettings.useBias());
        all.addAll(WeightSettings.overrides());
        return List.copyOf(all);
    }

    @Override
    public ShapeResult outputShape(LayerNode node, List<Shape> inputs) {
        Shape in = inputs.get(0);
        return in.rank() == 2 ? new ShapeResult.Known(Shape.of(in.size(0), units(node.settings())))
                : Vectors.require(node, inputs, Shape.of(units(node.settings())));
    }

    @Override
    public long parameters(Settings settings, List<Shape> inputs) {
        return Kernels.parameters(Vectors.lastAxis(inputs), units(settings), Kernels.useBias(settings));
    }

    @Override
    public long multiplyAdds(Settings settings, List<Shape> inputs) {
        return Kernels.multiplyAdds(inputs, units(settings));
    }

    @Override
    public boolean isLinear(Settings settings) {
        return activation(settings).equals("identity");
    }

    @Override
    public Optional<DensePart> densePart(Settings settings) {
        String f = activation(settings);
        return Optional.of(new DensePart(units(settings), f, ActivationSettings.values(f, settings), Kernels.useBias(settings),
                WeightSettings.penalty(settings, "l1"), WeightSettings.penalty(settings, "l2")));
    }

    @Override
    public String headline(Settings settings) {
        return Integer.toString(units(settings));
    }

    @Override
    public String formula(Settings settings) {
        return "a = " + ActivationSettings.applied(activation(settings), Kernels.affine(Kernels.useBias(settings)));
    }

    @Override
    public void addTo(GraphAssembly graph, LayerNode node, List<Shape> inputs) {
        Settings s = node.settings();
        String f = activation(s);
        DenseLayer dense = graph.weights(new DenseLayer.Builder(), s)
                .nIn(Vectors.lastAxis(inputs).get(0).count()).nOut(units(s)).hasBias(Kernels.useBias(s))
                .activation(graph.activation(f, ActivationSettings.values(f, s))).build();
        graph.layer(inputs.get(0).rank() == 2 ? new PerStep(dense) : dense);
    }

    @Override
    public LayerCode code(CodeRequest request) {
        return DenseCode.of(request, densePart(request.settings()).orElseThrow(), null);
    }

    private static int units(Settings settings) {
        return settings.integer("units", 8);
    }

    private static String activation(Settings settings) {
        return settings.text(ActivationSettings.NAME, "tanh");
    }
}
