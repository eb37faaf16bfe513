package org.neurarium.ui.training;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.neurarium.train.Metrics;
import org.neurarium.train.SessionState;
import org.neurarium.train.TrainingFrame;
import org.neurarium.ui.common.FittingRow;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.common.plot.TextWidth;
import org.neurarium.ui.common.plot.Ticks;

/** Counters and figures in labels of fixed width, so that nothing moves while numbers run. */
final class ReadoutsView {
    /** Nobody reads faster, and every change costs a layout of the bar. */
    private static final double FIGURES_PER_SECOND = 10;
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final List<String> PARTS = List.of("training.chart.validation", "training.chart.train");
    private static final List<String> METRICS = List.of("training.accuracyShort", "training.loss");

    private final Texts texts;
    private final RunBarViewModel model;
    private final Label epoch = figure(56, "readout-epoch");
    private final Label batch = figure(76, "readout-batch");
    private final Label loss = figure(60, "readout-loss");
    private final Label metric = figure(54, "readout-metric");
    private final Label pace = new Label();
    private final Label metricPart = caption();
    private final Label metricName = caption();
    private final LateFigures lateFigures = new LateFigures();

    ReadoutsView(FittingRow row, RunBarViewModel model, Texts texts) {
        this.texts = texts;
        this.model = model;
        pace.setId("readout-pace");
        pace.getStyleClass().add("muted");
        pace.setPrefWidth(128);
        pace.setMinWidth(Region.USE_PREF_SIZE);
        row.addExpendable(named("training.epochs"), 90, epoch);
        row.getChildren().add(epoch);
        HBox batches = new HBox(8, named("training.batches"), batch);
        batches.setAlignment(Pos.CENTER_LEFT);
        row.addExpendable(batches, 70);
        row.addExpendable(named("training.loss"), 93, loss);
        row.getChildren().add(loss);
        row.addExpendable(metricPart, 92, metric);
        row.addExpendable(metricName, 85, metric);
        row.getChildren().add(metric);
        row.addExpendable(pace, 40);
        Throttle figures = new Throttle(FIGURES_PER_SECOND, () -> show(model.state().get(), model.frame().get()));
        model.frame().addListener(o -> figures.request());
        model.state().addListener(o -> figures.request());
        lateFigures.late().addListener(o -> markLate());
        texts.language().addListener((o, before, now) -> show(model.state().get(), model.frame().get()));
        show(model.state().get(), model.frame().get());
    }

    private void show(SessionState state, TrainingFrame frame) {
        epoch.setText(Ticks.whole(frame.epoch()));
        batch.setText(frame.batches() == 0 ? "–" : Ticks.whole(frame.batch()) + " / " + Ticks.whole(frame.batches()));
        Metrics m = frame.metrics();
        loss.setText(figureText(Double.isNaN(m.trainLoss()) ? frame.batchLoss() : m.trainLoss(), frame));
        boolean held = !Double.isNaN(m.validationLoss());
        if (!Double.isNaN(m.validationAccuracy()) || !Double.isNaN(m.trainAccuracy())) {
            name(held, "training.accuracyShort");
            double accuracy = held ? m.validationAccuracy() : m.trainAccuracy();
            metric.setText(Ticks.percent(accuracy));
            praise(model.isGood(accuracy));
        } else {
            praise(false);
            name(true, "training.loss");
            metric.setText(figureText(m.validationLoss(), frame));
        }
        lateFigures.show(frame);
        pace.setText(paceText(state, frame));
    }

    private void markLate() {
        boolean late = lateFigures.late().get();
        loss.pseudoClassStateChanged(LATE, late);
        metric.pseudoClassStateChanged(LATE, late);
        pace.setText(paceText(model.state().get(), model.frame().get()));
    }

    /** In two words, as the part it was measured on is still said where there is no room for both. */
    private void name(boolean held, String metricKey) {
        metricPart.setText(texts.get(PARTS.get(held ? 0 : 1)));
        metricPart.setMinWidth(widest(PARTS));
        metricName.setText(texts.get(metricKey));
        metricName.setMinWidth(widest(METRICS));
    }

    /** Room for each name there may be: which one it is turns out only with the first figures. */
    private double widest(List<String> keys) {
        return keys.stream().mapToDouble(key -> Math.ceil(TextWidth.of(texts.get(key), metricName.getFont()))).max().orElse(0);
    }

    /** Before the first update there is no figure; after it, a NaN is one. */
    private static String figureText(double value, TrainingFrame frame) {
        return Double.isNaN(value) && (frame.iteration() == 0 || Double.isFinite(frame.batchLoss())) ? "–"
                : Ticks.figure(value, 3);
    }

    private void praise(boolean good) {
        if (good != metric.getStyleClass().contains("good")) { // every change costs a look through the style sheets
            metric.getStyleClass().removeAll("good");
            metric.getStyleClass().addAll(good ? List.of("good") : List.of());
        }
    }

    private String paceText(SessionState state, TrainingFrame frame) {
        if (lateFigures.late().get()) {
            return texts.get("training.evaluating");
        }
        return switch (state) {
            case RUNNING -> texts.get("training.pace", Ticks.whole(Math.round(frame.updatesPerSecond())));
            case DONE -> texts.has("training.stopped." + frame.stoppedBy())
                    ? texts.get("training.stopped." + frame.stoppedBy()) : texts.get("training.state.done");
            default -> texts.get("training.state." + state.name().toLowerCase(java.util.Locale.ROOT));
        };
    }

    private Label named(String key) {
        Label label = caption();
        label.textProperty().bind(texts.bind(key));
        return label;
    }

    private static Label caption() {
        Label label = new Label();
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label figure(double width, String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("strong");
        label.setMinWidth(width);
        label.setPrefWidth(width);
        return label;
    }
}
