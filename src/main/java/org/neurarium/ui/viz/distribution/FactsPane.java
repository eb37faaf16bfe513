package org.neurarium.ui.viz.distribution;

import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.neurarium.train.probe.SpreadProbe;
import org.neurarium.ui.common.HoverText;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;

/** Beside the charts: dead and saturated units, numbers that are none, and what normalising and dropping layers go by. */
final class FactsPane extends VBox {
    private static final double WIDTH = 176;

    private final DistributionViewModel model;
    private final Texts texts;
    private final Label dead;
    private final Label saturated;
    private final Label broken;
    private final StepPane step;

    FactsPane(DistributionViewModel model, Texts texts, Theme theme) {
        super(4);
        this.model = model;
        this.texts = texts;
        getStyleClass().add("distribution-facts");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        dead = fact("dead", "distribution.dead.help");
        saturated = fact("saturated", "distribution.saturated.help");
        broken = fact("broken", "distribution.broken.help");
        step = new StepPane(model, texts, theme);
        setVgrow(step, Priority.ALWAYS);
        getChildren().setAll(dead, saturated, broken, step);
    }

    void refresh() {
        Timeline timeline = model.timeline(model.layer().get());
        step.refresh();
        if (timeline.isEmpty()) {
            return;
        }
        SpreadProbe.Layer now = timeline.last().layer();
        show(dead, "distribution.dead", now.dead(), now.units());
        show(saturated, "distribution.saturated", now.saturated(), now.units());
        int wrong = now.activations().notFinite() + now.parameters().notFinite() + now.gradients().notFinite();
        show(broken, "distribution.broken", wrong > 0 ? wrong : -1, wrong);
    }

    private void show(Label label, String key, int count, int of) {
        label.setVisible(count >= 0);
        label.setManaged(count >= 0);
        label.getStyleClass().remove("wrong");
        if (count > 0) {
            label.getStyleClass().add("wrong");
        }
        label.setText(count < 0 ? "" : texts.get(key, count, of));
    }

    private Label fact(String id, String help) {
        Label label = new Label();
        label.setId("distribution-" + id);
        label.getStyleClass().add("distribution-fact");
        label.setWrapText(true);
        HoverText.on(label, texts.bind(help));
        return label;
    }
}
