package org.neurarium.ui.viz.glass;

import org.jspecify.annotations.Nullable;

/**
 * A part of a written equation.
 *
 * @param deeper what a number is, if it has an equation of its own
 */
record Piece(String text, @Nullable Quantity deeper) {
    static Piece text(String text) {
        return new Piece(text, null);
    }

    /** A number between others, in brackets where it has a sign. */
    static Piece number(double value, @Nullable Quantity deeper) {
        return new Piece(Numerals.bracketed(value), deeper);
    }

    boolean isParameter() {
        return deeper != null && deeper.isParameter();
    }
}
