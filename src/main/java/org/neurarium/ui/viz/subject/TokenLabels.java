package org.neurarium.ui.viz.subject;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.neurarium.ui.common.Fonts;

/**
 * Labels below (or above) a row of cells, none over another. A label that is wider than its cell is written downwards:
 * Hangul upright, syllable below syllable, other scripts turned by 90°; what is too long ends in an ellipsis. Where cells
 * are narrower than a line of text, only every k-th is labelled.
 */
public final class TokenLabels {
    private static final double SIDE = 3;
    private final double size;
    private final Font font;
    private final Map<String, Double> widths = new HashMap<>();

    /** @param size of the text in px */
    public TokenLabels(double size) {
        this.size = size;
        font = Font.font(Fonts.FAMILY, size);
    }

    /**
     * Where the labels stand.
     *
     * @param pieces what is written
     * @param height of the zone they need
     */
    public record Placed(List<Piece> pieces, double height) {
    }

    /**
     * Text centred at a place; turned text begins there.
     *
     * @param step it belongs to
     * @param x from the left edge of the first cell
     * @param y from the zone's edge at the cells
     */
    public record Piece(int step, String text, double x, double y, boolean turned) {
    }

    /**
     * Places labels below cells.
     *
     * @param cell width of one step
     * @param most height of the zone at most
     */
    public Placed place(StepNames steps, double cell, double most) {
        int every = every(steps, cell);
        double room = cell * every - SIDE;
        double line = size * 1.15;
        List<Piece> pieces = new ArrayList<>();
        double height = line + 4;
        for (int i = 0; i < steps.count(); i++) {
            String name = steps.names().get(i);
            if (!isShown(i, every, steps.tokens())) {
                continue;
            }
            double x = (i + 0.5) * cell;
            if (width(name) <= room || !steps.tokens()) {
                pieces.add(new Piece(i, name, x, 2 + line / 2, false));
            } else if (isUpright(name)) {
                height = Math.max(height, stack(pieces, i, name, x, most));
            } else {
                String cut = cut(name, most - 4);
                pieces.add(new Piece(i, cut, x, 2, true));
                height = Math.max(height, width(cut) + 4);
            }
        }
        return new Placed(pieces, Math.min(height, most));
    }

    private double stack(List<Piece> pieces, int step, String name, double x, double most) {
        double line = size * 1.08;
        int[] signs = name.codePoints().toArray();
        int fit = Math.max(1, (int) ((most - 4) / line));
        int shown = signs.length <= fit ? signs.length : Math.max(1, fit - 1);
        for (int k = 0; k < shown; k++) {
            pieces.add(new Piece(step, Character.toString(signs[k]), x, 2 + (k + 0.5) * line, false));
        }
        if (shown < signs.length && shown < fit) {
            pieces.add(new Piece(step, "⋮", x, 2 + (shown + 0.5) * line, false));
        }
        return 4 + Math.min(fit, signs.length) * line;
    }

    /** Draws them; the label of the step that is pointed at stands out. */
    public void draw(GraphicsContext g, Placed placed, double left, double top, Color plain, Color strong, int pointed) {
        g.setTextBaseline(VPos.CENTER);
        for (Piece piece : placed.pieces()) {
            boolean here = piece.step() == pointed;
            g.setFill(here ? strong : plain);
            g.setFont(here ? Font.font("Pretendard SemiBold", size) : font);
            if (piece.turned()) {
                g.save();
                g.translate(left + piece.x(), top + piece.y());
                g.rotate(90);
                g.setTextAlign(TextAlignment.LEFT);
                g.fillText(piece.text(), 0, 0);
                g.restore();
            } else {
                g.setTextAlign(TextAlignment.CENTER);
                g.fillText(piece.text(), left + piece.x(), top + piece.y());
            }
        }
        g.setFont(font);
    }

    /** Width of a text in px. */
    public double width(String text) {
        return widths.computeIfAbsent(text, t -> {
            Text measured = new Text(t);
            measured.setFont(font);
            return measured.getLayoutBounds().getWidth();
        });
    }

    /** The text, or its beginning with an ellipsis that fits. */
    public String cut(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end) + "…") > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, Math.max(1, end)) + "…";
    }

    /** Tokens need a line's height; numbers their width, at 1, 2, 5, 10, … steps. */
    private int every(StepNames steps, double cell) {
        if (steps.tokens()) {
            return Math.max(1, (int) Math.ceil(size * 1.15 / Math.max(cell, 0.01)));
        }
        double widest = steps.names().isEmpty() ? 0 : width(steps.names().get(steps.count() - 1)) + 8;
        int every = 1;
        for (int k = 0; every * cell < widest && k < 30; k++) {
            every = (int) (k % 3 == 1 ? every * 2.5 : every * 2);
        }
        return every;
    }

    /** Numbers are round ones: 10, 20, …, not 1, 11, …. */
    private static boolean isShown(int step, int every, boolean tokens) {
        return tokens ? step % every == 0 : (step + 1) % every == 0;
    }

    /** Written in Hangul, kana or Chinese characters, with nothing that would have to be turned. */
    private static boolean isUpright(String text) {
        return text.codePoints().allMatch(c -> switch (Character.UnicodeScript.of(c)) {
            case HANGUL, HAN, HIRAGANA, KATAKANA -> true;
            default -> !Character.isLetterOrDigit(c) && c != '<' && c != '>' && c != '_' && c != '-';
        });
    }
}
