package org.neurarium.ui.lab.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.neurarium.lab.attention.SelfAttention;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.lab.stage.Line;
import org.neurarium.ui.lab.stage.Numerals;

/** The arithmetic of one token's row at each stage. */
final class AttentionLines {
    private final AttentionViewModel model;
    private final Texts texts;

    AttentionLines(AttentionViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        if (model.left() > 0) {
            lines.add(Line.fault(texts.get("lab.attention.too-many", AttentionViewModel.MOST_TOKENS, model.left())));
        }
        String stage = model.stage().name().toLowerCase(java.util.Locale.ROOT);
        lines.add(Line.head(texts.get("lab.attention.stage." + stage)));
        lines.add(Line.text(texts.get("lab.attention.about." + stage)));
        int i = model.row();
        SelfAttention.Head h = model.shownHead();
        switch (model.stage()) {
            case VECTORS -> vectors(lines, i);
            case QUERIES -> projected(lines, "q", model.attention().wq(), h.q()[i]);
            case KEYS -> projected(lines, "k", model.attention().wk(), h.k()[i]);
            case VALUES -> projected(lines, "v", model.attention().wv(), h.v()[i]);
            case SCORES -> each(lines, j -> dot(h.q()[i], h.k()[j]) + " = " + of(h.scores()[i][j]));
            case SCALE -> {
                lines.add(Line.formula("√d = √" + model.attention().headSize() + " = " + of(Math.sqrt(model.attention().headSize()))));
                each(lines, j -> of(h.scores()[i][j]) + " / " + of(Math.sqrt(model.attention().headSize())) + " = " + of(h.scaled()[i][j]));
            }
            case MASK -> each(lines, j -> model.attention().sees(i, j) ? of(h.scaled()[i][j]) + " + 0" : of(h.scaled()[i][j]) + " − ∞ = −∞");
            case SOFTMAX -> softmax(lines, i, h);
            case SUM -> sum(lines, i, h);
            case JOIN -> join(lines);
            case OUTPUT -> output(lines, i);
            case ORDER -> order(lines, i);
        }
        return lines;
    }

    private void vectors(List<Line> lines, int i) {
        if (!model.positions()) {
            lines.add(Line.result(model.tokens().get(i) + " = " + row(model.attention().x()[i])));
            return;
        }
        lines.add(Line.formula(model.tokens().get(i) + ": " + row(model.wordVectors()[i])));
        lines.add(Line.formula("+ PE(" + i + ") = " + row(model.waves()[i])));
        lines.add(Line.result("= " + row(model.attention().x()[i])));
    }

    /** The first number of the row that the shown head takes. */
    private void projected(List<Line> lines, String name, double[][] w, double[] out) {
        int column = (model.shown() - 1) * model.attention().headSize();
        double[] x = model.attention().x()[model.row()];
        String terms = IntStream.range(0, x.length).mapToObj(k -> bracketed(x[k]) + "·" + bracketed(w[k][column])).collect(Collectors.joining(" + "));
        String token = model.tokens().get(model.row());
        lines.add(Line.formula(name + "(" + token + ")" + Numerals.subscript(column + 1) + " = " + terms));
        lines.add(Line.result("= " + of(out[0])));
        lines.add(Line.formula(name + "(" + token + ") = " + row(out)));
    }

    private void each(List<Line> lines, java.util.function.IntFunction<String> text) {
        for (int j = 0; j < model.tokens().size(); j++) {
            lines.add(Line.formula(model.tokens().get(model.row()) + " → " + model.tokens().get(j) + ":  " + text.apply(j)));
        }
    }

    private void softmax(List<Line> lines, int i, SelfAttention.Head h) {
        double sum = 0;
        for (double s : h.masked()[i]) {
            sum += Math.exp(s);
        }
        double whole = sum;
        lines.add(Line.formula("Σ exp = " + of(whole)));
        each(lines, j -> whole == 0 ? "0" : "exp(" + of(h.masked()[i][j]) + ") / " + of(whole) + " = " + of(h.weights()[i][j]));
    }

    private void sum(List<Line> lines, int i, SelfAttention.Head h) {
        for (int j = 0; j < model.tokens().size(); j++) {
            lines.add(Line.formula((j == 0 ? "" : "+ ") + of(h.weights()[i][j]) + " · " + row(h.v()[j]) + "  " + model.tokens().get(j)));
        }
        lines.add(Line.result("= " + row(h.output()[i])));
    }

    /** Sizes and multiply-adds, from which the number of heads cancels. */
    private void join(List<Line> lines) {
        SelfAttention a = model.attention();
        int n = model.tokens().size();
        lines.add(Line.result(texts.get("lab.attention.sizes", model.heads(), a.headSize(), model.size())));
        lines.add(Line.head(texts.get("lab.attention.cost")));
        lines.add(Line.formula("h · 2n²·(d/h) = " + model.heads() + " · 2·" + n + "²·" + a.headSize() + " = " + Ticks.whole(a.headCost())));
        lines.add(Line.formula("4·n·d² = 4·" + n + "·" + model.size() + "² = " + Ticks.whole(a.projectionCost())));
        lines.add(Line.text(texts.get("lab.attention.cost.same")));
    }

    /** The first number of the row that W_O makes of all heads' numbers. */
    private void output(List<Line> lines, int i) {
        double[] joined = SelfAttention.joined(model.result())[i];
        double[][] wo = model.attention().wo();
        double[] y = model.output()[i];
        String terms = IntStream.range(0, joined.length).mapToObj(k -> bracketed(joined[k]) + "·" + bracketed(wo[k][0])).collect(Collectors.joining(" + "));
        String token = model.tokens().get(i);
        lines.add(Line.formula("y(" + token + ")" + Numerals.subscript(1) + " = " + terms));
        lines.add(Line.result("= " + of(y[0])));
        lines.add(Line.formula("y(" + token + ") = " + row(y)));
    }

    private void order(List<Line> lines, int i) {
        String token = model.tokens().get(i);
        lines.add(Line.formula(texts.get("lab.attention.order.as-typed") + ": y(" + token + ") = " + row(model.output()[i])));
        lines.add(Line.formula(texts.get("lab.attention.order.backwards") + ": y(" + token + ") = " + row(model.turned()[i])));
        boolean differs = model.orderMatters() > 1e-9;
        lines.add(Line.result(texts.get("lab.attention.order.most", of(differs ? model.orderMatters() : 0))));
        lines.add(Line.text(texts.get(!differs ? "lab.attention.order.lost" : model.positions() ? "lab.attention.order.kept" : "lab.attention.order.masked")));
    }

    private static String of(double value) {
        return Numerals.sum(value);
    }

    private static String bracketed(double value) {
        return value < 0 && !of(value).equals("0") ? "(" + of(value) + ")" : of(value);
    }

    private static String dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToObj(k -> bracketed(a[k]) + "·" + bracketed(b[k])).collect(Collectors.joining(" + "));
    }

    private static String row(double[] values) {
        return java.util.Arrays.stream(values).mapToObj(v -> Numerals.brief(v, 3)).collect(Collectors.joining("  ", "[", "]"));
    }
}
