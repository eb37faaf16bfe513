package org.neurarium.ui.training;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.nn.backend.BackendReport;
import org.neurarium.ui.common.HoverText;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Popover;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;

/** What computes, in one sign, and in a word where it is a card; opens the choice. */
final class DeviceButton extends Button {
    private final DeviceViewModel model;
    private final Popover popover;

    DeviceButton(DeviceViewModel model, Texts texts, Theme theme) {
        this.model = model;
        popover = new Popover(theme, new DevicePane(model, texts));
        popover.mayGrow(160);
        setId("device");
        getStyleClass().add("run-chip");
        contentDisplayProperty().bind(Bindings.when(textProperty().isEmpty()).then(ContentDisplay.GRAPHIC_ONLY).otherwise(ContentDisplay.LEFT));
        setMinWidth(Region.USE_PREF_SIZE);
        textProperty().bind(Bindings.createStringBinding(this::word, model.inUse(), model.broken()));
        var says = Bindings.createStringBinding(() -> sentence(texts), model.inUse(), model.broken(), texts.language());
        HoverText.on(this, says);
        accessibleTextProperty().bind(says);
        graphicProperty().bind(Bindings.createObjectBinding(() -> Icons.small(isTrouble() ? Feather.ALERT_TRIANGLE : Feather.CPU),
                model.inUse(), model.broken()));
        setOnAction(e -> open());
    }

    private void open() {
        model.ask();
        popover.toggle(this);
    }

    private String word() {
        BackendReport now = model.inUse().get();
        return now == null ? model.broken().get() ? "" : "…" : now.card() == null ? "" : "GPU";
    }

    private boolean isTrouble() {
        BackendReport now = model.inUse().get();
        return now == null ? model.broken().get() : now.objection() != null;
    }

    private String sentence(Texts texts) {
        BackendReport now = model.inUse().get();
        if (now == null) {
            return texts.get(model.broken().get() ? "devices.help" : "devices.starting");
        }
        String what = texts.get("devices.button", now.device() + " · " + now.nativeBuild());
        return now.objection() == null ? what : texts.get("devices.instead",
                texts.get(now.objection().key(), now.objection().arguments()));
    }
}
