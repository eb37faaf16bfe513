package org.neurarium.layer;

import java.util.List;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;

/**
 * One number for each feature of a sequence or channel of an image: the largest, or the mean over all places. Masked steps of
 * a sequence do not count.
 */
final class GlobalPoolingLayerType extends RegroupingLayerType {
    private final boolean max;

    GlobalPoolingLayerType(boolean max) {
        this.max = max;
    }

    @Override
    public String id() {
        return max ? "global-max-pooling" : "global-average-pooling";
    }

    @Override
    public List<ParamSpec> params() {
        return List.of();
    }

    @Override
    public ShapeResult outputShape(LayerNode node, List<Shape> inputs) {
        Shape in = inputs.get(0);
        return in.rank() == 2 || in.rank() == 3 ? new ShapeResult.Known(Shape.of(in.size(in.rank() - 1)))
                : Images.notSequence(node, in);
    }

    @Override
    public String formula(Settings settings) {
        return max ? "a_c = \\max_{i} x_{i,c}" : "a_c = \\frac{1}{n}\\sum_{i} x_{i,c}";
    }

    @Override
    public void addTo(GraphAssembly graph, LayerNode node, List<Shape> inputs) {
        graph.layer(new GlobalPoolingLayer.Builder(max ? PoolingType.MAX : PoolingType.AVG).build());
    }

    private static final String POOLED = """
            def pooled(x, mask=None, largest=False):
                \"""Mean or largest value over the valid steps of [batch, time, features].\"""
                if mask is None:
                    return x.amax(1) if largest else x.mean(1)
                mask = mask.unsqueeze(-1)
                return x.masked_fill(~mask, float("-inf")).amax(1) if largest else (x * mask).sum(1) / mask.sum(1)
            """;

    @Override
    public LayerCode code(CodeRequest request) {
        boolean image = request.inputs().get(0).rank() == 3;
        String dims = image ? "(2, 3)" : "1";
        return LayerCode.of(
                LayerCode.Keras.of("layers.%s()({in})".formatted("Global" + (max ? "Max" : "Average") + "Pooling" + (image ? "2D" : "1D"))),
                image ? LayerCode.PyTorch.of("", "{out} = {in}." + (max ? "amax" : "mean") + "(" + dims + ")")
                        : new LayerCode.PyTorch("", List.of("{out} = pooled({in}" + (max ? ", largest=True" : "") + ", mask={mask})"),
                                List.of(), List.of(), List.of(POOLED)),
                LayerCode.Dl4j.layer("new GlobalPoolingLayer.Builder(PoolingType." + (max ? "MAX" : "AVG") + ").build()",
                        List.of("org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer",
                                "org.deeplearning4j.nn.conf.layers.PoolingType")));
    }
}
