package org.neurarium.layer;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.neurarium.nn.convolution.Padding;
import org.neurarium.nn.convolution.PoolingBlock.Kind;
import org.neurarium.nn.convolution.Window;
import org.neurarium.nn.convolution.WindowAxis;

/** Pooling by a moving window in exported code. */
final class PoolingCode {
    private final boolean max;
    private final WindowSettings windows;
    private final CodeRequest request;
    private final Window window;
    private final boolean line;

    PoolingCode(Kind kind, WindowSettings windows, CodeRequest request) {
        this.max = kind == Kind.MAX;
        this.windows = windows;
        this.request = request;
        this.window = windows.window(request.settings());
        this.line = windows.axes() == 1;
    }

    LayerCode write() {
        return LayerCode.of(keras(), pytorch(), dl4j());
    }

    private String sizes() {
        return windows.pair(window.rows().size(), window.columns().size());
    }

    private String strides() {
        return windows.pair(window.rows().stride(), window.columns().stride());
    }

    private LayerCode.Keras keras() {
        WindowAxis y = window.rows();
        WindowAxis x = window.columns();
        String layer = "layers." + (max ? "Max" : "Average") + "Pooling" + windows.axes() + "D(" + sizes() + ", strides=" + strides();
        if (x.padding() != Padding.FIXED) {
            return LayerCode.Keras.of(layer + ", padding=\"" + x.padding().name().toLowerCase(Locale.ROOT) + "\")({in})");
        }
        if (x.amount() + y.amount() == 0) {
            return LayerCode.Keras.of(layer + ")({in})");
        }
        String sides = "[[0, 0], " + (line ? "" : pair(y) + ", ") + pair(x) + ", [0, 0]]";
        if (max) {
            return LayerCode.Keras.of(layer + ")(layers.Lambda(lambda x: ops.pad(x, " + sides
                    + ", constant_values=-float(\"inf\")))({in}))");
        }
        String pooled = "ops.average_pool(ops.pad(%s, " + sides + "), " + sizes() + ", " + strides() + ")"; // padding does not count
        return LayerCode.Keras.of("layers.Lambda(lambda x: " + pooled.formatted("x") + " / " + pooled.formatted("ops.ones_like(x)")
                + ")({in})");
    }

    private static String pair(WindowAxis axis) {
        return "[" + axis.amount() + ", " + axis.amount() + "]";
    }

    private LayerCode.PyTorch pytorch() {
        if (!line) {
            return plain();
        }
        List<String> forward = Stream.concat(plain().forward().stream(), Stream.of(TorchPadding.ONLY_SEEN)).toList();
        return LayerCode.PyTorch.of(plain().module(), forward.toArray(String[]::new))
                .withMask(TorchPadding.seen(window.columns(), request.inputs().get(0).size(0)), TorchPadding.SEEN);
    }

    private LayerCode.PyTorch plain() {
        TorchPadding padding = TorchPadding.of(windows, window, request.inputs().get(0));
        String in = line ? "{valid}.transpose(1, 2)" : "{in}";
        String out = line ? ".transpose(1, 2)" : "";
        String name = "nn." + (max ? "Max" : "Avg") + "Pool" + windows.axes() + "d(" + sizes() + ", " + strides();
        if (max) {
            return LayerCode.PyTorch.of(name + padding.argument() + ")",
                    "{out} = {self}(" + padding.applied(in, "-math.inf") + ")" + out);
        }
        if (padding.sides().isEmpty()) {
            return LayerCode.PyTorch.of(name + padding.argument() + ", count_include_pad=False)", "{out} = {self}(" + in + ")" + out);
        }
        return LayerCode.PyTorch.of(name + ")", "{out} = ({self}(" + padding.applied(in, "0") + ") / {self}("
                + padding.applied("torch.ones_like(" + in + ")", "0") + "))" + out);
    }

    private LayerCode.Dl4j dl4j() {
        boolean padded = line && request.task().isTokens(); // Deeplearning4j takes what fills a short sequence for its steps
        if (padded || !max && (window.columns().padding() != Padding.FIXED || window.columns().amount() + window.rows().amount() > 0)) {
            return LayerCode.Dl4j.layer("new PoolingBlock(PoolingBlock.Kind." + (max ? "MAX" : "MEAN") + ", "
                            + ConvolutionCode.ourWindow(windows, window) + ")",
                    ConvolutionCode.ourImports("PoolingBlock")); // Deeplearning4j counts the padding
        }
        String name = line ? "Subsampling1DLayer" : "SubsamplingLayer";
        return LayerCode.Dl4j.layer("new " + name + ".Builder(" + name + ".PoolingType." + (max ? "MAX" : "AVG") + ")"
                + ConvolutionCode.dl4jWindow(windows, window) + ".build()", List.of("org.deeplearning4j.nn.conf.ConvolutionMode",
                "org.deeplearning4j.nn.conf.layers." + name));
    }
}
