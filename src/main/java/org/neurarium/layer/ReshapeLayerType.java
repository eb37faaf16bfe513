package org.neurarium.layer;

import java.util.List;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;
import org.neurarium.nn.convolution.ReshapeVertex;

/** The same numbers in the same order (time before features; height, width, channels) in another shape. */
final class ReshapeLayerType extends RegroupingLayerType {
    private static final String TARGET = "targetShape";

    @Override
    public String id() {
        return "reshape";
    }

    @Override
    public List<ParamSpec> params() {
        return List.of(ParamSpec.shape(TARGET));
    }

    @Override
    public ShapeResult outputShape(LayerNode node, List<Shape> inputs) {
        Shape in = inputs.get(0);
        Shape target = target(node.settings(), in);
        if (target.rank() <= 3 && in.sizes().stream().allMatch(n -> n > 0) && target.count() == in.count()) {
            return new ShapeResult.Known(target);
        }
        return new ShapeResult.Refused(Problem.error(node.id(), "problems.reshape-count", node.id(), target, in)
                .withFixes(Fixes.without(node.id(), TARGET)));
    }

    /** As set, else one vector. */
    private static Shape target(Settings s, Shape in) {
        return s.find(TARGET).orElse(null) instanceof List<?> sizes && !sizes.isEmpty()
                ? new Shape(sizes.stream().map(n -> ((Number) n).intValue()).toList()) : Shape.of((int) in.count());
    }

    @Override
    public int[] sees(Settings settings, Shape input, Shape output, int axis, int from, int to) {
        return input.equals(output) ? new int[] {from, to} : new int[] {0, input.size(axis) - 1};
    }

    @Override
    public String headline(Settings settings) {
        return settings.has(TARGET) ? target(settings, Shape.of(1)).toString() : "";
    }

    @Override
    public String formula(Settings settings) {
        return "a = \\mathrm{reshape}(x)";
    }

    @Override
    public void addTo(GraphAssembly graph, LayerNode node, List<Shape> inputs) {
        graph.vertex(ReshapeVertex.of(target(node.settings(), inputs.get(0)).sizes()));
    }

    @Override
    public LayerCode code(CodeRequest request) {
        Shape in = request.inputs().get(0);
        return code(in, target(request.settings(), in), "layers.Reshape(" + tuple(target(request.settings(), in)) + ")({in})");
    }

    /** Pictures are channels first in PyTorch; the order of the numbers is that of channels last. */
    static LayerCode code(Shape in, Shape target, String keras) {
        String from = in.rank() == 3 ? "{in}.permute(0, 2, 3, 1)" : "{in}";
        String sizes = String.join(", ", target.sizes().stream().map(String::valueOf).toList());
        String to = target.rank() == 3 ? ".permute(0, 3, 1, 2)" : "";
        return LayerCode.of(LayerCode.Keras.of(keras),
                LayerCode.PyTorch.of("", "{out} = " + from + ".reshape(-1, " + sizes + ")" + to).withMask(""),
                LayerCode.Dl4j.vertex("ReshapeVertex.of(List.of(" + sizes + "))", "org.neurarium.nn.convolution.ReshapeVertex",
                        "java.util.List"));
    }

    private static String tuple(Shape shape) {
        return "(" + String.join(", ", shape.sizes().stream().map(String::valueOf).toList()) + (shape.rank() == 1 ? ",)" : ")");
    }
}
