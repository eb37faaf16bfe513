package org.neurarium.layer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;
import org.neurarium.nn.layer.PerceptronLayers;
import org.neurarium.nn.loss.LossCatalogue;

/**
 * Rosenblatt's perceptron (1958): one step unit, p = 1 where wᵀx + b ≥ 0 and 0 elsewhere. It ends a network, decides
 * between two classes, starts at zero and learns by its own rule w ← w + α(y − p)x; with plain SGD and batches of one that
 * is exactly what happens.
 */
final class PerceptronLayerType implements LayerType {
    @Override
    public String id() {
        return "perceptron";
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
        return List.of(WeightSettings.useBias(), WeightSettings.initializer("zeros"));
    }

    @Override
    public ShapeResult outputShape(LayerNode node, List<Shape> inputs) {
        return Vectors.require(node, inputs, Shape.of(1));
    }

    @Override
    public long parameters(Settings settings, List<Shape> inputs) {
        return Kernels.parameters(inputs, 1, Kernels.useBias(settings));
    }

    @Override
    public long multiplyAdds(Settings settings, List<Shape> inputs) {
        return Kernels.multiplyAdds(inputs, 1);
    }

    @Override
    public List<Problem> remarks(LayerNode node, List<Shape> inputs, @Nullable Task task) {
        if (task == null || task.classes() == 2) {
            return List.of();
        }
        return List.of(Problem.error(node.id(), "problems.perceptron-needs-two-classes", node.id())
                .withFixes(Fixes.kind(node.id(), "output")));
    }

    @Override
    public Optional<DensePart> densePart(Settings settings) {
        return Optional.of(new DensePart(1, "binary-step", List.of(), Kernels.useBias(settings), 0, 0));
    }

    @Override
    public String formula(Settings settings) {
        return "p = \\begin{cases}1 & w^{\\top}x" + (Kernels.useBias(settings) ? " + b" : "")
                + " \\ge 0\\\\0 & \\text{else}\\end{cases}";
    }

    @Override
    public void addTo(GraphAssembly graph, LayerNode node, List<Shape> inputs) {
        Settings s = node.settings();
        graph.layer(graph.weights(PerceptronLayers.output(1), unpenalised(s)).nIn(inputs.get(0).count()).hasBias(Kernels.useBias(s)).build());
        graph.output(objective());
    }

    private static OutputObjective objective() {
        return new OutputObjective(LossCatalogue.PERCEPTRON.id(), "binary-step", List.of(), 1, TargetCoding.ZERO_ONE, 0);
    }

    private static Settings unpenalised(Settings s) {
        return s.with("kernelInitializer", s.text("kernelInitializer", "zeros")).with("l1", 0.0).with("l2", 0.0);
    }

    @Override
    public LayerCode code(CodeRequest request) {
        DensePart affine = new DensePart(1, "identity", List.of(), Kernels.useBias(request.settings()), 0, 0);
        OutputObjective objective = objective();
        CodeRequest unpenalised = new CodeRequest(request.node().withSettings(unpenalised(request.settings())),
                request.inputs(), request.training(), request.task());
        LayerCode.Dl4j dl4j = LayerCode.Dl4j.layer("PerceptronLayers.output(1).nIn(" + request.inputUnits() + ").hasBias("
                + affine.useBias() + ").build()", List.of("org.neurarium.nn.layer.PerceptronLayers"));
        LayerCode code = DenseCode.of(unpenalised, affine, objective); // the loss takes z; its sign is the answer
        return new LayerCode(code.keras(), code.pytorch(), dl4j, objective);
    }
}
