package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;
import org.neurarium.nn.layer.StepwiseOutputLayer;

/**
 * A dense layer whose outputs are the network's answer, with the loss that training makes small. Units, activation and
 * loss follow from the data where they are left open; see {@link OutputChoice}.
 */
final class OutputLayerType implements LayerType {
    private static final List<ParamSpec> ALL = specs(null, ActivationSettings.allSpecs(ActivationSettings.applicable()));

    @Override
    public String id() {
        return "output";
    }

    @Override
    public PaletteGroup group() {
        return PaletteGroup.OUTPUT;
    }

    @Override
    public List<Port> inputs() {
        return List.of(Port.SINGLE);
    }

    @Override
    public boolean hasOutput() {
        return false;
    }

    @Override
    public List<ParamSpec> params() {
        return ALL;
    }

    @Override
    public List<ParamSpec> paramsFor(Settings settings, @Nullable Task task) {
        OutputChoice choice = OutputChoice.of(settings, task);
        return specs(choice, ActivationSettings.specs(choice.activation()));
    }

    /** Settings whose defaults are the choices that the data suggest, or none where the data are not known. */
    private static List<ParamSpec> specs(@Nullable OutputChoice choice, List<ParamSpec> ofActivation) {
        List<ParamSpec> all = new ArrayList<>();
        all.add(choice == null ? WeightSettings.units(1).optional() : WeightSettings.units(choice.units()));
        ParamSpec activation = ParamSpec.choice(ActivationSettings.NAME,
                choice == null ? "sigmoid" : choice.activation(), ActivationSettings.applicable());
        all.add(choice == null ? activation.optional() : activation);
        all.addAll(ofActivation);
        ParamSpec loss = ParamSpec.choice("loss", choice == null ? "binary-crossentropy" : choice.loss(), Losses.IDS);
        all.add(choice == null ? loss.optional() : loss);
        all.add(WeightSettings.useBias());
        all.addAll(WeightSettings.overrides());
        return List.copyOf(all);
    }

    @Override
    public Settings completed(Settings settings, @Nullable Task task) {
        OutputChoice choice = OutputChoice.of(settings, task);
        return settings.with("units", (long) choice.units()).with(ActivationSettings.NAME, choice.activation())
                .with("loss", choice.loss());
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
    public List<Problem> remarks(LayerNode node, List<Shape> inputs, @Nullable Task task) {
        List<Problem> found = new ArrayList<>(OutputRemarks.of(node.id(), OutputChoice.of(node.settings(), task), task));
        OutputRemarks.steps(node.id(), inputs.get(0), task).ifPresent(found::add);
        return found;
    }

    @Override
    public boolean isLinear(Settings settings) {
        return OutputChoice.of(settings, null).activation().equals("identity");
    }

    @Override
    public Optional<DensePart> densePart(Settings settings) {
        String f = OutputChoice.of(settings, null).activation();
        return Optional.of(new DensePart(units(settings), f, ActivationSettings.values(f, settings), Kernels.useBias(settings),
                WeightSettings.penalty(settings, "l1"), WeightSettings.penalty(settings, "l2")));
    }

    @Override
    public String headline(Settings settings) {
        return settings.has("units") ? Integer.toString(units(settings)) : "";
    }

    @Override
    public String formula(Settings settings) {
        return "p = " + ActivationSettings.applied(OutputChoice.of(settings, null).activation(),
                Kernels.affine(Kernels.useBias(settings)));
    }

    @Override
    public void addTo(GraphAssembly graph, LayerNode node, List<Shape> inputs) {
        Settings s = node.settings();
        OutputChoice choice = OutputChoice.of(s, graph.task());
        List<Double> parameters = ActivationSettings.values(choice.activation(), s);
        boolean steps = inputs.get(0).rank() == 2;
        BaseOutputLayer.Builder<?> builder = steps ? new StepwiseOutputLayer.Builder(graph.loss(choice.loss()))
                : new OutputLayer.Builder(graph.loss(choice.loss()));
        graph.layer(configured(builder, graph, s).nIn(Vectors.lastAxis(inputs).get(0).count()).nOut(choice.units())
                .activation(graph.activation(choice.activation(), parameters)).build());
        graph.output(objective(choice, parameters, inputs, graph.task()));
    }

    @SuppressWarnings("unchecked")
    private static <B extends BaseOutputLayer.Builder<B>> B configured(BaseOutputLayer.Builder<?> builder, GraphAssembly graph,
            Settings s) {
        return graph.weights((B) builder, s).hasBias(Kernels.useBias(s));
    }

    private static OutputObjective objective(OutputChoice choice, List<Double> parameters, List<Shape> inputs, Task task) {
        int steps = inputs.get(0).rank() == 2 ? inputs.get(0).size(0) : 0;
        return new OutputObjective(choice.loss(), choice.activation(), parameters, choice.units(), choice.coding(task), steps);
    }

    @Override
    public LayerCode code(CodeRequest request) {
        OutputChoice choice = OutputChoice.of(request.settings(), request.task());
        DensePart part = densePart(request.settings()).orElseThrow();
        return DenseCode.of(request, part, objective(choice, part.activationParameters(), request.inputs(), request.task()));
    }

    private static int units(Settings settings) {
        return settings.integer("units", 1);
    }
}
