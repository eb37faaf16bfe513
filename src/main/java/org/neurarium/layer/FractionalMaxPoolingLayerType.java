package org.neurarium.layer;

import java.util.List;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;
import org.neurarium.nn.convolution.PoolingBlock;

/**
 * Fractional max pooling (Graham 2014): an image shrinks by a ratio between 1 and 2, because its regions are one or two rows
 * high in a pseudo-random order, drawn anew for every training batch and fixed otherwise.
 */
final class FractionalMaxPoolingLayerType extends RegroupingLayerType {
    private static final String RATIO = "ratio";
    private static final String OVERLAPPING = "overlapping";
    private static final List<ParamSpec> PARAMS = List.of(ParamSpec.number(RATIO, 1.4142, 1.01, 16),
            ParamSpec.flag(OVERLAPPING, false));

    @Override
    public String id() {
        return "fractional-max-pooling2d";
    }

    @Override
    public List<ParamSpec> params() {
        return PARAMS;
    }

    @Override
    public ShapeResult outputShape(LayerNode node, List<Shape> inputs) {
        Shape in = inputs.get(0);
        if (in.rank() != 3) {
            return Images.notImage(node, in);
        }
        int rows = PoolingBlock.fractionalOutputs(in.size(0), ratio(node.settings()));
        int columns = PoolingBlock.fractionalOutputs(in.size(1), ratio(node.settings()));
        return rows > 0 && columns > 0 ? new ShapeResult.Known(Shape.of(rows, columns, in.size(2)))
                : new ShapeResult.Refused(Problem.error(node.id(), "problems.ratio-too-large", node.id(), in)
                        .withFixes(Fixes.without(node.id(), RATIO)));
    }

    @Override
    public long workingNumbers(Settings settings, List<Shape> inputs, Shape output) {
        return inputs.get(0).count() + 2 * output.count();
    }

    /** Whatever the regions are drawn to be. */
    @Override
    public int[] sees(Settings settings, Shape input, Shape output, int axis, int from, int to) {
        double alpha = (double) input.size(axis) / output.size(axis);
        int last = (int) Math.ceil(alpha * (to + 2)) - (settings.flag(OVERLAPPING, false) ? 0 : 1);
        return new int[] {Math.max(0, (int) Math.floor(alpha * from) - 1), Math.min(input.size(axis) - 1, last)};
    }

    @Override
    public String headline(Settings settings) {
        return "÷" + ratio(settings);
    }

    @Override
    public String formula(Settings settings) {
        return "a_{i,j,c} = \\max_{(k,l) \\in P_{i,j}} x_{k,l,c},\\; \\frac{n_{\\mathrm{in}}}{n_{\\mathrm{out}}} \\approx " + ratio(settings);
    }

    @Override
    public void addTo(GraphAssembly graph, LayerNode node, List<Shape> inputs) {
        graph.layer(new PoolingBlock(ratio(node.settings()), node.settings().flag(OVERLAPPING, false)));
    }

    @Override
    public LayerCode code(CodeRequest request) {
        double ratio = ratio(request.settings());
        boolean overlapping = request.settings().flag(OVERLAPPING, false);
        String python = ratio + ", " + (overlapping ? "True" : "False");
        return LayerCode.of(
                new LayerCode.Keras("FractionalMaxPooling2D(" + python + ")({in})", List.of(FractionalPoolingCode.REGIONS,
                        FractionalPoolingCode.KERAS)),
                new LayerCode.PyTorch("FractionalMaxPooling2d(" + python + ")", List.of("{out} = {self}({in})"), List.of(), List.of(),
                        List.of(FractionalPoolingCode.REGIONS, FractionalPoolingCode.PYTORCH)),
                LayerCode.Dl4j.layer("new PoolingBlock(" + ratio + ", " + overlapping + ")",
                        List.of("org.neurarium.nn.convolution.PoolingBlock")));
    }

    private static double ratio(Settings settings) {
        return settings.number(RATIO, 1.4142);
    }
}
