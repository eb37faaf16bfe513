package org.neurarium.layer;

import java.util.List;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;
import org.neurarium.nn.convolution.ReshapeVertex;

/** All numbers of an example as one vector, in Keras' order: height, width, channels; time, features. */
final class FlattenLayerType extends RegroupingLayerType {
    @Override
    public String id() {
        return "flatten";
    }

    @Override
    public List<ParamSpec> params() {
        return List.of();
    }

    @Override
    public ShapeResult outputShape(LayerNode node, List<Shape> inputs) {
        Shape in = inputs.get(0);
        if (in.sizes().stream().allMatch(n -> n > 0)) {
            return new ShapeResult.Known(Shape.of(Math.toIntExact(in.count())));
        }
        return new ShapeResult.Refused(Problem.error(node.id(), "problems.flatten-needs-length", node.id())
                .withFixes(Fixes.kind(node.id(), "global-max-pooling")));
    }

    @Override
    public String formula(Settings settings) {
        return "a = \\mathrm{vec}(x)";
    }

    @Override
    public void addTo(GraphAssembly graph, LayerNode node, List<Shape> inputs) {
        graph.vertex(ReshapeVertex.of(List.of((int) inputs.get(0).count())));
    }

    @Override
    public LayerCode code(CodeRequest request) {
        Shape in = request.inputs().get(0);
        return ReshapeLayerType.code(in, Shape.of((int) in.count()), "layers.Flatten()({in})");
    }
}
