package org.neurarium.ui.words.map;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.words.control.Controls;

/** Above a map that comes about in steps: how far it is, and how little its distances mean. */
final class StepsNote extends VBox {
    private static final double PER_SECOND = 10;

    private final MapViewModel model;
    private final Texts texts;
    private final Label told = new Label();

    StepsNote(MapViewModel model, Texts texts) {
        super(2);
        this.model = model;
        this.texts = texts;
        told.setId("words-map-told");
        told.getStyleClass().add("words-map-note");
        setMouseTransparent(true);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().setAll(told, Controls.label(texts, "words_ui.map.note", "words-map-note"));
        Throttle tell = new Throttle(PER_SECOND, this::tell);
        model.frame().addListener(o -> tell.request());
        model.working().addListener(o -> tell.request());
        model.room().snapshot().addListener(o -> tell.request());
        texts.language().addListener(o -> tell.request());
        model.method().subscribe(m -> {
            setVisible(m.steps());
            setManaged(m.steps());
            tell.request();
        });
    }

    private void tell() {
        MapFrame frame = model.frame().get();
        if (frame == null || frame.method() != model.method().get()) {
            told.setText(texts.get("words_ui.map.working"));
            return;
        }
        String line = texts.get(frame.method() == MapMethod.TSNE ? "words_ui.map.tsne" : "words_ui.map.umap",
                Ticks.whole(frame.iteration()), Double.isNaN(frame.cost()) ? "–" : Ticks.figure(frame.cost(), 3));
        told.setText(model.outdated() ? line + " · " + texts.get("words_ui.map.outdated") : line);
    }
}
