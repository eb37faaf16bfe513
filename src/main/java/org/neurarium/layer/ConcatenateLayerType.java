package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;

/**
 * Several tensors one after the other along the last axis, that of features or channels: [m] and [n] give [m + n]; images
 * need the same height and width, sequences the same length.
 */
final class ConcatenateLayerType implements LayerType {
    @Override
    public String id() {
        return "concatenate";
    }

    @Override
    public PaletteGroup group() {
        return PaletteGroup.MERGE;
    }

    @Override
    public List<Port> inputs() {
        return List.of(Port.SEVERAL);
    }

    @Override
    public List<ParamSpec> params() {
        return List.of();
    }

    @Override
    public ShapeResult outputShape(LayerNode node, List<Shape> inputs) {
        List<Integer> sizes = new ArrayList<>(inputs.get(0).sizes());
        int last = sizes.size() - 1;
        for (Shape other : inputs) {
            if (!other.sizes().subList(0, other.rank() - 1).equals(sizes.subList(0, last))) {
                return new ShapeResult.Refused(Problem.error(node.id(), "problems.concatenate-shapes", node.id(), inputs.get(0), other));
            }
        }
        sizes.set(last, inputs.stream().mapToInt(s -> s.size(last)).sum());
        return new ShapeResult.Known(new Shape(sizes));
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
    public String formula(Settings settings) {
        return "a = [\\,x_1;\\; x_2;\\; \\dots\\,]";
    }

    @Override
    public void addTo(GraphAssembly graph, LayerNode node, List<Shape> inputs) {
        graph.vertex(new MergeVertex());
    }

    @Override
    public LayerCode code(CodeRequest request) {
        return LayerCode.of(LayerCode.Keras.of("layers.Concatenate()([{in}])"),
                LayerCode.PyTorch.of("", "{out} = torch.cat([{in}], dim=" + (request.inputs().get(0).rank() == 3 ? 1 : -1) + ")"),
                LayerCode.Dl4j.vertex("new MergeVertex()", "org.deeplearning4j.nn.conf.graph.MergeVertex"));
    }
}
