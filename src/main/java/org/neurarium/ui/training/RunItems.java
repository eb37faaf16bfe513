package org.neurarium.ui.training;

import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.neurarium.ui.common.Texts;

/** Earlier runs as menu entries: pointing at one lights its line, choosing it brings its settings back. */
final class RunItems {
    private RunItems() {
    }

    static void fill(MenuButton button, ChartsViewModel model, Texts texts) {
        button.getItems().clear();
        for (EarlierRun run : model.runs()) {
            Label chip = new Label(texts.get("training.chart.run", run.number(), run.chip()));
            chip.setMaxWidth(Double.MAX_VALUE);
            CustomMenuItem item = new CustomMenuItem(chip);
            chip.hoverProperty().addListener((o, was, is) -> model.highlighted().set(is ? run : null));
            item.setOnAction(e -> model.restore(run));
            button.getItems().add(item);
        }
        MenuItem forget = new MenuItem(texts.get("training.chart.forget"));
        forget.setOnAction(e -> model.forgetRuns());
        button.getItems().addAll(new SeparatorMenuItem(), forget);
    }
}
