package org.neurarium.ui.words.see;

import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.words.control.Controls;
import org.neurarium.ui.words.control.LiveAnswer;
import org.neurarium.ui.words.control.WordEntry;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.words.ask.Neighbour;
import org.neurarium.words.ask.Neighbours.Measure;
import org.neurarium.words.ask.WordLookup;
import org.neurarium.words.learn.Pieces;

/** The pieces of a typed word as fastText takes them, and the words nearest to it, which may be one never seen. */
public final class PiecesView extends ScrollPane {
    private static final int LONGEST = 10;
    private static final int NEAREST = 6;
    private static final int ANY = 1;

    private final Texts texts;
    private final StringProperty word = new SimpleStringProperty("");
    private final IntegerProperty shortest = new SimpleIntegerProperty(3);
    private final IntegerProperty longest = new SimpleIntegerProperty(3);
    private final BooleanProperty keys = new SimpleBooleanProperty();
    private final FlowPane pieces = new FlowPane(6, 4);
    private final Label count = new Label();
    private final Label nearest = new Label();
    private final LiveAnswer<String, List<Neighbour>> near;
    private String filled = "";

    /** @param jobs finds the nearest words */
    public PiecesView(WordsRoom room, Texts texts, BackgroundJobs jobs) {
        this.texts = texts;
        near = new LiveAnswer<>(jobs, room.snapshot(), (now, typed) -> {
            WordLookup.Found found = WordLookup.find(now.vectors(), typed);
            return now.neighbours().nearest(found.vector(), NEAREST, Measure.COSINE, Set.of(found.id()));
        });
        setId("words-pieces");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        pieces.setId("words-pieces-list");
        count.setId("words-pieces-count");
        count.getStyleClass().add("strong");
        nearest.setId("words-pieces-nearest");
        nearest.setWrapText(true);
        nearest.setMinHeight(USE_PREF_SIZE);
        VBox all = new VBox(8, new WordEntry(texts, "words-pieces-word", "words_ask.word", word), controls(), count, pieces, nearest,
                Controls.paragraph(texts, "words_see.pieces.help", "faint"));
        all.getStyleClass().add("words-see");
        setContent(all);
        word.addListener((o, before, now) -> near.ask(now.isBlank() ? null : now));
        List.of(word, shortest, longest, keys).forEach(p -> p.addListener(o -> show()));
        near.answer().addListener(o -> showNearest());
        near.fault().addListener(o -> showNearest());
        texts.language().subscribe(l -> {
            if (word.get().equals(filled)) {
                filled = texts.get("words_see.pieces.word");
                word.set(filled);
            }
            show();
            showNearest();
        });
    }

    private FlowPane controls() {
        CheckBox letters = new CheckBox();
        letters.setId("words-pieces-keys");
        letters.textProperty().bind(texts.bind("words_ui.setting.keys"));
        letters.selectedProperty().bindBidirectional(keys);
        FlowPane row = new FlowPane(6, 4, Controls.label(texts, "words_ui.setting.shortest", "muted"), slider("shortest", shortest),
                Controls.label(texts, "words_ui.setting.longest", "muted"), slider("longest", longest), letters);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private FlowPane slider(String name, IntegerProperty value) {
        Slider slider = new Slider(1, LONGEST, value.get());
        slider.setId("words-pieces-" + name);
        slider.setBlockIncrement(1);
        slider.setPrefWidth(80);
        slider.accessibleTextProperty().bind(texts.bind("words_ui.setting." + name));
        slider.valueProperty().addListener((o, before, now) -> value.set((int) Math.round(now.doubleValue())));
        Label number = new Label();
        number.textProperty().bind(value.asString());
        FlowPane both = new FlowPane(4, 0, slider, number);
        both.setPrefWrapLength(110);
        return both;
    }

    private void show() {
        String typed = word.get().strip();
        List<String> all = typed.isEmpty() ? List.of()
                : new Pieces(shortest.get(), Math.max(shortest.get(), longest.get()), ANY, keys.get()).of(typed);
        pieces.getChildren().setAll(all.stream().map(p -> chip(p, "around")).toList());
        if (!typed.isEmpty()) {
            pieces.getChildren().add(chip("<" + typed + ">", "middle"));
        }
        count.setText(typed.isEmpty() ? "" : texts.get("words_see.pieces.count", all.size()));
    }

    private void showNearest() {
        List<Neighbour> found = near.answer().get();
        var fault = near.fault().get();
        nearest.setText(found != null ? texts.get("words_see.pieces.nearest", word.get(), String.join(", ", found.stream()
                .map(n -> n.word() + " " + Ticks.figure(n.similarity(), 2)).toList()))
                : fault != null ? texts.get(fault.messageKey(), fault.arguments()) : "");
    }

    private static Label chip(String text, String style) {
        Label chip = new Label(text);
        chip.getStyleClass().addAll("words-chip", style);
        chip.setMinWidth(USE_PREF_SIZE);
        return chip;
    }
}
