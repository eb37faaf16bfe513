package org.neurarium.ui.training;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import org.neurarium.ui.common.HoverText;
import org.neurarium.ui.common.Popover;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;

/** The quiet light bulb with the number of hints, which opens their list. Absent where there is nothing to say. */
final class HintsButton extends Button implements AutoCloseable {
    /** A bulb and its socket, on a field of 16 × 16. */
    private static final String BULB = "M5.5 10.6 A4.6 4.6 0 1 1 10.5 10.6 L10.5 12.2 L5.5 12.2 Z M6.4 14.6 L9.6 14.6";

    private final HintsViewModel model;
    private final HintsPane pane;
    private final Popover popover;

    HintsButton(HintsViewModel model, Texts texts, Theme theme) {
        this.model = model;
        pane = new HintsPane(model, texts, this::fold);
        popover = new Popover(theme, pane);
        setId("hints-button");
        getStyleClass().add("hints-chip");
        setMinWidth(Region.USE_PREF_SIZE);
        SVGPath bulb = new SVGPath();
        bulb.setContent(BULB);
        bulb.getStyleClass().add("bulb");
        setGraphic(bulb);
        textProperty().bind(Bindings.createStringBinding(() -> texts.get("remedies.count", model.findings().get().size()),
                model.findings(), texts.language()));
        HoverText.on(this, texts.bind("remedies.help"));
        accessibleTextProperty().bind(texts.bind("remedies.help"));
        var some = Bindings.createBooleanBinding(() -> !model.findings().get().isEmpty(), model.findings());
        visibleProperty().bind(some);
        managedProperty().bind(some);
        setOnAction(e -> open());
    }

    /** Shows the list. */
    void open() {
        pane.refresh();
        popover.toggle(this);
    }

    @Override
    public void close() {
        model.close();
    }

    private void fold() {
        popover.hide();
    }
}
