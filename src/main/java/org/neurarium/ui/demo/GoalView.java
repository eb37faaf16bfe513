package org.neurarium.ui.demo;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.lesson.Goal;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.Ticks;

/** What a step asks for, with a tick once it is done. */
final class GoalView extends HBox {
    private final GoalViewModel model;
    private final Label mark = new Label();

    GoalView(Goal goal, GoalViewModel model, Texts texts) {
        super(8);
        this.model = model;
        setId("demo-goal");
        getStyleClass().add("demo-goal");
        setAlignment(Pos.CENTER_LEFT);
        Label sentence = new Label(say(goal, model, texts));
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        mark.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(mark, sentence);
        show();
    }

    /** Brings the tick up to date. */
    void show() {
        boolean done = model.reached().get();
        mark.setGraphic(Icons.small(done ? Feather.CHECK_CIRCLE : Feather.TARGET));
        getStyleClass().remove("reached");
        if (done) {
            getStyleClass().add("reached");
        }
    }

    private static String say(Goal goal, GoalViewModel model, Texts texts) {
        if (goal instanceof Goal.Metric metric) {
            boolean share = metric.name().endsWith("ccuracy");
            boolean all = share && metric.atLeast() && metric.bound() == 1;
            return texts.get(all ? "demos.goal.all" : metric.atLeast() ? "demos.goal.at-least" : "demos.goal.at-most", "@demos.goal.metric." + metric.name(),
                    share ? Ticks.text(100 * metric.bound()) + "\u00a0%" : Ticks.text(metric.bound()));
        }
        Goal.Act act = (Goal.Act) goal;
        if (act.action().equals("set")) {
            return setting(act.target(), model, texts);
        }
        String target = switch (act.action()) {
            case "view" -> "@shell.view." + act.target();
            case "select" -> model.nameOf(act.target());
            default -> act.target();
        };
        return texts.get("demos.goal.do." + act.action(), target);
    }

    /** A setting by its name on screen, with its layer: {@code network.layers.h1.settings.units} is the "Units" of the layer that is called so on the canvas. */
    private static String setting(String path, GoalViewModel model, Texts texts) {
        String[] parts = path.split("\\.");
        String name = parts[parts.length - 1];
        String shown = texts.has("params." + name) ? texts.get("params." + name) : path;
        return path.startsWith("network.layers.") && parts.length > 3 ? texts.get("demos.goal.do.set-of", shown, model.nameOf(parts[2]))
                : texts.get("demos.goal.do.set", shown);
    }
}
