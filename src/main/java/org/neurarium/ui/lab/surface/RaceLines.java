package org.neurarium.ui.lab.surface;

import static org.neurarium.ui.lab.stage.Numerals.bracketed;
import static org.neurarium.ui.lab.stage.Numerals.joined;
import static org.neurarium.ui.lab.stage.Numerals.of;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.lab.surface.Descent;
import org.neurarium.lab.surface.Rule;
import org.neurarium.lesson.contest.Racer;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.lab.stage.Line;

/** One optimizer's next step with its numbers. */
final class RaceLines {
    private final RaceViewModel model;
    private final Texts texts;

    RaceLines(RaceViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    List<Line> lines() {
        Racer racer = model.racers().get(model.written());
        Descent way = model.way(model.written());
        int step = model.head().at().get();
        Descent.Place now = way.at(step);
        Descent.Place next = way.at(step + 1);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.head(texts.get("lab.race.name." + racer.id())));
        lines.add(Line.formula("L = " + model.surface().formula() + " = " + of(now.loss())));
        lines.add(Line.formula("∂L/∂x = " + of(now.gradient()[0]) + (model.surface().isCurve() ? "" : "   ∂L/∂y = " + of(now.gradient()[1]))));
        if (now.isGone()) {
            lines.add(Line.fault(texts.get("lab.race.gone", way.places().size() - 1)));
        } else if (step >= way.places().size() - 1) {
            lines.add(Line.text(texts.get(step >= model.steps() ? "lab.race.end" : "lab.race.there")));
        } else {
            Rule rule = racer.rule();
            if (rule == null) {
                lines.add(Line.text(texts.get("lab.race.lbfgs")));
                lines.add(Line.result("x: " + of(now.x().value()) + " → " + of(next.x().value())));
                if (!model.surface().isCurve()) {
                    lines.add(Line.result("y: " + of(now.y().value()) + " → " + of(next.y().value())));
                }
            } else {
                weight(lines, rule, "x", now.x(), next.x(), now.gradient()[0], now.rate(), step + 1);
                if (!model.surface().isCurve()) {
                    weight(lines, rule, "y", now.y(), next.y(), now.gradient()[1], now.rate(), step + 1);
                }
            }
        }
        double curvature = model.surface().curvature();
        if (racer.rule() == Rule.SGD && curvature > 0) {
            lines.add(Line.head(texts.get("lab.race.stable")));
            lines.add(Line.formula("2 / λ = 2 / " + of(curvature) + " = " + of(2 / curvature)));
            lines.add(Line.text(texts.get(racer.rate() < 2 / curvature ? "lab.race.below" : "lab.race.above", of(racer.rate()))));
        }
        return lines;
    }

    private void weight(List<Line> lines, Rule rule, String name, Rule.Weight w, Rule.Weight after, double g, double rate, int t) {
        String a = of(rate);
        String to = " = " + of(after.value());
        String value = of(w.value());
        String gg = bracketed(g);
        lines.add(Line.head(law(rule).replace("w", name)));
        switch (rule) {
            case SGD -> lines.add(Line.result(name + ": " + value + " − " + a + "·" + gg + to));
            case MOMENTUM -> {
                lines.add(Line.formula("v: 0.9·" + bracketed(w.a()) + " − " + a + "·" + gg + " = " + of(after.a())));
                lines.add(Line.result(name + ": " + value + joined(after.a()) + to));
            }
            case NESTEROV -> {
                lines.add(Line.formula("v: 0.9·" + bracketed(w.a()) + " − " + a + "·" + gg + " = " + of(after.a())));
                lines.add(Line.result(name + ": " + value + " + 0.9·" + bracketed(after.a()) + " − " + a + "·" + gg + to));
            }
            case ADAGRAD -> {
                lines.add(Line.formula("s: " + of(w.a()) + " + " + gg + "² = " + of(after.a())));
                lines.add(Line.result(name + ": " + value + " − " + a + "·" + gg + "/√" + of(after.a()) + to));
            }
            case ADADELTA -> {
                lines.add(Line.formula("s: 0.95·" + of(w.a()) + " + 0.05·" + gg + "² = " + of(after.a())));
                double delta = Math.sqrt(w.b() + rule.epsilon()) / Math.sqrt(after.a() + rule.epsilon()) * g;
                lines.add(Line.formula("δ: √(" + of(w.b()) + " + ε)/√(" + of(after.a()) + " + ε)·" + gg + " = " + of(delta)));
                lines.add(Line.formula("d: 0.95·" + of(w.b()) + " + 0.05·" + bracketed(delta) + "² = " + of(after.b())));
                lines.add(Line.result(name + ": " + value + " − " + a + "·" + bracketed(delta) + to));
            }
            case RMSPROP -> {
                lines.add(Line.formula("s: 0.9·" + of(w.a()) + " + 0.1·" + gg + "² = " + of(after.a())));
                lines.add(Line.result(name + ": " + value + " − " + a + "·" + gg + "/√" + of(after.a()) + to));
            }
            case ADAM, ADAMW -> {
                lines.add(Line.formula("m: 0.9·" + bracketed(w.a()) + " + 0.1·" + gg + " = " + of(after.a())));
                lines.add(Line.formula("v: 0.999·" + of(w.b()) + " + 0.001·" + gg + "² = " + of(after.b())));
                lines.add(Line.formula("αₜ: " + a + "·√(1 − 0.999^" + t + ")/(1 − 0.9^" + t + ") = " + of(Rule.adamRate(rate, t))));
                String decay = rule == Rule.ADAMW ? " − " + a + "·0.01·" + bracketed(w.value()) : "";
                lines.add(Line.result(name + ": " + value + " − " + of(Rule.adamRate(rate, t)) + "·" + bracketed(after.a()) + "/√" + of(after.b()) + decay + to));
            }
        }
    }

    private static String law(Rule rule) {
        return switch (rule) {
            case SGD -> "w ← w − α·∂L/∂w";
            case MOMENTUM -> "v ← μ·v − α·∂L/∂w,  w ← w + v";
            case NESTEROV -> "v ← μ·v − α·∂L/∂w,  w ← w + μ·v − α·∂L/∂w";
            case ADAGRAD -> "s ← s + (∂L/∂w)²,  w ← w − α·∂L/∂w / (√s + ε)";
            case ADADELTA -> "s ← ρ·s + (1 − ρ)(∂L/∂w)²,  δ = √(d + ε)/√(s + ε)·∂L/∂w,  w ← w − α·δ";
            case RMSPROP -> "s ← ρ·s + (1 − ρ)(∂L/∂w)²,  w ← w − α·∂L/∂w / (√s + ε)";
            case ADAM -> "w ← w − αₜ·m / (√v + ε)";
            case ADAMW -> "w ← w − αₜ·m / (√v + ε) − α·λ·w";
        };
    }
}
