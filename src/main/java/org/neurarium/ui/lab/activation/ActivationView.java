package org.neurarium.ui.lab.activation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import javafx.geometry.Pos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.neurarium.nn.activation.ActivationFunction;
import org.neurarium.nn.activation.ActivationParameter;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.NumberField;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.formula.FormulaView;
import org.neurarium.ui.common.plot.PlaneFrame;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.lab.stage.Chart;
import org.neurarium.ui.lab.stage.LabPane;
import org.neurarium.ui.lab.stage.Line;
import org.neurarium.ui.lab.stage.Numerals;

/** An activation function and its slope, with its zones of saturation, at a chosen x. */
public final class ActivationView extends LabPane {
    private static final double LEFT = 52;
    private static final double TOP = 40;
    private static final double MOST = 8;
    private static final int LAYERS = 10;
    /** {@link #LAYERS} as an exponent. */
    private static final String TENTH = "¹⁰";

    private final ActivationViewModel model;
    private final BackgroundJobs jobs = new BackgroundJobs();
    private final FormulaView formula;
    private final FormulaView derivative;
    private final VBox parameters = new VBox(4);
    private String shown = "";
    private PlaneFrame frame = new PlaneFrame(0, 0, 1, 1, 0, 1, 0, 1);

    public ActivationView(Texts texts, Theme theme) {
        this(new ActivationViewModel(), texts, theme);
    }

    private ActivationView(ActivationViewModel model, Texts texts, Theme theme) {
        super("activation", model.head(), texts, theme);
        this.model = model;
        formula = new FormulaView(theme, jobs);
        derivative = new FormulaView(theme, jobs);
        controls().wideChoice("function", ActivationViewModel.ids(), this::name, () -> model.function().id(), model::choose)
                .heading("value").node(formula).heading("slope").node(derivative).heading("parameters").node(parameters)
                .heading("colours").node(key("value", "lab-forward")).node(key("slope", "lab-backward"));
        picture().setOnMouseClicked(e -> model.x(frame.x(e.getX())));
        named("x", () -> Numerals.of(model.x()));
        named("value", () -> Numerals.of(model.value(model.x())));
        named("slope", () -> Numerals.of(model.slope(model.x())));
        named("layers", () -> Numerals.of(Math.pow(model.slope(model.x()), LAYERS)));
        model.revision().addListener(o -> refresh());
        model.head().at().addListener(o -> refresh());
        refresh();
    }

    ActivationViewModel model() {
        return model;
    }

    @Override
    public void close() {
        super.close();
        jobs.close();
    }

    @Override
    public boolean isSettled() {
        return model.cost().isPresent() && jobs.isIdle(); // its formulas are set by jobs too
    }

    private void measure(ActivationFunction function) {
        if (model.cost().isEmpty()) {
            jobs.run(() -> ActivationCost.of(function), cost -> model.cost(function.id(), cost), failed -> { });
        }
    }

    private String name(String id) {
        return texts().has("params.activation." + id) ? texts().get("params.activation." + id) : say("name." + id);
    }

    private Label key(String name, String style) {
        Label label = new Label();
        label.textProperty().bind(texts().bind("lab.activation." + name));
        label.getStyleClass().add(style);
        return label;
    }

    @Override
    protected void update() {
        ActivationFunction f = model.function();
        formula.show(f.formula());
        derivative.show(f.derivativeFormula());
        formula.draw();
        derivative.draw();
        if (!f.id().equals(shown)) {
            shown = f.id();
            measure(f);
            parameters.getChildren().clear();
            for (int i = 0; i < f.parameters().size(); i++) {
                parameters.getChildren().add(row(i, f.parameters().get(i)));
            }
            showNone(parameters);
        }
        parameters.getChildren().forEach(row -> ((Runnable) row.getUserData()).run());
    }

    private HBox row(int i, ActivationParameter parameter) {
        Label label = new Label();
        label.textProperty().bind(texts().bind("lab.activation.parameter." + parameter.name()));
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        NumberField field = new NumberField(6, Ticks::text, v -> {
            boolean taken = v >= parameter.minimum() && v <= parameter.maximum();
            if (taken) {
                model.parameter(i, v);
            }
            return taken;
        });
        field.setId("lab-parameter-" + parameter.name());
        field.setPrefWidth(84);
        field.accessibleTextProperty().bind(label.textProperty());
        HBox row = new HBox(8, label, field);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setUserData((Runnable) () -> field.show(model.parameter(i)));
        return row;
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        double reach = ActivationViewModel.REACH;
        double[] all = DoubleStream.iterate(-reach, x -> x <= reach, x -> x + 0.125).flatMap(x -> DoubleStream.of(model.value(x), model.slope(x)))
                .filter(Double::isFinite).toArray();
        double low = Math.max(-MOST, DoubleStream.of(all).min().orElse(-1));
        double high = Math.min(MOST, DoubleStream.of(all).max().orElse(1));
        double room = Math.max(0.2, 0.1 * (high - low));
        frame = new PlaneFrame(LEFT, TOP, width - LEFT - 24, height - TOP - 52, -reach, reach, Math.min(0, low) - room, Math.max(0, high) + room);
        Chart chart = new Chart(g, palette, frame, false);
        model.saturated().forEach(z -> chart.zone(z.from(), z.to(), "warning-soft"));
        chart.axes("x", say("axis"));
        chart.curve(model::slope, palette.get("gate-candidate"), 2);
        chart.curve(model::value, palette.get("accent"), 2.5);
        double x = model.x();
        double slope = model.slope(x);
        chart.line(new double[] {x - 1, x + 1}, new double[] {model.value(x) - slope, model.value(x) + slope}, 2, palette.get("text-muted"), 1.2);
        chart.dot(x, model.value(x), palette.get("accent"), 5);
        chart.dot(x, slope, palette.get("gate-candidate"), 5);
    }

    @Override
    protected List<Line> lines() {
        double x = model.x();
        double slope = model.slope(x);
        List<Line> lines = new ArrayList<>(List.of(Line.head("x = " + Numerals.of(x)),
                Line.result("f(" + Numerals.of(x) + ") = " + Numerals.of(model.value(x))),
                Line.result("f′(" + Numerals.of(x) + ") = " + Numerals.of(slope))));
        if (model.isKink(x)) {
            lines.add(Line.text(say("kink", Numerals.of(slope))));
        } else {
            lines.add(Line.formula("(f(x + h) − f(x − h)) / 2h = " + Numerals.of(model.difference(x)) + ",  h = 10⁻⁶"));
        }
        lines.add(Line.head(say("layers", LAYERS)));
        lines.add(Line.formula(Numerals.bracketed(slope) + TENTH + " = " + Numerals.of(Math.pow(slope, LAYERS))));
        lines.add(Line.text(say("layers-text")));
        lines.add(Line.head(say("cost")));
        lines.add(Line.text(model.cost().map(c -> say(model.function().id().equals("relu") ? "cost-relu" : "cost-now", Ticks.figure(c.nanoseconds(), 3), Ticks.figure(c.times(), 2))).orElse(say("cost-later"))));
        lines.add(Line.head(say("saturation")));
        String zones = model.saturated().stream().map(z -> "[" + Numerals.brief(z.from(), 2) + ", " + Numerals.brief(z.to(), 2) + "]").collect(Collectors.joining(", "));
        lines.add(Line.text(zones.isEmpty() ? say("nowhere", Numerals.of(ActivationFunction.SATURATED_SLOPE)) : say("zones", Numerals.of(ActivationFunction.SATURATED_SLOPE), zones)));
        lines.add(Line.text(say(model.function().isZeroCentred() ? "centred" : "not-centred")));
        switch (model.function().kind()) {
            case LEARNED -> lines.add(Line.text(say("learned")));
            case VECTOR -> lines.add(Line.text(say("vector")));
            case PIECES -> lines.add(Line.text(say("pieces")));
            default -> {
                if (model.function().id().equals("rrelu")) {
                    lines.add(Line.text(say("random")));
                }
            }
        }
        return lines;
    }
}
