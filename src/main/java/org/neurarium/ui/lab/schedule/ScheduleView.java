package org.neurarium.ui.lab.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.neurarium.document.spec.ParamSpec;
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

/** The learning rate over a planned training, under the schedules that training offers. */
public final class ScheduleView extends LabPane {
    private static final double LEFT = 60;
    private static final double TOP = 40;
    private static final int MOST_GRID = 40;
    /** Lowest power of ten that is drawn. */
    private static final double LEAST = -8;

    private final ScheduleViewModel model;
    private final BackgroundJobs jobs = new BackgroundJobs();
    private final FormulaView formula;
    private final VBox settings = new VBox(6);
    private String shown = "";

    public ScheduleView(Texts texts, Theme theme) {
        this(new ScheduleViewModel(), texts, theme);
    }

    private ScheduleView(ScheduleViewModel model, Texts texts, Theme theme) {
        super("schedule", model.head(), texts, theme);
        this.model = model;
        formula = new FormulaView(theme, jobs);
        controls().wideChoice("kind", ScheduleViewModel.ids(), id -> texts.get("params.schedule." + id), () -> model.type().id(), model::choose)
                .node(formula)
                .number("base", 1e-6, 10, false, model::base, model::base)
                .number("per-epoch", 1, 1000, true, model::perEpoch, v -> model.perEpoch((int) v))
                .number("epochs", 1, 1000, true, model::epochs, v -> model.epochs((int) v))
                .heading("settings").node(settings);
        named("rate", () -> Numerals.of(model.rate(model.head().at().get())));
        named("excess", () -> Numerals.of(model.effect()[model.head().at().get()]));
        model.revision().addListener(o -> refresh());
        model.head().at().addListener(o -> refresh());
        refresh();
    }

    ScheduleViewModel model() {
        return model;
    }

    @Override
    public void close() {
        super.close();
        jobs.close();
    }

    @Override
    public boolean isSettled() {
        return jobs.isIdle();
    }

    @Override
    protected void update() {
        formula.show(model.type().formula());
        formula.draw();
        if (!model.type().id().equals(shown)) {
            shown = model.type().id();
            settings.getChildren().setAll(model.params().stream().map(this::row).toList());
            showNone(settings);
        }
        settings.getChildren().forEach(row -> ((Runnable) row.getUserData()).run());
    }

    private HBox row(ParamSpec spec) {
        Label label = new Label();
        label.textProperty().bind(texts().bind("params." + spec.name()));
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Region control = spec.type() == ParamSpec.Type.CHOICE ? choice(spec) : field(spec);
        control.setId("lab-setting-" + spec.name());
        control.accessibleTextProperty().bind(label.textProperty());
        control.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(8, label, control);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setUserData(control.getUserData());
        return row;
    }

    private NumberField field(ParamSpec spec) {
        double min = Objects.requireNonNull(spec.min());
        double max = Objects.requireNonNull(spec.max());
        NumberField field = new NumberField(6, Ticks::text, v -> {
            boolean taken = v >= min && v <= max && (spec.type() != ParamSpec.Type.INTEGER || v == Math.rint(v));
            if (taken) {
                model.setting(spec, v);
            }
            return taken;
        });
        field.setPrefWidth(84);
        field.setUserData((Runnable) () -> field.show(((Number) model.setting(spec.name())).doubleValue()));
        return field;
    }

    private ComboBox<String> choice(ParamSpec spec) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(spec.options());
        box.setPrefWidth(136);
        box.setOnAction(e -> {
            if (box.getValue() != null && !box.getValue().equals(model.setting(spec.name()))) {
                model.setting(spec, box.getValue());
            }
        });
        box.setUserData((Runnable) () -> {
            box.setConverter(new StringConverter<>() {
                @Override
                public String toString(String option) {
                    return option == null ? "" : texts().get("params." + spec.name() + "." + option);
                }

                @Override
                public String fromString(String text) {
                    throw new UnsupportedOperationException("not editable");
                }
            });
            box.setValue(String.valueOf(model.setting(spec.name())));
        });
        return box;
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        int count = model.head().last().get() + 1;
        double[] ts = IntStream.range(0, count).mapToDouble(t -> t).toArray();
        double[] rates = IntStream.range(0, count).mapToDouble(model::rate).toArray();
        double most = Arrays.stream(rates).max().orElse(1);
        double half = height / 2;
        Chart chart = new Chart(g, palette, new PlaneFrame(LEFT, TOP, width - LEFT - 24, half - TOP - 40, 0, Math.max(1, count - 1), 0, most * 1.1), false);
        if (model.epochs() <= MOST_GRID) {
            for (int epoch = 1; epoch < model.epochs(); epoch += 2) {
                chart.zone(epoch * model.perEpoch(), (epoch + 1) * model.perEpoch(), "surface-sunk");
            }
        }
        chart.axes("", say("rate"));
        chart.line(ts, rates, count, palette.get("ghost"), 2);
        int at = model.head().at().get();
        chart.line(ts, rates, at + 1, palette.get("train"), 3);
        chart.dot(at, rates[at], palette.get("train"), 5);
        chart.label(Numerals.of(rates[at]), ts, rates, at, palette.get("text"));
        effect(g, palette, half + TOP, width, height);
    }

    /** The loss under this schedule, and faintly with a constant rate, on a logarithmic axis. */
    private void effect(GraphicsContext g, Palette palette, double top, double width, double height) {
        double[] with = model.effect();
        double[] without = model.unscheduled();
        double[] ts = IntStream.range(0, with.length).mapToDouble(t -> t).toArray();
        double low = Math.log10(DoubleStream.concat(Arrays.stream(with), Arrays.stream(without)).filter(v -> v > 0).min().orElse(1e-3));
        Chart chart = new Chart(g, palette, new PlaneFrame(LEFT, top, width - LEFT - 24, height - top - 52, 0, Math.max(1, with.length - 2), Math.max(LEAST, Math.floor(low)), 1), true);
        chart.axes(say("iteration"), say("loss"));
        int at = model.head().at().get();
        boolean constant = model.type().id().equals("constant");
        if (!constant) {
            chart.line(ts, without, at + 1, palette.get("validation"), 1.5);
            chart.label(say("without"), ts, without, at, palette.get("validation"));
        }
        chart.line(ts, with, at + 1, palette.get("train"), 3);
        chart.dot(at, with[at], palette.get("train"), 5);
    }

    @Override
    protected List<Line> lines() {
        int t = model.head().at().get();
        int epoch = t / model.perEpoch();
        List<Line> lines = new ArrayList<>(List.of(Line.head(say("at", t, epoch + 1, model.epochs())), Line.formula(law()),
                Line.result("= " + Numerals.of(model.rate(t))), Line.text(say("about." + model.type().id()))));
        lines.add(Line.head(say("effect")));
        lines.add(Line.result(say("effect-now", Numerals.of(model.effect()[t]))));
        if (!model.type().id().equals("constant")) {
            lines.add(Line.formula(say("effect-without", Numerals.of(model.base()), Numerals.of(model.unscheduled()[t]))));
        }
        lines.add(Line.text(say("effect-what", ScheduleViewModel.WEIGHTS, ScheduleViewModel.BATCH)));
        lines.add(Line.head(say("plan")));
        lines.add(Line.formula("T = " + model.perEpoch() + " · " + model.epochs() + " = " + Ticks.whole(model.horizon().iterations())));
        lines.add(Line.text(say("same")));
        return lines;
    }

    /** The formula with the numbers of this iteration. */
    private String law() {
        int t = model.head().at().get();
        String a = Numerals.of(model.base());
        String share = t + "/" + model.horizon().iterations();
        return switch (model.type().id()) {
            case "step" -> a + " · " + model.setting("factor") + "^⌊" + t / model.perEpoch() + "/" + model.setting("everyEpochs") + "⌋";
            case "exponential" -> a + " · " + model.setting("decay") + "^(" + t + "/" + model.perEpoch() + ")";
            case "linear" -> a + " · (1 − " + share + ")";
            case "inverse-square-root" -> a + " / √" + (t + 1);
            case "cosine" -> a + " · (" + model.setting("floor") + " + (1 − " + model.setting("floor") + ")/2 · (1 + cos(π·" + share + ")))";
            case "warm-up" -> t < ((Number) model.setting("steps")).intValue() ? a + " · " + (t + 1) + "/" + model.setting("steps")
                    : say("then", texts().get("params.then." + model.setting("then")));
            default -> "α = " + a;
        };
    }
}
