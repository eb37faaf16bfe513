package org.neurarium.layer;

import java.util.List;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;

/**
 * Element-wise product of several tensors of one shape: a = x₁ ⊙ x₂ ⊙ …, as gates use it.
 */
final class MultiplyLayerType implements LayerType {
    @Override
    public String id() {
        return "multiply";
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
        return (inputs.size() - 1) * inputs.get(0).count();
    }

    @Override
    public String formula(Settings settings) {
        return "a = x_1 \\odot x_2 \\odot \\dots";
    }

    @Override
    public void addTo(GraphAssembly graph, LayerNode node, List<Shape> inputs) {
        graph.vertex(new ElementWiseVertex(ElementWiseVertex.Op.Product));
    }

    @Override
    public LayerCode code(CodeRequest request) {
        return LayerCode.of(LayerCode.Keras.of("layers.Multiply()([{in}])"),
                LayerCode.PyTorch.of("", "{out} = torch.stack([{in}]).prod(0)"), LayerCode.Dl4j.vertex(
                        "new ElementWiseVertex(ElementWiseVertex.Op.Product)", "org.deeplearning4j.nn.conf.graph.ElementWiseVertex"));
    }
}
