package org.neurarium.ui.words.recipe;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.words.control.Controls;
import org.neurarium.ui.words.room.ReadText;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.words.corpus.WordCounts;

/** The words that vectors are learnt of, the most frequent first, with their counts and how likely each place is kept. */
final class VocabularySection extends VBox {
    private static final double HEIGHT = 148;

    private final WordsRoom room;
    private final Texts texts;
    private final Label size = new Label();
    private final ListView<Integer> list = new ListView<>();
    private @Nullable WordCounts words;

    VocabularySection(WordsRoom room, Texts texts) {
        super(6);
        this.room = room;
        this.texts = texts;
        size.setId("words-vocabulary-size");
        size.getStyleClass().add("muted");
        size.setWrapText(true);
        list.setId("words-vocabulary");
        list.getStyleClass().add("words-list");
        list.setPrefHeight(HEIGHT);
        list.setMinHeight(HEIGHT);
        list.accessibleTextProperty().bind(texts.bind("words_ui.vocabulary"));
        list.setCellFactory(v -> new WordCell());
        list.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (now != null && inTable()) {
                room.selection().select(java.util.List.of(now));
            }
        });
        ParamSpec minimum = ParamSpec.integer("minCount", 5, 1, Integer.MAX_VALUE);
        SettingField minCount = new SettingField(minimum, texts,
                v -> room.read(room.recipe().get().source().withMinCount(Math.toIntExact((Long) v))));
        room.recipe().subscribe(r -> minCount.show((long) r.source().minCount()));
        getChildren().setAll(Controls.label(texts, "words_ui.vocabulary", "heading"), minCount, size, list);
        room.text().subscribe(this::show);
        texts.language().addListener((o, before, now) -> {
            show(room.text().get());
            list.refresh();
        });
        room.recipe().addListener((o, before, now) -> list.refresh());
    }

    private boolean inTable() {
        var now = room.snapshot().get();
        return now != null && now.table().learnt();
    }

    private void show(@Nullable ReadText text) {
        if (text == null) {
            return;
        }
        size.setText(texts.get("words_ui.vocabulary.size", Ticks.whole(text.words().size()), Ticks.whole(text.words().total())));
        if (text.words() != words) {
            words = text.words();
            list.getItems().setAll(java.util.stream.IntStream.range(0, text.words().size()).boxed().toList());
        }
    }

    private final class WordCell extends ListCell<Integer> {
        private final Label word = new Label();
        private final Label count = new Label();
        private final HBox row = new HBox(6, word, count);

        WordCell() {
            word.setMinWidth(0);
            word.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(word, Priority.ALWAYS);
            count.getStyleClass().add("faint");
            count.setMinWidth(Region.USE_PREF_SIZE);
            row.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable Integer id, boolean empty) {
            super.updateItem(id, empty);
            WordCounts of = words;
            if (empty || id == null || of == null) {
                setGraphic(null);
                return;
            }
            word.setText(of.word(id));
            double sample = room.recipe().get().settings().sample();
            count.setText(sample > 0 ? texts.get("words_ui.vocabulary.kept", Ticks.whole(of.count(id)),
                    Ticks.percent(of.keep(id, sample))) : Ticks.whole(of.count(id)));
            setGraphic(row);
        }
    }
}
