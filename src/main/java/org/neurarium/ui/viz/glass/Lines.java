package org.neurarium.ui.viz.glass;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the lines of an equation one after the other. */
final class Lines {
    private final List<List<Piece>> lines = new ArrayList<>();

    Lines line() {
        lines.add(new ArrayList<>());
        return this;
    }

    Lines line(String text) {
        return line().text(text);
    }

    Lines text(String text) {
        last().add(Piece.text(text));
        return this;
    }

    /** A number as it is said elsewhere. */
    Lines text(String text, Quantity deeper) {
        last().add(new Piece(text, deeper));
        return this;
    }

    /** A number as it stands alone. */
    Lines number(double value, @Nullable Quantity deeper) {
        last().add(new Piece(Numerals.of(value), deeper));
        return this;
    }

    /** A number as a factor or term. */
    Lines factor(double value, @Nullable Quantity deeper) {
        last().add(Piece.number(value, deeper));
        return this;
    }

    Lines pieces(List<Piece> pieces) {
        last().addAll(pieces);
        return this;
    }

    private List<Piece> last() {
        return lines.get(lines.size() - 1);
    }

    Equation equation(Quantity of, double computed, double value) {
        return new Equation(of, lines, computed, value);
    }
}
