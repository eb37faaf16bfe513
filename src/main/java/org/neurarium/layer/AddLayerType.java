package org.neurarium.layer;

import java.util.List;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;

/**
 * Element-wise sum of several tensors of one shape: a = x₁ + x₂ + …, as residual connections use it.
 */
final class AddLayerType implements LayerType {
    @Override
    public String id() {
        return "add";
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
        return Merges.requireEqual(node, inputs);
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
        return "a = x_1 + x_2 + \\dots";
    }

    @Override
    public void addTo(GraphAssembly graph, LayerNode node, List<Shape> inputs) {
        graph.vertex(new ElementWiseVertex(ElementWiseVertex.Op.Add));
    }

    @Override
    public LayerCode code(CodeRequest request) {
        return LayerCode.of(LayerCode.Keras.of("layers.Add()([{in}])"),
                LayerCode.PyTorch.of("", "{out} = torch.stack([{in}]).sum(0)"), LayerCode.Dl4j.vertex(
                        "new ElementWiseVertex(ElementWiseVertex.Op.Add)", "org.deeplearning4j.nn.conf.graph.ElementWiseVertex"));
    }
}
