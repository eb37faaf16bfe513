package org.neurarium.ui.demo.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.neurarium.lesson.Goal;
import org.neurarium.ui.common.Texts;

/** What the learner is asked for: a figure with its bound, something done, or nothing. */
final class GoalPane extends HBox {
    private final ComboBox<String> kind = new ComboBox<>();
    private final TextField value = new TextField();
    private final Runnable changed;
    private boolean shown;

    GoalPane(Texts texts, Runnable changed) {
        super(6);
        this.changed = changed;
        List<String> kinds = new ArrayList<>(List.of("none"));
        kinds.addAll(Goal.METRICS);
        kinds.addAll(Goal.ACTIONS);
        kinds.addAll(Goal.ACTIONS_ON);
        kind.getItems().setAll(kinds);
        kind.setValue("none");
        kind.setId("goal-kind");
        kind.setConverter(new StringConverter<>() {
            @Override
            public String toString(String id) {
                return id == null ? "" : texts.get("demos.editor.goal." + id);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("chosen, not typed");
            }
        });
        value.setId("goal-value");
        value.setPrefColumnCount(12);
        value.accessibleTextProperty().bind(texts.bind("demos.editor.goal.value"));
        value.promptTextProperty().bind(texts.bind("demos.editor.goal.value"));
        value.managedProperty().bind(value.visibleProperty());
        kind.valueProperty().addListener(o -> edited());
        value.textProperty().addListener(o -> edited());
        getChildren().setAll(kind, value);
        arrange();
    }

    /** The goal as it is filled in; empty for none, and while a figure's bound is no number. */
    Optional<Goal> goal() {
        String chosen = kind.getValue();
        if (Goal.METRICS.contains(chosen)) {
            try {
                return Optional.of(new Goal.Metric(chosen, Double.parseDouble(value.getText().strip()), rises(chosen)));
            } catch (NumberFormatException unfinished) {
                return Optional.empty();
            }
        }
        return Goal.act(Goal.ACTIONS_ON.contains(chosen) ? chosen + ":" + value.getText().strip() : chosen);
    }

    void show(Optional<Goal> goal) {
        shown = false;
        if (!goal().equals(goal)) {
            if (goal.isPresent() && goal.get() instanceof Goal.Metric metric) {
                kind.setValue(metric.name());
                value.setText(String.format(Locale.ROOT, "%s", metric.bound()));
            } else if (goal.isPresent() && goal.get() instanceof Goal.Act act) {
                kind.setValue(act.action());
                value.setText(act.target());
            } else {
                kind.setValue("none");
                value.setText("");
            }
        }
        shown = true;
        arrange();
    }

    private void edited() {
        arrange();
        if (shown) {
            changed.run();
        }
    }

    private void arrange() {
        value.setVisible(Goal.METRICS.contains(kind.getValue()) || Goal.ACTIONS_ON.contains(kind.getValue()));
    }

    /** Accuracies are to rise, losses to fall. */
    private static boolean rises(String metric) {
        return metric.toLowerCase(Locale.ROOT).endsWith("accuracy");
    }
}
