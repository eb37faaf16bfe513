package org.neurarium.layer;

import org.neurarium.document.spec.Shape;
import org.neurarium.nn.convolution.Window;
import org.neurarium.nn.convolution.WindowAxis;

/**
 * Padding in PyTorch: an argument of the module where both sides get the same, a statement in front of it where they do not
 * (as Keras' {@code same} and {@code causal} ask).
 *
 * @param argument led by a comma, or empty
 * @param sides left, right, top, bottom for {@code F.pad}, or empty
 */
record TorchPadding(String argument, String sides) {
    static TorchPadding of(WindowSettings windows, Window window, Shape in) {
        boolean line = windows.axes() == 1;
        int[] y = line ? new int[2] : sides(window.rows(), in.size(0));
        int[] x = sides(window.columns(), in.size(line ? 0 : 1));
        if (y[0] == y[1] && x[0] == x[1]) {
            return new TorchPadding(x[0] + y[0] == 0 ? "" : ", padding=" + windows.pair(y[0], x[0]), "");
        }
        return new TorchPadding("", "(" + x[0] + ", " + x[1] + (line ? "" : ", " + y[0] + ", " + y[1]) + ")");
    }

    /** What {@link #seen} calls. */
    static final String SEEN = """
            def seen(mask, size, stride, dilation=1, left=0, right=0):
                \"""Which windows see a valid step of [batch, time].\"""
                padded = F.pad(mask.float().unsqueeze(1), (left, right))
                return F.max_pool1d(padded, size, stride, 0, dilation).squeeze(1) > 0
            """;

    /** The valid steps after a window has moved over a sequence. */
    static String seen(WindowAxis axis, int length) {
        int[] sides = sides(axis, length);
        return "seen({mask}, " + axis.size() + ", " + axis.stride() + (axis.dilation() == 1 ? "" : ", dilation=" + axis.dilation())
                + (sides[0] == 0 ? "" : ", left=" + sides[0]) + (sides[1] == 0 ? "" : ", right=" + sides[1]) + ")";
    }

    /** What is not valid gives 0. */
    static final String ONLY_SEEN = "{out} = {out} * {seen}.unsqueeze(-1)";

    private static int[] sides(WindowAxis axis, int length) {
        int before = axis.before(length);
        int reached = (axis.outputs(length) - 1) * axis.stride() + axis.extent() - before;
        return new int[] {before, axis.padding() == org.neurarium.nn.convolution.Padding.FIXED ? before : Math.max(0, reached - length)};
    }

    /** The input with its padding. */
    String applied(String in, String value) {
        return sides.isEmpty() ? in : "F.pad(" + in + ", " + sides + (value.equals("0") ? "" : ", value=" + value) + ")";
    }
}
