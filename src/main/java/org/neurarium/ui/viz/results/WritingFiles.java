package org.neurarium.ui.viz.results;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.SvgPage;
import org.neurarium.ui.common.plot.Ticks;

/** What the network wrote as a table and as vectors: the beam tree with its probabilities, or the texts. */
final class WritingFiles {
    private static final int MARGIN = 14;
    private static final int LINE = 20;
    private static final int CHARACTERS = 80;
    private static final double LETTER = 8;
    private static final double COLUMN = 68;
    private static final double ROW = 44;
    private static final double BOX = 44;
    private static final double HEIGHT = 24;

    private WritingFiles() {
    }

    /** A row for each token that the beam search kept, or for each text. Rows are counted from 0, the parent's in the column before. */
    static String csv(WritingViewModel.@Nullable Answer answer) {
        if (answer == null) {
            return "";
        }
        BeamTree tree = answer.tree();
        return tree == null ? samples(answer.samples()) : tokens(tree);
    }

    private static String samples(List<String> texts) {
        StringBuilder out = new StringBuilder("sample,text\n");
        for (int i = 0; i < texts.size(); i++) {
            out.append(i + 1).append(',').append(quoted(texts.get(i))).append('\n');
        }
        return out.toString();
    }

    private static String tokens(BeamTree tree) {
        StringBuilder out = new StringBuilder("step,row,parent_row,token,probability,text_probability,best\n");
        for (BeamTree.Node node : tree.nodes()) {
            out.append(node.column() + 1).append(',').append(node.row()).append(',')
                    .append(node.parent() < 0 ? "" : String.valueOf(tree.nodes().get(node.parent()).row())).append(',')
                    .append(quoted(node.token())).append(',').append((float) node.probability()).append(',').append((float) node.text())
                    .append(',').append(node.best() ? 1 : 0).append('\n');
        }
        return out.toString();
    }

    static String svg(WritingViewModel.@Nullable Answer answer, Texts texts, Palette palette) {
        if (answer == null) {
            return "";
        }
        BeamTree tree = answer.tree();
        return tree == null ? samples(answer.samples(), palette) : tree(answer, tree, texts, palette);
    }

    private static String samples(List<String> samples, Palette palette) {
        List<List<String>> pieces = samples.stream().map(WritingFiles::lines).toList();
        int lines = pieces.stream().mapToInt(p -> p.size() + 1).sum();
        SvgPage page = new SvgPage(2 * MARGIN + CHARACTERS * LETTER, MARGIN + LINE * lines);
        int y = MARGIN + LINE / 2;
        for (List<String> piece : pieces) {
            for (String line : piece) {
                page.text(MARGIN, y, line, palette.get("text"), "start");
                y += LINE;
            }
            y += LINE;
        }
        return page.end();
    }

    /** Lines short enough for the page; they break anywhere, as a text of characters has no words to keep. */
    private static List<String> lines(String text) {
        return text.lines().flatMap(line -> {
            int count = Math.max(1, (line.length() + CHARACTERS - 1) / CHARACTERS);
            return java.util.stream.IntStream.range(0, count)
                    .mapToObj(i -> line.substring(i * CHARACTERS, Math.min(line.length(), (i + 1) * CHARACTERS)));
        }).toList();
    }

    private static String tree(WritingViewModel.Answer answer, BeamTree tree, Texts texts, Palette palette) {
        List<String> said = List.of(texts.get("results.source") + ": " + WritingPane.joined(answer.source()),
                texts.get("results.right") + ": " + WritingPane.joined(answer.right()),
                texts.get("results.written") + ": " + WritingPane.joined(answer.written()));
        double top = MARGIN + LINE * said.size() + ROW / 2;
        SvgPage page = new SvgPage(2 * MARGIN + Math.max(tree.columns() * COLUMN + 60, LETTER * said.get(0).length()),
                top + tree.rows() * ROW + MARGIN);
        for (int i = 0; i < said.size(); i++) {
            page.text(MARGIN, MARGIN + LINE * i + 8, said.get(i), palette.get("text"), "start");
        }
        tree.nodes().forEach(node -> edge(page, tree, node, top, palette));
        tree.nodes().forEach(node -> node(page, tree, node, top, palette));
        return page.end();
    }

    private static void edge(SvgPage page, BeamTree tree, BeamTree.Node node, double top, Palette palette) {
        boolean first = node.parent() < 0;
        double from = first ? MARGIN : x(node.column() - 1) + BOX;
        double fromY = first ? top : top + tree.nodes().get(node.parent()).row() * ROW;
        page.line(from, fromY, x(node.column()) + (node.token().isEmpty() ? BOX : 0), top + node.row() * ROW,
                palette.get(node.best() ? "accent" : "line-strong"), node.best() ? 2 : 1);
    }

    private static void node(SvgPage page, BeamTree tree, BeamTree.Node node, double top, Palette palette) {
        double x = x(node.column());
        double y = top + node.row() * ROW;
        if (!node.token().isEmpty()) {
            page.rect(x, y - HEIGHT / 2, BOX, HEIGHT, palette.get(node.best() ? "accent-soft" : "surface-sunk"), "");
            page.text(x + BOX / 2, y + 4, node.token().isBlank() ? "␣" : node.token(), palette.get("text"), "middle");
            page.text(x + BOX / 2, y + HEIGHT / 2 + 12, Ticks.figure(node.probability(), 2), palette.get("text-muted"), "middle");
        }
        if (node.column() == tree.columns() - 1) {
            page.text(x + BOX + 8, y + 4, Ticks.figure(node.text(), 2), palette.get(node.best() ? "accent-text" : "text-muted"), "start");
        }
    }

    private static double x(int column) {
        return MARGIN + column * COLUMN + (COLUMN - BOX) / 2;
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\\n\\r]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
