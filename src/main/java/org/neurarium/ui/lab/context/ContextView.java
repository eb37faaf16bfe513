package org.neurarium.ui.lab.context;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.canvas.GraphicsContext;
import org.neurarium.i18n.Language;
import org.neurarium.lab.context.SenseSentences;
import org.neurarium.lab.context.SenseTraining;
import org.neurarium.lab.context.TaskWeights;
import org.neurarium.ui.common.OneThread;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.lab.stage.LabPane;
import org.neurarium.ui.lab.stage.Line;
import org.neurarium.ui.lab.stage.Numerals;

/** One word in two senses: its vectors in four sentences while a language model in two directions learns, and a task's mix of layers. */
public final class ContextView extends LabPane {
    /** A difference of cosines that says nothing. */
    private static final double ALIKE = 0.005;

    private final ContextViewModel model;
    private final OneThread thread;

    public ContextView(Texts texts, Theme theme) {
        this(new OneThread("words in context"), texts, theme);
    }

    private ContextView(OneThread thread, Texts texts, Theme theme) {
        this(new ContextViewModel(texts.language().get() == Language.KOREAN ? SenseSentences.STREAK : SenseSentences.BANK, thread), thread, texts, theme);
    }

    private ContextView(ContextViewModel model, OneThread thread, Texts texts, Theme theme) {
        super("context", model.head(), texts, theme);
        this.model = model;
        this.thread = thread;
        controls().choice("word", List.of("streak", "bank"), model::word, model::word)
                .heading("mix");
        for (int layer = 0; layer < 3; layer++) {
            int at = layer;
            controls().number("score" + layer, -20, 20, false, () -> model.score(at), v -> model.score(at, v));
        }
        controls().number("gamma", 0.01, 100, false, model::gamma, model::gamma)
                .action("learn", model::learnWeights)
                .number("seed", 0, 999, true, model::seed, v -> model.seed((int) v));
        model.revision().addListener(o -> refresh());
        model.head().at().addListener(o -> refresh());
        refresh();
    }

    ContextViewModel model() {
        return model;
    }

    @Override
    public void close() {
        super.close();
        model.close();
        thread.close();
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        new ContextPainter(model, g, palette).paint(this::say, width, height);
    }

    @Override
    protected List<Line> lines() {
        SenseTraining.Moment now = model.moment();
        SenseTraining.Likeness likeness = model.likeness(model.head().at().get());
        List<Line> lines = new ArrayList<>(List.of(Line.head(say("after", model.head().at().get()))));
        lines.add(Line.text(Double.isNaN(now.loss()) ? say("untrained") : say("loss", Numerals.of(now.loss()), Numerals.of(Math.exp(now.loss())))));
        lines.add(Line.head(say("vector")));
        mixed(lines, now);
        lines.add(Line.head(say("cosines")));
        double[][] c = likeness.cosines();
        lines.add(Line.formula("cos(a, b) = a·b / (‖a‖ ‖b‖)"));
        lines.add(Line.formula(say("one") + ": (" + Numerals.of(c[0][1]) + " + " + Numerals.of(c[2][3]) + ") / 2"));
        lines.add(Line.result("= " + Numerals.of(likeness.one())));
        lines.add(Line.formula(say("two") + ": (" + Numerals.of(c[0][2]) + " + " + Numerals.of(c[0][3]) + " + " + Numerals.of(c[1][2]) + " + "
                + Numerals.of(c[1][3]) + ") / 4"));
        lines.add(Line.result("= " + Numerals.of(likeness.two())));
        lines.add(Line.text(say(likeness.one() - likeness.two() < ALIKE ? "same" : "apart")));
        return lines;
    }

    /** The mix, with the first number of the word in the first sentence worked out. */
    private void mixed(List<Line> lines, SenseTraining.Moment now) {
        TaskWeights weights = model.weights();
        double[] shares = weights.shares();
        double[][] layers = now.probes().get(0);
        lines.add(Line.formula("ELMo = γ (s₀h₀ + s₁h₁ + s₂h₂)"));
        lines.add(Line.formula("s = softmax(" + joined(weights.scores()) + ") = (" + joined(shares) + ")"));
        StringBuilder sum = new StringBuilder(Numerals.of(weights.gamma()) + "·(");
        for (int layer = 0; layer < shares.length; layer++) {
            sum.append(layer == 0 ? "" : " + ").append(Numerals.of(shares[layer])).append('·').append(Numerals.bracketed(layers[layer][0]));
        }
        lines.add(Line.text(say("first")));
        lines.add(Line.result(sum + ") = " + Numerals.of(weights.mix(layers)[0])));
    }

    private static String joined(double[] values) {
        return Arrays.stream(values).mapToObj(Numerals::of).collect(Collectors.joining(", "));
    }
}
