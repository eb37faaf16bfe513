package org.neurarium.layer;

import java.util.List;
import java.util.Optional;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;
import org.neurarium.nn.convolution.PoolingBlock;
import org.neurarium.nn.convolution.PoolingBlock.Kind;

/**
 * The largest or the mean number under a window that moves over a sequence (one axis) or an image (two), for each feature or
 * channel. Padding counts neither as a maximum nor in the divisor of a mean.
 */
final class PoolingLayerType extends RegroupingLayerType {
    private static final String SIZE = "poolSize";

    private final Kind kind;
    private final WindowSettings windows;
    private final List<ParamSpec> params;

    PoolingLayerType(Kind kind, int axes) {
        this.kind = kind;
        this.windows = new WindowSettings(axes, SIZE);
        this.params = List.of(WindowSettings.sizes(SIZE, 2), WindowSettings.sizes(WindowSettings.STRIDES, 2).optional(),
                windows.padding());
    }

    @Override
    public String id() {
        return (kind == Kind.MAX ? "max" : "average") + "-pooling" + windows.axes() + "d";
    }

    @Override
    public List<ParamSpec> params() {
        return params;
    }

    @Override
    public ShapeResult outputShape(LayerNode node, List<Shape> inputs) {
        Shape in = inputs.get(0);
        return windows.outputShape(node, in, in.size(in.rank() - 1));
    }

    @Override
    public long workingNumbers(Settings settings, List<Shape> inputs, Shape output) {
        return inputs.get(0).count() + 2 * output.count();
    }

    @Override
    public int[] sees(Settings settings, Shape input, Shape output, int axis, int from, int to) {
        return windows.sees(settings, input, axis, from, to);
    }

    @Override
    public Optional<Sliding> sliding(Settings settings) {
        return Optional.of(Sliding.pooling(windows.window(settings), kind == Kind.MAX));
    }

    @Override
    public String headline(Settings settings) {
        return windows.said(windows.window(settings));
    }

    @Override
    public String formula(Settings settings) {
        String at = windows.axes() == 1 ? "x_{ts-p+k,\\,c}" : "x_{is-p+k,\\,js-p+l,\\,c}";
        String under = windows.axes() == 1 ? "k" : "k,l";
        String left = windows.axes() == 1 ? "a_{t,c} = " : "a_{i,j,c} = ";
        return left + (kind == Kind.MAX ? "\\max_{" + under + "} " : "\\frac{1}{n}\\sum_{" + under + "} ") + at;
    }

    @Override
    public void addTo(GraphAssembly graph, LayerNode node, List<Shape> inputs) {
        graph.layer(new PoolingBlock(kind, windows.window(node.settings())));
    }

    @Override
    public LayerCode code(CodeRequest request) {
        return new PoolingCode(kind, windows, request).write();
    }
}
