package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;
import org.neurarium.nn.attention.PositionalEncodingLayer;

/** Adds a vector to every step that tells where it stands: sines and cosines (Vaswani et al. 2017), or learned ones. */
final class PositionalEncodingLayerType implements LayerType {
    private static final ParamSpec LEARNED = ParamSpec.flag("learned", false);

    @Override
    public String id() {
        return "positional-encoding";
    }

    @Override
    public PaletteGroup group() {
        return PaletteGroup.ATTENTION;
    }

    @Override
    public List<Port> inputs() {
        return List.of(Port.SINGLE);
    }

    @Override
    public List<ParamSpec> params() {
        List<ParamSpec> all = new ArrayList<>(List.of(LEARNED));
        all.addAll(WeightSettings.overrides());
        return List.copyOf(all);
    }

    @Override
    public List<ParamSpec> paramsFor(Settings settings, @Nullable Task task) {
        return isLearned(settings) ? params() : List.of(LEARNED);
    }

    static boolean isLearned(Settings s) {
        return s.flag("learned", false);
    }

    @Override
    public ShapeResult outputShape(LayerNode node, List<Shape> inputs) {
        return Sequences.require(node, inputs.get(0), inputs.get(0));
    }

    @Override
    public long parameters(Settings settings, List<Shape> inputs) {
        return isLearned(settings) ? inputs.get(0).count() : 0;
    }

    @Override
    public long multiplyAdds(Settings settings, List<Shape> inputs) {
        return 0;
    }

    @Override
    public String parameterName(Settings settings, String key) {
        return key.equals("W") ? "positions" : key;
    }

    /** People see [steps, features]. */
    @Override
    public int[] parameterAxes(Settings settings, String key) {
        return new int[] {1, 0};
    }

    @Override
    public String formula(Settings settings) {
        return isLearned(settings) ? "y_t = x_t + p_t" : "y_{t,2i} = x_{t,2i} + \\sin\\frac{t}{10000^{2i/d}},\\quad "
                + "y_{t,2i+1} = x_{t,2i+1} + \\cos\\frac{t}{10000^{2i/d}}";
    }

    @Override
    public void addTo(GraphAssembly graph, LayerNode node, List<Shape> inputs) {
        Shape in = inputs.get(0);
        PositionalEncodingLayer.Builder builder = graph.weights(new PositionalEncodingLayer.Builder(), node.settings())
                .nIn(in.size(1)).nOut(in.size(1));
        graph.layer((isLearned(node.settings()) ? builder.learned(in.size(0)) : builder).build());
    }

    @Override
    public LayerCode code(CodeRequest request) {
        return PositionCode.write(request);
    }
}
