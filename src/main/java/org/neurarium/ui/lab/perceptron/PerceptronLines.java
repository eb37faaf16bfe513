package org.neurarium.ui.lab.perceptron;

import static org.neurarium.ui.lab.stage.Numerals.bracketed;
import static org.neurarium.ui.lab.stage.Numerals.joined;
import static org.neurarium.ui.lab.stage.Numerals.of;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.lab.perceptron.PerceptronRule;
import org.neurarium.lab.perceptron.Weights;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.lab.stage.Line;

/** The next row with its sum, what the rule makes of it, and the whole truth table. */
final class PerceptronLines {
    private final PerceptronViewModel model;
    private final Texts texts;

    PerceptronLines(PerceptronViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        correction(lines);
        table(lines);
        return lines;
    }

    private String say(String name, Object... arguments) {
        return texts.get("lab.perceptron." + name, arguments);
    }

    private void correction(List<Line> lines) {
        Weights w = model.now();
        Weights next = model.next();
        int row = model.row();
        int x1 = PerceptronRule.x1(row);
        int x2 = PerceptronRule.x2(row);
        int target = model.rule().targets().get(row);
        int answer = w.answer(x1, x2);
        lines.add(Line.head(say("row", x1, x2, target)));
        lines.add(Line.formula("z = w₁x₁ + w₂x₂ + b = " + bracketed(w.w1()) + "·" + x1 + " + " + bracketed(w.w2()) + "·" + x2 + joined(w.b())
                + " = " + of(w.sum(x1, x2))));
        lines.add(Line.result(say(answer == 1 ? "at-least" : "below", answer)));
        if (answer == target) {
            lines.add(Line.text(say("right")));
            return;
        }
        lines.add(Line.text(say("wrong")));
        double error = target - answer;
        correct(lines, "w₁", w.w1(), error, "·" + x1, next.w1());
        correct(lines, "w₂", w.w2(), error, "·" + x2, next.w2());
        correct(lines, "b", w.b(), error, "", next.b());
    }

    private void correct(List<Line> lines, String name, double from, double error, String input, double to) {
        lines.add(Line.formula(name + " ← " + of(from) + " + " + of(model.rule().rate()) + "·" + bracketed(error) + input + " = " + of(to)));
    }

    private void table(List<Line> lines) {
        Weights w = model.now();
        int wrong = model.rule().wrong(w);
        lines.add(Line.head(say("table", PerceptronRule.ROWS - wrong, PerceptronRule.ROWS)));
        for (int row = 0; row < PerceptronRule.ROWS; row++) {
            int answer = w.answer(PerceptronRule.x1(row), PerceptronRule.x2(row));
            int target = model.rule().targets().get(row);
            lines.add(Line.formula(say("table-row", PerceptronRule.x1(row), PerceptronRule.x2(row), of(w.sum(PerceptronRule.x1(row), PerceptronRule.x2(row))),
                    answer, answer == target ? "✓" : "✗ (y = " + target + ")")));
        }
        if (wrong == 0) {
            lines.add(new Line("good", say("done")));
        } else if (model.gate().equals("xor")) {
            lines.add(Line.text(say("never")));
        }
    }
}
