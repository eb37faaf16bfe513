package org.neurarium.ui.canvas;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import org.neurarium.ui.common.Texts;

/** What to do first, on a canvas without layers. */
final class EmptyHint extends Label {
    EmptyHint(ReadOnlyObjectProperty<CanvasScene> scene, Texts texts) {
        getStyleClass().add("empty-hint");
        textProperty().bind(texts.bind("canvas.empty"));
        visibleProperty().bind(Bindings.createBooleanBinding(() -> scene.get().nodes().isEmpty(), scene));
        setMouseTransparent(true);
        setWrapText(true);
        setMaxWidth(360);
    }
}
