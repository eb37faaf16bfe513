package org.neurarium.ui.canvas;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import org.neurarium.ui.common.Texts;

/** The frames of all unfolded blocks, behind the wires, under the view's zoom. */
final class FrameLayer extends Pane {
    private final CanvasViewModel canvas;
    private final Texts texts;
    private final Map<String, FrameCard> cards = new LinkedHashMap<>();
    private final Translate pan = new Translate();
    private final Scale zoom = new Scale();

    FrameLayer(CanvasViewModel canvas, Texts texts) {
        this.canvas = canvas;
        this.texts = texts;
        getTransforms().setAll(pan, zoom);
        setPickOnBounds(false);
        setManaged(false);
    }

    /** Brings the frames in line with the scene. */
    void sync() {
        Set<String> gone = new LinkedHashSet<>(cards.keySet());
        for (BlockFrame frame : canvas.scene().get().frames()) {
            String name = frame.block().name();
            gone.remove(name);
            FrameCard card = cards.computeIfAbsent(name, n -> made());
            card.show(frame, canvas.project().canvas().blocks().layers(name).size(), texts);
        }
        gone.forEach(name -> getChildren().remove(cards.remove(name)));
        mark();
    }

    private FrameCard made() {
        FrameCard card = new FrameCard();
        getChildren().add(card);
        card.title().focusVisibleProperty().addListener((o, before, now) -> {
            if (now) {
                canvas.selection().select(canvas.project().canvas().blocks().layers(card.block()));
            }
        });
        return card;
    }

    /** Shows which are selected as a whole. */
    void mark() {
        cards.values().forEach(card -> card.setSelected(
                canvas.selection().nodes().containsAll(canvas.project().canvas().blocks().layers(card.block()))));
    }

    void focus(String block) {
        FrameCard card = cards.get(block);
        if (card != null) {
            card.title().requestFocus();
        }
    }

    void place() {
        Viewport view = canvas.viewport();
        pan.setX(view.panX());
        pan.setY(view.panY());
        zoom.setX(view.scale());
        zoom.setY(view.scale());
    }
}
