package org.neurarium.ui.lab.cell;

import static org.neurarium.ui.lab.stage.Numerals.bracketed;
import static org.neurarium.ui.lab.stage.Numerals.of;
import static org.neurarium.ui.lab.stage.Numerals.subscript;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.lab.cell.CellKind;
import org.neurarium.lab.cell.UnrolledCell;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.lab.stage.Line;
import org.neurarium.ui.lab.stage.Numerals;

/** The equations of a step, forward or backward, with its numbers. */
final class CellLines {
    private final CellViewModel model;
    private final Texts texts;

    CellLines(CellViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        int t = model.current();
        if (model.isLoss()) {
            double h = model.step(model.steps() - 1).h();
            lines.add(Line.head(texts.get("lab.cell.loss")));
            lines.add(Line.formula("L = ½ (h" + subscript(model.steps()) + " − y)²"));
            lines.add(Line.result("= ½ (" + of(h) + Numerals.joined(-model.target()) + ")² = " + of(model.loss())));
            lines.add(Line.formula("∂L/∂h" + subscript(model.steps()) + " = h" + subscript(model.steps()) + " − y = " + of(h - model.target())));
        } else if (t < 0) {
            lines.add(Line.head(texts.get("lab.cell.given")));
            laws(lines);
            lines.add(Line.text(texts.get("lab.cell.shared")));
        } else if (model.isBackward()) {
            backward(lines, t);
        } else {
            lines.add(Line.head(texts.get("lab.cell.forward", t + 1)));
            forward(lines, t);
        }
        return lines;
    }

    private void laws(List<Line> lines) {
        switch (model.kind()) {
            case RNN -> lines.add(Line.formula("hₜ = tanh(Wx·xₜ + Wh·hₜ₋₁ + b)"));
            case LSTM -> List.of("f, i, o = σ(Wx·xₜ + Wh·hₜ₋₁ + b)", "g = tanh(Wx·xₜ + Wh·hₜ₋₁ + b)", "cₜ = f·cₜ₋₁ + i·g", "hₜ = o·tanh(cₜ)")
                    .forEach(l -> lines.add(Line.formula(l)));
            default -> List.of("r, z = σ(Wx·xₜ + Wh·hₜ₋₁ + b)", "n = tanh(Wx·xₜ + Wh·(r·hₜ₋₁) + b)", "hₜ = (1 − z)·n + z·hₜ₋₁")
                    .forEach(l -> lines.add(Line.formula(l)));
        }
    }

    private void forward(List<Line> lines, int t) {
        UnrolledCell.Step s = model.step(t);
        List<String> names = model.kind().gates();
        for (int k = 0; k < names.size(); k++) {
            double[] w = model.weights()[k];
            boolean candidate = model.kind() == CellKind.GRU && k == 2;
            String state = candidate ? "(" + of(s.gates()[0]) + "·" + bracketed(s.before()) + ")" : bracketed(s.before());
            String sum = of(w[0]) + "·" + bracketed(s.x()) + " + " + bracketed(w[1]) + "·" + state + Numerals.joined(w[2]);
            boolean tanh = model.kind() == CellKind.LSTM && k == 2 || candidate;
            lines.add(Line.formula(model.kind() == CellKind.RNN ? "a = " + sum + " = " + of(s.gates()[k])
                    : names.get(k) + " = " + (tanh ? "tanh(" : "σ(") + sum + ") = " + of(s.gates()[k])));
        }
        String h = "h" + subscript(t + 1) + " = ";
        double[] g = s.gates();
        switch (model.kind()) {
            case RNN -> lines.add(Line.result(h + "tanh(" + of(g[0]) + ") = " + of(s.h())));
            case LSTM -> {
                lines.add(Line.result("c" + subscript(t + 1) + " = " + of(g[0]) + "·" + bracketed(s.cellBefore()) + " + " + of(g[1]) + "·"
                        + bracketed(g[2]) + " = " + of(s.c())));
                lines.add(Line.result(h + of(g[3]) + "·tanh(" + of(s.c()) + ") = " + of(s.h())));
            }
            default -> lines.add(Line.result(h + "(1 − " + of(g[1]) + ")·" + bracketed(g[2]) + " + " + of(g[1]) + "·" + bracketed(s.before())
                    + " = " + of(s.h())));
        }
    }

    private void backward(List<Line> lines, int t) {
        UnrolledCell.Step s = model.step(t);
        UnrolledCell.Gradient d = model.gradient(t);
        lines.add(Line.head(texts.get("lab.cell.backward", t + 1)));
        if (model.steps() - t > model.reach()) {
            lines.add(Line.text(texts.get("lab.cell.cut", model.reach())));
        } else {
            lines.add(Line.formula("∂L/∂h" + subscript(t + 1) + " = " + of(d.dh())));
            sums(lines, s, d, t);
            lines.add(Line.result("∂L/∂h" + subscript(t) + " = " + onward(s, d) + " = " + of(d.dhBefore())));
            if (d.cut() && t > 0) {
                lines.add(Line.text(texts.get("lab.cell.cut-here", model.reach())));
            }
            lines.add(Line.head(texts.get("lab.cell.share")));
            shares(lines, d.weights(), "+= ");
        }
        if (t == 0) {
            lines.add(Line.head(texts.get("lab.cell.total")));
            shares(lines, model.total(), "= ");
        }
    }

    private void sums(List<Line> lines, UnrolledCell.Step s, UnrolledCell.Gradient d, int t) {
        double[] g = s.gates();
        String dh = of(d.dh());
        switch (model.kind()) {
            case RNN -> lines.add(Line.formula("δ = ∂L/∂h·(1 − h²) = " + dh + "·(1 − " + bracketed(s.h()) + "²) = " + of(d.sums()[0])));
            case LSTM -> {
                double next = t + 1 < model.steps() ? model.gradient(t + 1).cut() ? 0 : model.gradient(t + 1).dcBefore() : 0;
                double squashed = Math.tanh(s.c());
                lines.add(Line.formula("∂L/∂c = " + dh + "·" + of(g[3]) + "·(1 − tanh²c)" + Numerals.joined(next) + " = " + of(d.dc())));
                lines.add(Line.formula("δf = ∂c·c₋·f(1 − f) = " + of(d.dc()) + "·" + bracketed(s.cellBefore()) + "·" + of(g[0] * (1 - g[0])) + " = " + of(d.sums()[0])));
                lines.add(Line.formula("δi = ∂c·g·i(1 − i) = " + of(d.dc()) + "·" + bracketed(g[2]) + "·" + of(g[1] * (1 - g[1])) + " = " + of(d.sums()[1])));
                lines.add(Line.formula("δg = ∂c·i·(1 − g²) = " + of(d.dc()) + "·" + of(g[1]) + "·" + of(1 - g[2] * g[2]) + " = " + of(d.sums()[2])));
                lines.add(Line.formula("δo = ∂h·tanh(c)·o(1 − o) = " + dh + "·" + bracketed(squashed) + "·" + of(g[3] * (1 - g[3])) + " = " + of(d.sums()[3])));
                lines.add(Line.result("∂L/∂c" + subscript(t) + " = ∂c·f = " + of(d.dc()) + "·" + of(g[0]) + " = " + of(d.dcBefore())));
            }
            default -> {
                lines.add(Line.formula("δn = ∂h·(1 − z)(1 − n²) = " + dh + "·" + of(1 - g[1]) + "·" + of(1 - g[2] * g[2]) + " = " + of(d.sums()[2])));
                lines.add(Line.formula("δz = ∂h·(h₋ − n)·z(1 − z) = " + dh + "·" + bracketed(s.before() - g[2]) + "·" + of(g[1] * (1 - g[1])) + " = " + of(d.sums()[1])));
                lines.add(Line.formula("δr = δn·Whₙ·h₋·r(1 − r) = " + of(d.sums()[2]) + "·" + bracketed(model.weights()[2][1]) + "·" + bracketed(s.before())
                        + "·" + of(g[0] * (1 - g[0])) + " = " + of(d.sums()[0])));
            }
        }
    }

    /** What goes on to the state before: each δ times its weight. */
    private String onward(UnrolledCell.Step s, UnrolledCell.Gradient d) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < d.sums().length; k++) {
            text.append(k == 0 ? "" : " + ").append(k == 0 ? of(d.sums()[k]) : bracketed(d.sums()[k])).append('·').append(bracketed(model.weights()[k][1]));
            if (model.kind() == CellKind.GRU && k == 2) {
                text.append('·').append(of(s.gates()[0]));
            }
        }
        return model.kind() == CellKind.GRU ? text + " + " + bracketed(d.dh()) + "·" + of(s.gates()[1]) : text.toString();
    }

    private void shares(List<Line> lines, double[][] shares, String sign) {
        for (int k = 0; k < shares.length; k++) {
            String gate = model.kind() == CellKind.RNN ? "" : model.kind().gates().get(k) + ": ";
            lines.add(Line.formula(gate + "Wx " + sign + of(shares[k][0]) + ",  Wh " + sign + of(shares[k][1]) + ",  b " + sign + of(shares[k][2])));
        }
    }
}
