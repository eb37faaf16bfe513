package org.neurarium.nn.convolution;

/**
 * One axis of a sliding window. Output place o sees the input places o·stride − before + k·dilation, k = 0 … size − 1.
 *
 * @param size places the window sees
 * @param stride how far it moves
 * @param dilation distance between the places it sees
 * @param amount places added on both sides, for {@link Padding#FIXED}
 */
public record WindowAxis(int size, int stride, int dilation, Padding padding, int amount)
        implements java.io.Serializable {

    public WindowAxis {
        if (size < 1 || stride < 1 || dilation < 1 || amount < 0) {
            throw new IllegalArgumentException("A window needs a size, stride and dilation of at least 1 and no negative padding.");
        }
    }

    /** A window that looks at one place and adds nothing, for the axis that a sequence lacks. */
    public static final WindowAxis SINGLE = new WindowAxis(1, 1, 1, Padding.FIXED, 0);

    /** The same as {@link #numbers()} wrote. */
    static WindowAxis of(int[] numbers) {
        return new WindowAxis(numbers[0], numbers[1], numbers[2], Padding.values()[numbers[3]], numbers[4]);
    }

    /** For configuration files. */
    int[] numbers() {
        return new int[] {size, stride, dilation, padding.ordinal(), amount};
    }

    /** Input places from the first to the last that the window sees. */
    public int extent() {
        return (size - 1) * dilation + 1;
    }

    /** Number of output places for {@code length} input places; 0 where the window is longer than the padded input. */
    public int outputs(int length) {
        return switch (padding) {
            case SAME -> (length + stride - 1) / stride;
            case CAUSAL -> length < 1 ? 0 : (length - 1) / stride + 1;
            case FIXED -> Math.max(0, Math.floorDiv(length + 2 * amount - extent(), stride) + 1);
        };
    }

    /** Places added in front. */
    public int before(int length) {
        return switch (padding) {
            case SAME -> Math.max(0, (outputs(length) - 1) * stride + extent() - length) / 2;
            case CAUSAL -> extent() - 1;
            case FIXED -> amount;
        };
    }

    /** First input place of output {@code o}; negative where it lies in the padding. */
    public int first(int o, int length) {
        return o * stride - before(length);
    }
}
