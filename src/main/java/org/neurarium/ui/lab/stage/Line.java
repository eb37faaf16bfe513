package org.neurarium.ui.lab.stage;

/**
 * A line of what is written beside a picture.
 *
 * @param style {@code head}, {@code formula}, {@code result}, {@code text} or {@code fault}
 * @param mark whose mark stands before it, as in the picture; {@link #NO_MARK} for none
 */
public record Line(String style, String text, int mark) {
    public static final int NO_MARK = -1;

    public Line(String style, String text) {
        this(style, text, NO_MARK);
    }

    /** The same line, about one of those that take part. */
    public Line of(int entrant) {
        return new Line(style, text, entrant);
    }

    public static Line head(String text) {
        return new Line("head", text);
    }

    /** An equation with its numbers. */
    public static Line formula(String text) {
        return new Line("formula", text);
    }

    /** An equation that gives what was asked for. */
    public static Line result(String text) {
        return new Line("result", text);
    }

    public static Line text(String text) {
        return new Line("text", text);
    }

    /** What cannot be read or used, with its remedy. */
    public static Line fault(String text) {
        return new Line("fault", text);
    }
}
