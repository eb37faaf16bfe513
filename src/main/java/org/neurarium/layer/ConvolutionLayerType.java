package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;
import org.neurarium.nn.convolution.ConvolutionBlock;
import org.neurarium.nn.convolution.Window;

/**
 * Convolution over sequences (one axis) or images (two): a[o, f] = φ(b[f] + Σ_k Σ_c W[k, c, f] · x[o·s − p + k·d, c]), kernel
 * W [kernelSize…, inChannels/groups, filters] as in Keras.
 */
final class ConvolutionLayerType implements LayerType {
    private static final String GROUPS = "groups";
    private static final String FILTERS = "filters";

    private final int axes;
    private final WindowSettings windows;
    private final List<ParamSpec> all;

    /** @param axes 1 for sequences, 2 for images */
    ConvolutionLayerType(int axes) {
        this.axes = axes;
        this.windows = new WindowSettings(axes, "kernelSize");
        this.all = specs(ActivationSettings.allSpecs(ActivationSettings.applicable()));
    }

    @Override
    public String id() {
        return "conv" + axes + "d";
    }

    @Override
    public PaletteGroup group() {
        return PaletteGroup.CONVOLUTION;
    }

    @Override
    public List<Port> inputs() {
        return List.of(Port.SINGLE);
    }

    @Override
    public List<ParamSpec> params() {
        return all;
    }

    @Override
    public List<ParamSpec> paramsFor(Settings settings, @Nullable Task task) {
        return specs(ActivationSettings.specs(activation(settings)));
    }

    private List<ParamSpec> specs(List<ParamSpec> ofActivation) {
        List<ParamSpec> specs = new ArrayList<>();
        specs.add(ParamSpec.integer(FILTERS, 16, 1, WeightSettings.MAX_UNITS));
        specs.add(WindowSettings.sizes("kernelSize", 3));
        specs.add(WindowSettings.sizes(WindowSettings.STRIDES, 1));
        specs.add(windows.padding());
        specs.add(WindowSettings.sizes(WindowSettings.DILATION, 1));
        specs.add(ParamSpec.integer(GROUPS, 1, 1, WeightSettings.MAX_UNITS));
        specs.add(ParamSpec.choice(ActivationSettings.NAME, "relu", ActivationSettings.applicable()));
        specs.addAll(ofActivation);
        specs.add(WeightSettings.useBias());
        specs.addAll(WeightSettings.overrides());
        return List.copyOf(specs);
    }

    @Override
    public ShapeResult outputShape(LayerNode node, List<Shape> inputs) {
        Settings s = node.settings();
        Shape in = inputs.get(0);
        ShapeResult result = windows.outputShape(node, in, filters(s));
        if (result instanceof ShapeResult.Refused) {
            return result;
        }
        if (channels(in) % groups(s) != 0 || filters(s) % groups(s) != 0) {
            return new ShapeResult.Refused(Problem.error(node.id(), "problems.groups", node.id(), channels(in), filters(s),
                    groups(s)).withFixes(Fixes.without(node.id(), GROUPS)));
        }
        Window window = windows.window(s);
        boolean strides = window.columns().stride() > 1 || window.rows().stride() > 1;
        boolean dilated = window.columns().dilation() > 1 || window.rows().dilation() > 1;
        return strides && dilated ? new ShapeResult.Refused(Problem.error(node.id(), "problems.stride-and-dilation", node.id())
                .withFixes(Fixes.without(node.id(), WindowSettings.STRIDES), Fixes.without(node.id(), WindowSettings.DILATION)))
                : result;
    }

    @Override
    public long parameters(Settings settings, List<Shape> inputs) {
        return (places(settings) * channels(inputs.get(0)) / groups(settings) + (Kernels.useBias(settings) ? 1 : 0))
                * filters(settings);
    }

    /** Every output place of every filter is one sum over the window. */
    @Override
    public long multiplyAdds(Settings settings, List<Shape> inputs) {
        ShapeResult out = outputShape(new LayerNode("", id(), settings), inputs);
        return out instanceof ShapeResult.Known known
                ? known.shape().count() * places(settings) * channels(inputs.get(0)) / groups(settings) : 0;
    }

    @Override
    public long workingNumbers(Settings settings, List<Shape> inputs, Shape output) {
        return 2 * output.count();
    }

    @Override
    public int[] sees(Settings settings, Shape input, Shape output, int axis, int from, int to) {
        return windows.sees(settings, input, axis, from, to);
    }

    @Override
    public Optional<Sliding> sliding(Settings s) {
        String f = activation(s);
        return Optional.of(new Sliding(windows.window(s), Sliding.Operation.SUM, groups(s), f, ActivationSettings.values(f, s)));
    }

    private long places(Settings s) {
        return windows.window(s).places();
    }

    @Override
    public int[] parameterAxes(Settings settings, String key) {
        return !key.equals("W") ? new int[0] : axes == 1 ? new int[] {2, 1, 0} : new int[] {1, 0, 2, 3};
    }

    @Override
    public String headline(Settings settings) {
        return filters(settings) + "@" + windows.said(windows.window(settings.without(WindowSettings.DILATION)));
    }

    @Override
    public String formula(Settings settings) {
        String bias = Kernels.useBias(settings) ? "b_f + " : "";
        String sum = axes == 1 ? bias + "\\sum_{k,c} W_{k,c,f}\\,x_{ts-p+kd,\\,c}"
                : bias + "\\sum_{k,l,c} W_{k,l,c,f}\\,x_{is-p+kd,\\,js-p+ld,\\,c}";
        return (axes == 1 ? "a_{t,f} = " : "a_{i,j,f} = ") + ActivationSettings.applied(activation(settings), sum);
    }

    @Override
    public void addTo(GraphAssembly graph, LayerNode node, List<Shape> inputs) {
        Settings s = node.settings();
        String f = activation(s);
        graph.layer(graph.weights(new ConvolutionBlock.Builder(windows.window(s)), s).groups(groups(s))
                .hasBias(Kernels.useBias(s)).nIn(channels(inputs.get(0))).nOut(filters(s))
                .activation(ActivationSettings.over(inputs.get(0), f, ActivationSettings.values(f, s), graph)).build());
    }

    @Override
    public LayerCode code(CodeRequest request) {
        Settings s = request.settings();
        String f = activation(s);
        return new ConvolutionCode(windows, request, filters(s), groups(s), f, ActivationSettings.values(f, s)).write();
    }

    private static int channels(Shape in) {
        return in.size(in.rank() - 1);
    }

    private static int filters(Settings settings) {
        return settings.integer(FILTERS, 16);
    }

    private static int groups(Settings settings) {
        return settings.integer(GROUPS, 1);
    }

    private static String activation(Settings settings) {
        return settings.text(ActivationSettings.NAME, "relu");
    }
}
