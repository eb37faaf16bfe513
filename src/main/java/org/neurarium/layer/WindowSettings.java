package org.neurarium.layer;

import java.util.List;
import java.util.stream.Collectors;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;
import org.neurarium.nn.convolution.Padding;
import org.neurarium.nn.convolution.Window;
import org.neurarium.nn.convolution.WindowAxis;

/**
 * The settings of a moving window, Keras' words: {@code kernelSize} or {@code poolSize}, {@code strides}, {@code padding},
 * {@code dilationRate}, over sequences (one axis) or images (two). A single number holds for both axes.
 *
 * @param axes 1 or 2
 * @param size name of the setting that says how much the window sees
 */
record WindowSettings(int axes, String size) {
    static final String STRIDES = "strides";
    static final String PADDING = "padding";
    static final String DILATION = "dilationRate";
    private static final int MAX = 1024;

    static ParamSpec sizes(String name, long byDefault) {
        return ParamSpec.sizes(name, byDefault, 1, MAX, List.of());
    }

    ParamSpec padding() {
        return ParamSpec.sizes(PADDING, "valid", 0, MAX, axes == 1 && !isPooling() ? List.of("valid", "same", "causal")
                : List.of("valid", "same"));
    }

    private boolean isPooling() {
        return size.equals("poolSize");
    }

    /** The window that the settings describe. Pooling moves by its own size where no stride is set. */
    Window window(Settings s) {
        return axes == 1 ? Window.sequences(axis(s, 0)) : Window.images(axis(s, 0), axis(s, 1));
    }

    private WindowAxis axis(Settings s, int axis) {
        int places = number(s, size, isPooling() ? 2 : 3, axis);
        int stride = number(s, STRIDES, isPooling() ? places : 1, axis);
        Padding padding = switch (s.text(PADDING, "")) {
            case "same" -> Padding.SAME;
            case "causal" -> Padding.CAUSAL;
            default -> Padding.FIXED;
        };
        return new WindowAxis(places, stride, number(s, DILATION, 1, axis), padding, number(s, PADDING, 0, axis));
    }

    private static int number(Settings s, String name, int fallback, int axis) {
        Object value = s.find(name).orElse(null);
        if (value instanceof List<?> sizes && !sizes.isEmpty()) {
            return ((Number) sizes.get(Math.min(axis, sizes.size() - 1))).intValue();
        }
        return value instanceof Number n ? n.intValue() : fallback;
    }

    /** {@code [time, features]} or {@code [height, width, channels]} after the window has moved over it. */
    ShapeResult outputShape(LayerNode node, Shape in, int channels) {
        if (in.rank() != axes + 1) {
            return axes == 1 ? Images.notSequence(node, in) : Images.notImage(node, in);
        }
        Window window = window(node.settings());
        int rows = axes == 1 ? 1 : window.rows().outputs(in.size(0));
        int columns = outputs(window.columns(), in.size(axes - 1));
        if (rows == 0 || columns == 0) {
            return new ShapeResult.Refused(Problem.error(node.id(), "problems.window-too-large", node.id(), said(window), in)
                    .withFixes(Fixes.set(node.id(), PADDING, "same")));
        }
        return new ShapeResult.Known(axes == 1 ? Shape.of(columns, channels) : Shape.of(rows, columns, channels));
    }

    /** A sequence of unknown length stays one. */
    private static int outputs(WindowAxis axis, int length) {
        return length < 0 ? length : axis.outputs(length);
    }

    /** First and last input place that the output places from … to of an axis look at. */
    int[] sees(Settings settings, Shape input, int axis, int from, int to) {
        Window window = window(settings);
        WindowAxis moved = axes == 1 || axis == 1 ? window.columns() : window.rows();
        int length = input.size(axis);
        return new int[] {Math.max(0, moved.first(from, length)),
                Math.min(length - 1, moved.first(to, length) + moved.extent() - 1)};
    }

    /** What the window sees, as people write it: {@code 3×3}. */
    String said(Window window) {
        return axes == 1 ? String.valueOf(window.columns().extent()) : window.rows().extent() + "×" + window.columns().extent();
    }

    /** A pair for Python and Java, one number for sequences: {@code (3, 3)}, {@code 3}. */
    String pair(int rows, int columns) {
        return axes == 1 ? String.valueOf(columns) : "(" + rows + ", " + columns + ")";
    }

    /** The numbers of each axis, for a Java call. */
    String list(int rows, int columns) {
        return List.of(rows, columns).subList(2 - axes, 2).stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
