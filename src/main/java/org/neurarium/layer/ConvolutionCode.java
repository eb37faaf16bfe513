package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.document.spec.Shape;
import org.neurarium.nn.convolution.Padding;
import org.neurarium.nn.convolution.Window;
import org.neurarium.nn.convolution.WindowAxis;

/** A convolution in exported code. */
final class ConvolutionCode {
    private static final String CONF = "org.deeplearning4j.nn.conf.";

    private final WindowSettings windows;
    private final CodeRequest request;
    private final int filters;
    private final int groups;
    private final String activation;
    private final List<Double> parameters;
    private final Window window;
    private final boolean bias;
    private final int channels;
    private final WeightCode weights;

    ConvolutionCode(WindowSettings windows, CodeRequest request, int filters, int groups, String activation,
                    List<Double> parameters) {
        this.windows = windows;
        this.request = request;
        this.filters = filters;
        this.groups = groups;
        this.activation = activation;
        this.parameters = parameters;
        this.window = windows.window(request.settings());
        this.bias = Kernels.useBias(request.settings());
        Shape in = request.inputs().get(0);
        this.channels = in.size(in.rank() - 1);
        this.weights = new WeightCode(request.settings(), request.training(), window.places() * channels / groups,
                window.places() * filters);
    }

    LayerCode write() {
        return LayerCode.of(LayerCode.Keras.of(keras()), pytorch(), dl4j());
    }

    private String keras() {
        WindowAxis y = window.rows();
        WindowAxis x = window.columns();
        boolean padded = x.padding() == Padding.FIXED && (x.amount() > 0 || y.amount() > 0);
        String in = padded ? "layers.%s(%s)({in})".formatted("ZeroPadding" + windows.axes() + "D", windows.pair(y.amount(), x.amount())) : "{in}";
        String mode = x.padding() == Padding.FIXED ? "" : ", padding=\"" + x.padding().name().toLowerCase(java.util.Locale.ROOT) + "\"";
        return "layers.%s(".formatted("Conv" + windows.axes() + "D") + filters + ", " + windows.pair(y.size(), x.size())
                + (x.stride() * y.stride() == 1 ? "" : ", strides=" + windows.pair(y.stride(), x.stride())) + mode
                + (x.dilation() * y.dilation() == 1 ? "" : ", dilation_rate=" + windows.pair(y.dilation(), x.dilation()))
                + (groups == 1 ? "" : ", groups=" + groups) + ", activation=" + ActivationCode.keras(activation, parameters)
                + (bias ? "" : ", use_bias=False") + weights.keras() + ")(" + in + ")";
    }

    private LayerCode.PyTorch pytorch() {
        WindowAxis y = window.rows();
        WindowAxis x = window.columns();
        TorchPadding padding = TorchPadding.of(windows, window, request.inputs().get(0));
        String module = "nn.Conv" + windows.axes() + "d(" + channels + ", " + filters + ", " + windows.pair(y.size(), x.size())
                + (x.stride() * y.stride() == 1 ? "" : ", stride=" + windows.pair(y.stride(), x.stride())) + padding.argument()
                + (x.dilation() * y.dilation() == 1 ? "" : ", dilation=" + windows.pair(y.dilation(), x.dilation()))
                + (groups == 1 ? "" : ", groups=" + groups) + (bias ? "" : ", bias=False") + ")";
        List<String> forward = new ArrayList<>();
        boolean line = windows.axes() == 1; // sequences are [batch, time, features], which a convolution wants the other way round
        String in = padding.applied(line ? "{valid}.transpose(1, 2)" : "{in}", "0");
        forward.add("{out} = {self}(" + in + ")" + (line ? ".transpose(1, 2)" : ""));
        if (!activation.equals("identity")) {
            String applied = ActivationCode.pytorch(activation, parameters);
            forward.add("{out} = " + (line ? applied : applied.replace("dim=-1", "dim=1")));
        }
        if (line) {
            forward.add(TorchPadding.ONLY_SEEN);
        }
        LayerCode.PyTorch code = new LayerCode.PyTorch(module, forward, weights.pytorch(bias), weights.pytorchPenalties(), List.of());
        return line ? code.withMask(TorchPadding.seen(x, request.inputs().get(0).size(0)), TorchPadding.SEEN) : code;
    }

    private LayerCode.Dl4j dl4j() {
        List<String> imports = new ArrayList<>(weights.dl4jImports());
        imports.add(ActivationCode.dl4jImport(request.inputs().get(0), activation, parameters));
        String tail = ".nIn(" + channels + ").nOut(" + filters + ")" + (bias ? "" : ".hasBias(false)") + ".activation("
                + ActivationCode.dl4j(request.inputs().get(0), activation, parameters) + ")" + weights.dl4j() + ".build()";
        boolean padded = windows.axes() == 1 && request.task().isTokens();
        if (groups > 1 || padded) { // Deeplearning4j has no groups, and takes what fills a short sequence for its steps
            imports.addAll(ourImports("ConvolutionBlock"));
            return LayerCode.Dl4j.layer("new ConvolutionBlock.Builder(" + ourWindow(windows, window) + ").groups(" + groups + ")" + tail, imports);
        }
        imports.add(CONF + "ConvolutionMode");
        String name = windows.axes() == 1 ? "Convolution1DLayer" : "ConvolutionLayer";
        imports.add(CONF + "layers." + name);
        return LayerCode.Dl4j.layer("new " + name + ".Builder()" + dl4jWindow(windows, window)
                + (window.columns().dilation() * window.rows().dilation() == 1 ? "" : ".dilation("
                        + windows.list(window.rows().dilation(), window.columns().dilation()) + ")") + tail, imports);
    }

    /** What Java code that names one of our layers imports. */
    static List<String> ourImports(String layer) {
        String home = "org.neurarium.nn.convolution.";
        return List.of(home + layer, home + "Padding", home + "Window", home + "WindowAxis");
    }

    static String ourWindow(WindowSettings windows, Window window) {
        return windows.axes() == 1 ? "Window.sequences(" + ourAxis(window.columns()) + ")"
                : "Window.images(" + ourAxis(window.rows()) + ", " + ourAxis(window.columns()) + ")";
    }

    private static String ourAxis(WindowAxis a) {
        return "new WindowAxis(" + a.size() + ", " + a.stride() + ", " + a.dilation() + ", Padding." + a.padding() + ", " + a.amount() + ")";
    }

    /** Deeplearning4j's builder calls for a window. */
    static String dl4jWindow(WindowSettings windows, Window window) {
        WindowAxis y = window.rows();
        WindowAxis x = window.columns();
        String mode = switch (x.padding()) {
            case SAME -> ".convolutionMode(ConvolutionMode.Same)";
            case CAUSAL -> ".convolutionMode(ConvolutionMode.Causal)";
            case FIXED -> ".convolutionMode(ConvolutionMode.Truncate)"
                    + (x.amount() + y.amount() == 0 ? "" : ".padding(" + windows.list(y.amount(), x.amount()) + ")");
        };
        return ".kernelSize(" + windows.list(y.size(), x.size()) + ").stride(" + windows.list(y.stride(), x.stride()) + ")" + mode;
    }
}
