package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;

/**
 * Where examples enter. Its shape is the data's; {@code shape} may write the same numbers in another shape ({@code [784]}
 * for a 28×28 picture). For points of a plane, {@link InputFeature further features} can be computed from x₁ and x₂.
 */
final class InputLayerType implements LayerType {
    private static final ParamSpec SOURCE = ParamSpec.choice(InputSource.SETTING, InputSource.FEATURES.id(), InputSource.ids());

    @Override
    public String id() {
        return "input";
    }

    @Override
    public PaletteGroup group() {
        return PaletteGroup.DATA;
    }

    @Override
    public List<Port> inputs() {
        return List.of();
    }

    @Override
    public List<ParamSpec> params() {
        List<ParamSpec> all = new ArrayList<>();
        all.add(ParamSpec.shape("shape"));
        all.add(SOURCE);
        for (InputFeature feature : InputFeature.values()) {
            all.add(ParamSpec.flag(feature.setting(), false));
        }
        return List.copyOf(all);
    }

    @Override
    public List<ParamSpec> paramsFor(Settings settings, @Nullable Task task) {
        boolean plane = task != null && task.features().equals(InputFeature.PLANE);
        boolean decoder = task != null && task.decoderSteps() > 0 || InputSource.of(settings) == InputSource.DECODER;
        return params().stream().filter(p -> p.name().equals("shape") || (p == SOURCE ? decoder : plane)).toList();
    }

    @Override
    public Settings completed(Settings settings, @Nullable Task task) {
        return settings.has("shape") || task == null ? settings
                : settings.with("shape", arriving(settings, task).sizes().stream().map(Integer::longValue).toList());
    }

    @Override
    public boolean givesTokens(Settings settings, @Nullable Task task) {
        return task != null && (InputSource.of(settings) == InputSource.DECODER ? task.decoderVocabulary() > 0 : task.isTokens());
    }

    /** What the data let in here. */
    private static Shape arriving(Settings settings, Task task) {
        return InputSource.of(settings) == InputSource.DECODER ? Shape.of(task.decoderSteps()) : task.features();
    }

    @Override
    public ShapeResult outputShape(LayerNode node, List<Shape> inputs) {
        Shape shape = declared(node.settings());
        if (shape == null) {
            return new ShapeResult.Refused(Problem.error(node.id(), "problems.input-without-shape"));
        }
        int extra = InputFeature.chosen(node.settings()).size();
        if (extra == 0) {
            return new ShapeResult.Known(shape);
        }
        return shape.equals(InputFeature.PLANE) ? new ShapeResult.Known(Shape.of(shape.size(0) + extra))
                : new ShapeResult.Refused(Problem.error(node.id(), "problems.features-need-plane", shape)
                        .withFixes(Fixes.withoutFeatures(node.id())));
    }

    /** The shape written in the settings, or null. */
    private static @Nullable Shape declared(Settings settings) {
        if (!(settings.find("shape").orElse(null) instanceof List<?> sizes) || sizes.isEmpty()) {
            return null;
        }
        List<Integer> whole = sizes.stream().filter(Number.class::isInstance).map(n -> ((Number) n).intValue()).toList();
        return whole.size() == sizes.size() ? new Shape(whole) : null;
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
    public List<Problem> remarks(LayerNode node, List<Shape> inputs, @Nullable Task task) {
        Shape shape = declared(node.settings());
        if (task != null && InputSource.of(node.settings()) == InputSource.DECODER && task.decoderSteps() == 0) {
            return List.of(Problem.error(node.id(), "problems.no-decoder-data", node.id())
                    .withFixes(Fixes.without(node.id(), InputSource.SETTING)));
        }
        if (task == null || shape == null || shape.count() == arriving(node.settings(), task).count()) {
            return List.of();
        }
        return List.of(Problem.error(node.id(), "problems.input-shape", shape, arriving(node.settings(), task))
                .withFixes(Fixes.without(node.id(), "shape")));
    }

    @Override
    public String formula(Settings settings) {
        return "y = x";
    }

    @Override
    public void addTo(GraphAssembly graph, LayerNode node, List<Shape> inputs) {
        Shape declared = java.util.Objects.requireNonNull(declared(node.settings()));
        int added = InputFeature.chosen(node.settings()).size();
        graph.input(InputSource.of(node.settings()), added == 0 ? declared : Shape.of(declared.size(0) + added));
    }

    @Override
    public LayerCode code(CodeRequest request) {
        List<InputFeature> added = InputFeature.chosen(request.settings());
        Shape shape = java.util.Objects.requireNonNull(declared(request.settings()));
        return added.isEmpty() ? entered(arriving(request.settings(), request.task()), shape) : withFeatures(added);
    }

    /** The numbers in the shape that is asked for. PyTorch has a picture's channels first, which is said here and nowhere else. */
    private static LayerCode entered(Shape arriving, Shape shape) {
        boolean same = arriving.equals(shape);
        String sizes = String.join(", ", shape.sizes().stream().map(String::valueOf).toList());
        return LayerCode.of(
                LayerCode.Keras.of(same ? "{in}" : "layers.Reshape((" + sizes + (shape.rank() == 1 ? ",)" : ")") + ")({in})"),
                LayerCode.PyTorch.of("", "{out} = {in}" + (same ? "" : ".reshape(-1, " + sizes + ")")
                        + (shape.rank() == 3 ? ".permute(0, 3, 1, 2)  # PyTorch has a picture's channels first" : "")),
                LayerCode.Dl4j.layer("{in}", List.of()));
    }

    private static LayerCode withFeatures(List<InputFeature> added) {
        String python = String.join(", ", added.stream().map(InputFeature::python).toList());
        String java = String.join(", ", added.stream().map(InputFeature::java).toList());
        return LayerCode.of(
                LayerCode.Keras.of("layers.Lambda(lambda x: ops.concatenate([x, " + python.replace("$", "ops") + "], axis=-1))({in})"),
                LayerCode.PyTorch.of("", "{out} = torch.cat([{in}, " + python.replace("$", "torch").replace("x[", "{in}[")
                        + "], dim=-1)"),
                LayerCode.Dl4j.layer("Nd4j.hstack({in}, " + java + ")", List.of("org.nd4j.linalg.factory.Nd4j",
                        "org.nd4j.linalg.ops.transforms.Transforms")));
    }
}
