package org.neurarium.ui.training;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.geometry.Pos;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.StopRules;
import org.neurarium.document.Training;
import org.neurarium.ui.common.NumberField;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.Ticks;

/** When training ends by itself: after so many epochs, at a target, when nothing gets better. */
final class StopRulesPane extends GridPane {
    private final RunBarViewModel model;
    private final Texts texts;
    private final NumberField epochs;
    private final CheckBox targeted = new CheckBox();
    private final ComboBox<String> metric = new ComboBox<>();
    private final NumberField bound;
    private final CheckBox patient = new CheckBox();
    private final NumberField patience;
    private final CheckBox restore = new CheckBox();
    private double boundValue = 0.98;
    private boolean showing;

    StopRulesPane(RunBarViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        epochs = new NumberField(6, v -> Ticks.whole(Math.round(v)), v -> v >= 1 && apply(v, bound(), patience()));
        bound = new NumberField(5, Ticks::text, v -> {
            boundValue = v;
            return apply(epochs(), v, patience());
        });
        patience = new NumberField(5, v -> Ticks.whole(Math.round(v)),
                v -> v >= 1 && apply(epochs(), bound(), v));
        getStyleClass().add("popover-body");
        setHgap(10);
        setVgap(10);
        metric.getItems().setAll("validationAccuracy", "trainAccuracy", "validationLoss", "trainLoss");
        metric.setConverter(metricNames());
        texts.language().addListener((o, before, now) -> metric.setConverter(metricNames()));
        lay();
        targeted.setOnAction(e -> apply(epochs(), bound(), patience()));
        patient.setOnAction(e -> apply(epochs(), bound(), patience()));
        restore.setOnAction(e -> apply(epochs(), bound(), patience()));
        metric.setOnAction(e -> metricChosen());
        show(model.training());
    }

    /** Shows the project's rules. */
    void show(Training training) {
        showing = true;
        StopRules rules = training.stop();
        StopRules.Target target = rules.target();
        epochs.show(training.epochs());
        targeted.setSelected(target != null);
        metric.setValue(target != null ? target.metric() : metric.getValue() == null ? "validationAccuracy" : metric.getValue());
        boundValue = target != null ? target.value() : boundValue;
        bound.show(boundValue);
        patient.setSelected(rules.patience() > 0);
        patience.show(rules.patience() > 0 ? rules.patience() : 10);
        restore.setSelected(rules.restoreBest());
        metric.setDisable(target == null);
        bound.setDisable(target == null);
        patience.setDisable(rules.patience() == 0);
        restore.setDisable(rules.patience() == 0);
        showing = false;
    }

    private void lay() {
        Label title = new Label();
        title.getStyleClass().add("title");
        title.textProperty().bind(texts.bind("training.stop.title"));
        add(title, 0, 0, 2, 1);
        Label after = new Label();
        after.textProperty().bind(texts.bind("training.stop.epochs"));
        addRow(1, after, epochs);
        targeted.textProperty().bind(texts.bind("training.stop.target"));
        HBox target = new HBox(8, metric, bound);
        target.setAlignment(Pos.CENTER_LEFT);
        addRow(2, targeted, target);
        patient.textProperty().bind(texts.bind("training.stop.patience"));
        addRow(3, patient, unit(patience));
        restore.textProperty().bind(texts.bind("training.stop.restore"));
        add(restore, 0, 4, 2, 1);
    }

    private Node unit(NumberField field) {
        Label unit = new Label();
        unit.getStyleClass().add("muted");
        unit.textProperty().bind(texts.bind("training.stop.patienceUnit"));
        HBox row = new HBox(8, field, unit);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void metricChosen() {
        if (!showing && metric.getValue() != null) {
            boundValue = isAccuracy() ? 0.98 : 0.01;
            bound.show(boundValue);
            apply(epochs(), boundValue, patience());
        }
    }

    private boolean apply(double newEpochs, double newBound, double newPatience) {
        if (showing) {
            return true;
        }
        StopRules.Target target = targeted.isSelected()
                ? new StopRules.Target(metric.getValue(), isAccuracy(), newBound) : null;
        model.stopRules(new StopRules(target, patient.isSelected() ? (int) Math.round(newPatience) : 0,
                restore.isSelected()), (int) Math.round(newEpochs));
        show(model.training());
        return true;
    }

    private boolean isAccuracy() {
        return metric.getValue() != null && metric.getValue().endsWith("Accuracy");
    }

    private double epochs() {
        return model.training().epochs();
    }

    private double bound() {
        return boundValue;
    }

    private double patience() {
        int now = model.training().stop().patience();
        return now > 0 ? now : 10;
    }

    private StringConverter<String> metricNames() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable String id) {
                return id == null ? "" : texts.get("training." + id) + (id.endsWith("Accuracy") ? " ≥" : " ≤");
            }

            @Override
            public @Nullable String fromString(String text) {
                return null;
            }
        };
    }
}
