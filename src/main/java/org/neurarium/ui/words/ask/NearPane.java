package org.neurarium.ui.words.ask;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.words.control.Controls;
import org.neurarium.ui.words.control.WordEntry;
import org.neurarium.ui.words.room.NearWords;
import org.neurarium.ui.words.room.WordSelection;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.words.ask.Neighbours.Measure;

/** The words nearest to one: the one pointed at on the map, else the one typed or selected. */
final class NearPane extends VBox {
    private static final double SHOWN_PER_SECOND = 6;

    private final AskViewModel model;
    private final WordsRoom room;
    private final Texts texts;
    private final Label title = new Label();
    private final RankedList list;

    NearPane(AskViewModel model, WordsRoom room, Texts texts) {
        super(8);
        this.model = model;
        this.room = room;
        this.texts = texts;
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        list = new RankedList("words-nearest", id -> room.selection().select(id < 0 ? List.of() : List.of(id)));
        getChildren().setAll(new WordEntry(texts, "words-ask-word", "words_ask.word", model.word), controls(),
                new FaultLine(model, texts, model.near.fault(), meant -> model.word.set(meant.word())), title, list);
        Throttle show = new Throttle(SHOWN_PER_SECOND, this::show);
        model.near.answer().addListener(o -> show.request());
        room.near().found().addListener(o -> show.request());
        room.selection().hovered().addListener(o -> show.request());
        texts.language().addListener(o -> show.request());
        show();
    }

    private HBox controls() {
        ComboBox<String> measure = Controls.choice(texts, "words-ask-measure", List.of("cosine", "euclidean"),
                option -> texts.get("words_ask.measure." + option), option -> model.measure.set(
                        option.equals("cosine") ? Measure.COSINE : Measure.EUCLIDEAN));
        measure.accessibleTextProperty().bind(texts.bind("words_ask.measure"));
        model.measure.subscribe(m -> Controls.show(measure, m == Measure.COSINE ? "cosine" : "euclidean"));
        Slider count = new Slider(AskViewModel.FEWEST, AskViewModel.MOST, model.count.get());
        count.setId("words-ask-count");
        count.setBlockIncrement(5);
        count.accessibleTextProperty().bind(texts.bind("words_ask.count"));
        count.valueProperty().addListener((o, before, now) -> model.count.set((int) Math.round(now.doubleValue())));
        model.count.subscribe(n -> count.setValue(n.intValue()));
        count.setPrefWidth(80);
        count.setMinWidth(48);
        Label number = new Label();
        number.textProperty().bind(model.count.asString());
        number.getStyleClass().add("words-number");
        number.setMinWidth(28);
        HBox.setHgrow(measure, Priority.ALWAYS);
        HBox row = new HBox(6, measure, count, number);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void show() {
        NearWords.Found pointed = room.selection().hovered().get() == WordSelection.NONE ? null : room.near().found().get();
        if (pointed != null) {
            title.setText(texts.get("words_ask.near.of", pointed.table().words().get(pointed.word())));
            list.show(pointed.nearest(), model.measure.get());
            return;
        }
        AskViewModel.Found found = model.near.answer().get();
        title.setText(found == null ? model.near.fault().get() != null ? "" : texts.get("words_ask.near.none")
                : texts.get(found.made() ? "words_ask.near.made" : "words_ask.near.of", found.word()));
        list.show(found == null ? List.of() : found.nearest(), found == null ? Measure.COSINE : found.measure());
    }
}
