package org.neurarium.layer;

import java.util.List;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;

/**
 * Several vectors one after the other: [m] and [n] give [m + n].
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
        return inputs.stream().allMatch(s -> s.rank() == 1)
                ? new ShapeResult.Known(Shape.of(inputs.stream().mapToInt(s -> s.size(0)).sum()))
                : Vectors.refused(node, inputs.stream().filter(s -> s.rank() != 1).findFirst().orElseThrow());
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
                LayerCode.PyTorch.of("", "{out} = torch.cat([{in}], dim=-1)"),
                LayerCode.Dl4j.vertex("new MergeVertex()", "org.deeplearning4j.nn.conf.graph.MergeVertex"));
    }
}
