package org.neurarium.ui.canvas;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.HoverText;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;

/** Buttons for the view, at the canvas' lower edge. */
final class ZoomBar extends HBox {
    ZoomBar(CanvasCommands commands, Viewport view, Texts texts) {
        getStyleClass().add("zoom-bar");
        setPickOnBounds(false);
        Button out = icon(Feather.MINUS, "canvas.zoom.out", commands::zoomOut, texts);
        Button in = icon(Feather.PLUS, "canvas.zoom.in", commands::zoomIn, texts);
        Button actual = new Button();
        actual.setId("canvas-zoom");
        actual.getStyleClass().add("zoom-figure");
        actual.textProperty().bind(Bindings.createStringBinding(() -> Math.round(view.zoom().get() * 100) + " %", view.zoom()));
        HoverText.on(actual, texts.bind("canvas.zoom.actual"));
        actual.setOnAction(e -> commands.actualSize());
        getChildren().addAll(out, actual, in, word("canvas-fit", "canvas.zoom.fit", "canvas.zoom.fit.help", commands::fit, texts),
                word("canvas-arrange", "canvas.arrange", "canvas.arrange.help", commands::arrange, texts));
    }

    private static Button icon(Feather sign, String key, Runnable action, Texts texts) {
        Button button = new Button(null, Icons.small(sign));
        button.setId(key.replace('.', '-'));
        button.accessibleTextProperty().bind(texts.bind(key));
        HoverText.on(button, texts.bind(key));
        button.setOnAction(e -> action.run());
        return button;
    }

    private static Button word(String id, String key, String help, Runnable action, Texts texts) {
        Button button = new Button();
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(texts.bind(key));
        HoverText.on(button, texts.bind(help));
        button.setOnAction(e -> action.run());
        return button;
    }
}
