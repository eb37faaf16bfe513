package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;
import org.neurarium.nn.activation.ActivationCatalogue;
import org.neurarium.nn.activation.ActivationKind;
import org.neurarium.nn.layer.LearnedActivationLayer;
import org.neurarium.nn.layer.PureActivation;

/**
 * An activation function on its own. Those with learned parameters (one set per unit) exist only as this layer; their
 * settings are the initial values.
 */
final class ActivationLayerType implements LayerType {
    @Override
    public String id() {
        return "activation";
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
        all.add(choice());
        all.addAll(ActivationSettings.allSpecs(ActivationSettings.withLearned()));
        return List.copyOf(all);
    }

    @Override
    public List<ParamSpec> paramsFor(Settings settings, @Nullable Task task) {
        List<ParamSpec> all = new ArrayList<>();
        all.add(choice());
        all.addAll(ActivationSettings.specs(activation(settings)));
        return List.copyOf(all);
    }

    private static ParamSpec choice() {
        return ParamSpec.choice(ActivationSettings.NAME, "relu", ActivationSettings.withLearned());
    }

    @Override
    public ShapeResult outputShape(LayerNode node, List<Shape> inputs) {
        return new ShapeResult.Known(inputs.get(0));
    }

    /** One set per feature: per unit of a vector, per channel of an image. */
    @Override
    public long parameters(Settings settings, List<Shape> inputs) {
        Shape in = inputs.get(0);
        return isLearned(settings) ? (long) ActivationSettings.specs(activation(settings)).size() * in.size(in.rank() - 1) : 0;
    }

    @Override
    public long multiplyAdds(Settings settings, List<Shape> inputs) {
        return 0;
    }

    @Override
    public boolean isLinear(Settings settings) {
        return activation(settings).equals("identity");
    }

    @Override
    public String parameterName(Settings settings, String key) {
        List<ParamSpec> learned = ActivationSettings.specs(activation(settings));
        int index = key.startsWith("p") ? Integer.parseInt(key.substring(1)) : -1;
        return index >= 0 && index < learned.size() ? learned.get(index).name() : key;
    }

    @Override
    public String headline(Settings settings) {
        return activation(settings);
    }

    @Override
    public String formula(Settings settings) {
        return "a = " + ActivationCatalogue.find(activation(settings)).map(f -> f.formula()).orElse("x");
    }

    @Override
    public void addTo(GraphAssembly graph, LayerNode node, List<Shape> inputs) {
        Settings s = node.settings();
        String f = activation(s);
        List<Double> values = ActivationSettings.values(f, s);
        if (isLearned(s)) {
            Shape in = inputs.get(0);
            int units = in.size(in.rank() - 1);
            graph.layer(new LearnedActivationLayer.Builder(f, values.stream().mapToDouble(v -> v).toArray())
                    .nIn(units).nOut(units).build());
        } else {
            graph.layer(new PureActivation(ActivationSettings.over(inputs.get(0), f, values, graph)));
        }
    }

    @Override
    public LayerCode code(CodeRequest request) {
        String f = activation(request.settings());
        List<Double> p = ActivationSettings.values(f, request.settings());
        Shape in = request.inputs().get(0);
        if (isLearned(request.settings())) {
            return LearnedActivationCode.of(f, p, in.size(in.rank() - 1));
        }
        return LayerCode.of(LayerCode.Keras.of("layers.Activation(" + ActivationCode.keras(f, p).replace("None", "\"linear\"")
                + ")({in})"), LayerCode.PyTorch.of("", "{out} = " + ActivationCode.pytorch(f, p).replace("{out}", "{in}")
                .replace("dim=-1", in.rank() == 3 ? "dim=1" : "dim=-1")),
                LayerCode.Dl4j.layer("new ActivationLayer.Builder().activation(" + ActivationCode.dl4j(in, f, p) + ").build()",
                        List.of("org.deeplearning4j.nn.conf.layers.ActivationLayer", ActivationCode.dl4jImport(in, f, p))));
    }

    private static boolean isLearned(Settings settings) {
        return ActivationCatalogue.find(activation(settings)).map(f -> f.kind() == ActivationKind.LEARNED).orElse(false);
    }

    private static String activation(Settings settings) {
        return settings.text(ActivationSettings.NAME, "relu");
    }
}
