package org.neurarium.ui.training;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.train.Timeline;
import org.neurarium.ui.common.HoverText;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.workspace.TrainingRoom;

/** The slider through the run and, while the past is shown, a band that says so and leads on or back. Absent before training. */
final class TimelineBar extends VBox implements AutoCloseable {
    private final TimelineViewModel model;
    private final Texts texts;
    private final HBox band = new HBox(8);
    private final Label sentence = new Label();

    TimelineBar(TrainingRoom room, Texts texts, Theme theme) {
        this.texts = texts;
        model = new TimelineViewModel(room);
        band.setId("past-band");
        band.getStyleClass().addAll("message-band", "note");
        band.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        band.getChildren().setAll(Icons.small(Feather.CLOCK), sentence,
                button("past-continue", "training.time.continue", "training.time.continueHelp", model::continueFromHere),
                button("past-now", "training.time.now", "training.time.nowHelp", model::present));
        getChildren().setAll(new TimeSlider(model, texts, theme), band);
        model.timeline().addListener((o, before, now) -> show(now));
        texts.language().addListener(o -> show(model.timeline().get()));
        show(model.timeline().get());
    }

    TimelineViewModel model() {
        return model;
    }

    @Override
    public void close() {
        model.close();
    }

    private void show(Timeline now) {
        setVisible(model.shown());
        setManaged(model.shown());
        band.setVisible(now.isPast());
        band.setManaged(now.isPast());
        sentence.setText(model.sentence(texts));
    }

    private Button button(String id, String key, String help, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(texts.bind(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        HoverText.on(button, texts.bind(help));
        button.setOnAction(e -> action.run());
        return button;
    }
}
