package org.neurarium.ui.demo.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.neurarium.document.LayerNode;
import org.neurarium.lesson.DemoPlace;
import org.neurarium.lesson.DemoStep;
import org.neurarium.lesson.Goal;
import org.neurarium.ui.common.Texts;

/** What the learner is asked for: a figure with its bound, something done, or nothing; what the step's place can never see is not offered. */
final class GoalPane extends HBox {
    private static final String NONE = "none";
    private static final List<String> NAMED = List.of("select", "view");

    private final EditorStage stage;
    private final IdBox kind;
    private final IdBox target;
    private final TextField value = new TextField();
    private final Consumer<Optional<Goal>> changed;
    private List<String> layers = List.of();
    private boolean shown;

    /** @param changed what is done once a person has changed it */
    GoalPane(Texts texts, EditorStage stage, Consumer<Optional<Goal>> changed) {
        super(6);
        this.stage = stage;
        this.changed = changed;
        kind = new IdBox("goal-kind", texts, "demos.editor.goal", List.of(NONE), id -> texts.get("demos.editor.goal." + id));
        target = new IdBox("goal-target", texts, "demos.editor.goal.value", List.of(), id -> name(texts, id));
        value.setId("goal-value");
        value.setPrefColumnCount(12);
        value.accessibleTextProperty().bind(texts.bind("demos.editor.goal.value"));
        value.promptTextProperty().bind(texts.bind("demos.editor.goal.value"));
        value.managedProperty().bind(value.visibleProperty());
        kind.valueProperty().addListener(o -> edited());
        target.valueProperty().addListener(o -> edited());
        value.textProperty().addListener(o -> edited());
        getChildren().setAll(kind, target, value);
        arrange();
    }

    /** The goal as it is filled in; empty for none, and while its figure is no number or its name is missing. */
    private Optional<Goal> goal() {
        String chosen = kind.getValue();
        if (chosen == null || chosen.equals(NONE)) {
            return Optional.empty();
        }
        if (Goal.METRICS.contains(chosen)) {
            try {
                return Optional.of(new Goal.Metric(chosen, Double.parseDouble(value.getText().strip()), rises(chosen)));
            } catch (NumberFormatException unfinished) {
                return Optional.empty();
            }
        }
        String of = NAMED.contains(chosen) ? target.chosen().orElse("") : value.getText().strip();
        return Goal.act(Goal.ACTIONS_ON.contains(chosen) ? chosen + ":" + of : chosen);
    }

    /** @param anew whether nothing that is half filled in is to stay */
    void show(DemoStep step, boolean anew) {
        shown = false;
        offer(step);
        Optional<Goal> goal = step.goal();
        if (anew || goal.isPresent() && !goal.equals(goal())) {
            if (goal.isPresent() && goal.get() instanceof Goal.Metric metric) {
                fill(metric.name(), "", String.format(Locale.ROOT, "%s", metric.bound()));
            } else if (goal.isPresent() && goal.get() instanceof Goal.Act act) {
                boolean named = NAMED.contains(act.action());
                fill(act.action(), named ? act.target() : "", named ? "" : act.target());
            } else {
                fill(NONE, "", "");
            }
        }
        arrange();
        shown = true;
    }

    private void fill(String what, String name, String typed) {
        kind.setValue(what);
        arrange();
        target.setValue(name);
        value.setText(typed);
    }

    private void edited() {
        if (shown) {
            shown = false;
            arrange();
            shown = true;
            changed.accept(goal());
        }
    }

    /** A goal that is there is offered even where the place does not see it: the list of faults says so. */
    private void offer(DemoStep step) {
        List<String> kinds = new ArrayList<>(List.of(NONE));
        kinds.addAll(Goal.METRICS.stream().filter(m -> step.place() instanceof DemoPlace.Canvas).toList());
        List<String> acts = new ArrayList<>(Goal.ACTIONS);
        acts.addAll(Goal.ACTIONS_ON);
        kinds.addAll(acts.stream().filter(a -> new Goal.Act(a, "").fits(step.place())).toList());
        String now = kind.getValue();
        kind.offer(kinds);
        kind.setValue(now);
        layers = step.project().map(p -> p.network().layers().stream().map(LayerNode::id).toList()).orElse(List.of());
    }

    private void arrange() {
        String chosen = kind.getValue();
        target.setVisible(NAMED.contains(chosen));
        value.setVisible(Goal.METRICS.contains(chosen) || "set".equals(chosen));
        if (target.isVisible()) {
            String now = target.getValue();
            target.offer(chosen.equals("view") ? stage.views() : layers);
            target.setValue(target.getItems().contains(now) ? now : "");
        }
    }

    /** A view by its name, a layer by its id. */
    private String name(Texts texts, String id) {
        return "view".equals(kind.getValue()) && stage.views().contains(id) ? texts.get(stage.viewName(id)) : id;
    }

    /** Accuracies are to rise, losses to fall. */
    private static boolean rises(String metric) {
        return metric.toLowerCase(Locale.ROOT).endsWith("accuracy");
    }
}
