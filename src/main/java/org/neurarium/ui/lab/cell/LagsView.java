package org.neurarium.ui.lab.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import org.neurarium.lab.cell.LagExperiment;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.PlaneFrame;
import org.neurarium.ui.lab.stage.Chart;
import org.neurarium.ui.lab.stage.LabPane;
import org.neurarium.ui.lab.stage.Line;
import org.neurarium.ui.lab.stage.Numerals;

/** The gradient's norm by lag for a chosen spectral radius, with tanh, truncation and clipping. */
public final class LagsView extends LabPane {
    private static final double LEFT = 56;
    private static final double TOP = 40;

    private final LagsViewModel model;

    public LagsView(Texts texts, Theme theme) {
        this(new LagsViewModel(), texts, theme);
    }

    private LagsView(LagsViewModel model, Texts texts, Theme theme) {
        super("lags", model.head(), texts, theme);
        this.model = model;
        controls().number("radius", 0.1, 2, false, model::radius, model::radius)
                .flag("tanh", model::tanh, model::tanh)
                .number("lags", 5, LagsViewModel.MOST_LAGS, true, model::lags, v -> model.lags((int) v))
                .number("reach", 1, LagsViewModel.MOST_LAGS, true, model::reach, v -> model.reach((int) v))
                .number("threshold", 1e-6, 1e6, false, model::threshold, model::threshold)
                .number("seed", 0, 999, true, model::seed, v -> model.seed((int) v));
        named("norm", () -> Numerals.of(model.result().norms()[model.head().at().get()]));
        named("total", () -> Numerals.of(model.result().total()));
        named("clipped", () -> Numerals.of(model.result().clipped(model.threshold())));
        model.revision().addListener(o -> refresh());
        model.head().at().addListener(o -> refresh());
        refresh();
    }

    LagsViewModel model() {
        return model;
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        double[] norms = model.result().norms();
        double most = Math.max(1, Arrays.stream(norms).max().orElse(1));
        double least = Math.min(0.1, Arrays.stream(norms).filter(n -> n > 0).min().orElse(0.1));
        PlaneFrame frame = new PlaneFrame(LEFT, TOP, width - LEFT - 24, height - TOP - 52, 0, model.lags(),
                Math.max(-12, Math.floor(Math.log10(least))), Math.min(18, Math.ceil(Math.log10(most) + 0.2)));
        Chart chart = new Chart(g, palette, frame, true);
        if (model.reach() < model.lags()) {
            chart.zone(model.reach(), model.lags(), "canvas-dot");
        }
        chart.axes(say("lag"), "‖∂L/∂h‖");
        double[] lags = IntStream.range(0, norms.length).mapToDouble(i -> i).toArray();
        chart.line(lags, norms, norms.length, palette.get("ghost"), 1.5);
        int at = model.head().at().get();
        chart.line(lags, norms, at + 1, palette.get("gate-candidate"), 2.5);
        chart.dot(at, norms[at], palette.get("gate-candidate"), 5);
        if (norms[at] > 0) {
            chart.label(Numerals.of(norms[at]), at, norms[at], palette.get("text"));
        }
    }

    @Override
    protected List<Line> lines() {
        LagExperiment.Result result = model.result();
        int at = model.head().at().get();
        double norm = result.norms()[at];
        List<Line> lines = new ArrayList<>(List.of(Line.head(say("at", at)),
                Line.formula(model.tanh() ? "∂L/∂hₜ₋₁ = Whᵀ · ((1 − hₜ²) ∘ ∂L/∂hₜ)" : "∂L/∂hₜ₋₁ = Whᵀ · ∂L/∂hₜ")));
        if (at > model.reach()) {
            lines.add(Line.result(say("cut", model.reach())));
        } else if (model.tanh()) {
            lines.add(Line.result("‖∂L/∂h‖ = " + Numerals.of(norm)));
            lines.add(Line.text(say("squashed", Numerals.of(Math.pow(model.radius(), at)))));
        } else {
            lines.add(Line.result("‖∂L/∂h‖ = " + Numerals.of(model.radius()) + "^" + at + " = " + Numerals.of(norm)));
        }
        lines.add(Line.text(say(model.radius() < 1 ? "vanishes" : model.radius() > 1 ? model.tanh() ? "squashed-large" : "explodes" : "keeps")));
        lines.add(Line.head(say("forward")));
        lines.add(Line.formula("‖h‖ = " + Numerals.of(result.states()[at])));
        lines.add(Line.head(say("clipping")));
        lines.add(Line.formula("‖∂L/∂Wh‖ = " + Numerals.of(result.total())));
        lines.add(Line.result("min(" + Numerals.of(result.total()) + ", " + Numerals.of(model.threshold()) + ") = "
                + Numerals.of(result.clipped(model.threshold()))));
        lines.add(Line.text(say("clipped")));
        lines.add(Line.text(say("net", LagExperiment.UNITS)));
        return lines;
    }
}
