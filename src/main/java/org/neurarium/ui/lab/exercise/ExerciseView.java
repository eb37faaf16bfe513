package org.neurarium.ui.lab.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.neurarium.lab.graph.Judgement;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.lab.stage.LabPane;
import org.neurarium.ui.lab.stage.Line;
import org.neurarium.ui.lab.stage.PicturePane;

/** Backpropagation by hand: the chain from x to L, four derivatives to type, each judged while it is typed. */
public final class ExerciseView extends LabPane {
    private static final String[] CHAIN = {"x", "z", "p", "L"};
    private static final String[] SIZES = {"3 × 1", "2 × 1", "2 × 1", "1"};
    private static final String[] LAWS = {"", "z = W·x + b", "p = σ(z)", "L = ‖y − p‖²"};

    private final ExerciseViewModel model;

    public ExerciseView(Texts texts, Theme theme) {
        this(new ExerciseViewModel(), texts, theme);
    }

    private ExerciseView(ExerciseViewModel model, Texts texts, Theme theme) {
        super("exercise", model.head(), texts, theme);
        this.model = model;
        controls().heading("answers");
        for (int i = 0; i < ExerciseViewModel.QUESTIONS.size(); i++) {
            int question = i;
            controls().text("answer" + i, () -> model.answer(question), typed -> model.answer(question, typed));
        }
        controls().action("hint", model::hint);
        model.revision().addListener(o -> refresh());
        model.head().at().addListener(o -> refresh());
        refresh();
    }

    ExerciseViewModel model() {
        return model;
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        double y = height * 0.42;
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < CHAIN.length; i++) {
            double x = (i + 0.5) * width / CHAIN.length;
            if (i > 0) {
                arrow(g, palette, (i - 0.5) * width / CHAIN.length + 28, x - 28, y, "line-strong");
            }
            node(g, palette, x, y, i);
        }
        int asked = model.question();
        double from = 3.5 * width / CHAIN.length;
        double to = (asked == 0 ? 2.5 : 1.5) * width / CHAIN.length;
        g.setFill(palette.get("gate-candidate"));
        g.setFont(PicturePane.font(15));
        arrow(g, palette, from, asked < 2 ? to : to - width / 8, y + 76, "gate-candidate");
        String sizes = asked == 2 ? "2 × 3" : "2 × 1";
        g.fillText("∂L/∂" + ExerciseViewModel.QUESTIONS.get(asked).of() + "   " + sizes, (from + to) / 2, y + 100);
        g.setFill(palette.get("text-muted"));
        g.setFont(PicturePane.font(13));
        g.fillText(say("right", model.right(), ExerciseViewModel.QUESTIONS.size()), width / 2, height - 28);
    }

    private void node(GraphicsContext g, Palette palette, double x, double y, int i) {
        g.setFill(palette.get("surface-raised"));
        g.setStroke(palette.get("line-strong"));
        g.setLineWidth(1.2);
        g.fillOval(x - 24, y - 24, 48, 48);
        g.strokeOval(x - 24, y - 24, 48, 48);
        g.setFill(palette.get("text"));
        g.setFont(PicturePane.font(18));
        g.fillText(CHAIN[i], x, y);
        g.setFont(PicturePane.font(12));
        g.setFill(palette.get("text-muted"));
        g.fillText(SIZES[i], x, y + 38);
        g.setFill(palette.get("accent-text"));
        g.setFont(PicturePane.font(14));
        g.fillText(LAWS[i], x, y - 44);
    }

    private static void arrow(GraphicsContext g, Palette palette, double from, double to, double y, String color) {
        g.setStroke(palette.get(color));
        g.setLineWidth(1.8);
        double back = Math.signum(from - to) * 7;
        g.strokeLine(from, y, to, y);
        g.strokeLine(to, y, to + back, y - 5);
        g.strokeLine(to, y, to + back, y + 5);
    }

    @Override
    protected List<Line> lines() {
        int asked = model.question();
        String of = ExerciseViewModel.QUESTIONS.get(asked).of();
        List<Line> lines = new ArrayList<>(List.of(Line.head(say("question", "∂L/∂" + of)), Line.text(say("rules"))));
        var fault = model.fault(asked);
        if (fault != null) {
            lines.add(Line.fault(texts().get(fault.messageKey(), fault.arguments())));
        }
        Judgement judgement = model.judgement(asked);
        if (judgement instanceof Judgement.Accepted accepted) {
            lines.add(new Line("good", say("accepted", accepted.inputs())));
        } else if (judgement instanceof Judgement.OtherShape shape) {
            lines.add(Line.fault(say("shape", shape.got(), shape.wanted())));
        } else if (judgement instanceof Judgement.Refused refused) {
            lines.add(Line.fault(say("refused")));
            lines.add(Line.formula(refused.input().entrySet().stream().map(e -> e.getKey() + " = " + e.getValue().text())
                    .collect(Collectors.joining("\n"))));
            lines.add(Line.result(say("counter", "∂L/∂" + of, refused.wanted().text(), refused.got().text())));
        }
        for (int i = 0; i < model.hints(asked); i++) {
            lines.add(Line.head(say("hint-number", i + 1)));
            lines.add(Line.text(say("hint." + of + "." + (i + 1))));
        }
        return lines;
    }
}
