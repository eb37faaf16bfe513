package org.neurarium.ui.common.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes formulas and live numbers out of a Markdown text, so that their underscores and stars are not read as Markdown, and
 * leaves a mark where each stood.
 */
final class Pieces {
    /** Begins and ends a mark: characters of the private use area, which are taken out of every text before. */
    static final Pattern MARK = Pattern.compile("\uE000(\\d+)\uE001");

    private static final Pattern PIECE = Pattern.compile("`[^`\n]*`|\\\\\\$|\\$([^$\n]+)\\$|\\{\\{([^{}\n]*)}}");

    /** One that was taken out; {@code live} if it stood in double braces, else a formula. */
    record Piece(String text, boolean live) {
    }

    private final List<Piece> taken = new ArrayList<>();
    private final String marked;

    Pieces(String markdown) {
        Matcher piece = PIECE.matcher(markdown.replace('\uE000', '\uFFFD').replace('\uE001', '\uFFFD'));
        StringBuilder out = new StringBuilder();
        while (piece.find()) {
            boolean formula = piece.group(1) != null;
            if (formula || piece.group(2) != null) {
                piece.appendReplacement(out, "\uE000" + taken.size() + "\uE001");
                taken.add(new Piece(formula ? piece.group(1) : piece.group(2).strip(), !formula));
            } else {
                piece.appendReplacement(out, Matcher.quoteReplacement(piece.group().equals("\\$") ? "$" : piece.group()));
            }
        }
        marked = piece.appendTail(out).toString();
    }

    /** The text with marks. */
    String marked() {
        return marked;
    }

    Piece at(int index) {
        return taken.get(index);
    }
}
