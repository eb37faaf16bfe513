package org.neurarium.ui.words.run;

import atlantafx.base.controls.ProgressSliderSkin;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.FittingRow;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.NumberField;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.words.control.Controls;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.ui.words.room.WordsState;
import org.neurarium.words.learn.WordMethod;

/** Runs the training of vectors. */
public final class WordsRunBar extends VBox {
    private final WordsRoom room;
    private final Texts texts;
    private final FittingRow row = new FittingRow(8);

    public WordsRunBar(WordsRoom room, Texts texts) {
        this.room = room;
        this.texts = texts;
        getStyleClass().add("run-bar");
        row.getStyleClass().add("run-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().add(transport());
        speed();
        new WordsReadouts(row, room, texts);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        row.getChildren().add(gap);
        rate();
        getChildren().setAll(new FaultBand(room, texts), row);
    }

    /** Trains, or pauses. */
    public void playOrPause() {
        if (room.isRunning()) {
            room.pause();
        } else {
            room.play();
        }
    }

    private HBox transport() {
        var notReady = Bindings.createBooleanBinding(() -> !room.state().get().ready(), room.state());
        var ended = Bindings.createBooleanBinding(() -> !room.state().get().ready() || room.state().get().ended(), room.state());
        Button reset = icon("words-reset", Feather.ROTATE_CCW, "words_ui.reset", room::reset);
        reset.disableProperty().bind(notReady);
        Button step = icon("words-step", Feather.SKIP_FORWARD, "words_ui.step", room::step);
        step.disableProperty().bind(ended);
        Button epoch = icon("words-epoch", Feather.FAST_FORWARD, "words_ui.step-epoch", room::stepEpoch);
        epoch.disableProperty().bind(ended);
        HBox all = new HBox(8, reset, play(), step, epoch);
        all.setAlignment(Pos.CENTER_LEFT);
        all.setMinWidth(USE_PREF_SIZE);
        return all;
    }

    private Button play() {
        Button play = new Button("", Icons.small(Feather.PLAY));
        play.getStyleClass().addAll("transport", "primary");
        Controls.named(play, "words-play", Bindings.createStringBinding(
                () -> texts.get(room.state().get() == WordsState.RUNNING ? "words_ui.pause"
                        : room.state().get().ended() ? "words_ui.again" : "words_ui.play"), room.state(), texts.language()));
        room.state().subscribe(s -> play.setGraphic(Icons.small(s == WordsState.RUNNING ? Feather.PAUSE : Feather.PLAY)));
        play.setOnAction(e -> playOrPause());
        return play;
    }

    private Button icon(String id, Feather icon, String key, Runnable action) {
        Button button = Controls.iconButton(texts, id, icon, key, action);
        button.getStyleClass().add("transport");
        return button;
    }

    private void speed() {
        Slider slider = new Slider(0, WordsRoom.SPEEDS.size() - 1, room.speed().get());
        slider.setId("words-speed");
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setPrefWidth(76);
        slider.setMinWidth(76);
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setTooltip(Controls.tip(texts, "words_ui.speed.help"));
        slider.accessibleTextProperty().bind(texts.bind("words_ui.speed"));
        slider.valueProperty().addListener((o, before, now) -> room.speed().set((int) Math.round(now.doubleValue())));
        room.speed().addListener((o, before, now) -> slider.setValue(now.doubleValue()));
        slider.disableProperty().bind(Bindings.createBooleanBinding(
                () -> room.recipe().get().settings().method() == WordMethod.LSA, room.recipe()));
        Label value = new Label();
        value.setMinWidth(62);
        value.textProperty().bind(Bindings.createStringBinding(() -> {
            int pace = WordsRoom.SPEEDS.get(room.speed().get());
            return pace == 0 ? texts.get("words_ui.speed.max") : texts.get("words_ui.speed.per", Ticks.whole(pace));
        }, room.speed(), texts.language()));
        Label name = Controls.label(texts, "words_ui.speed", "muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        row.addExpendable(name, 20);
        row.getChildren().add(slider);
        row.addExpendable(value, 60);
    }

    private void rate() {
        NumberField field = new NumberField(5, Ticks::text, room::learningRate);
        field.setId("words-rate");
        field.accessibleTextProperty().bind(texts.bind("words_ui.setting.rate"));
        field.setTooltip(Controls.tip(texts, "words_ui.rate.help"));
        room.rate().subscribe(r -> field.show(r.doubleValue()));
        Label name = Controls.label(texts, "words_ui.rate.short", "muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var learns = Bindings.createBooleanBinding(() -> room.recipe().get().settings().method() != WordMethod.LSA, room.recipe());
        learns.subscribe(l -> row.want(name, l));
        field.visibleProperty().bind(learns);
        field.managedProperty().bind(learns);
        row.addExpendable(name, 86, field);
        row.getChildren().add(field);
    }
}
