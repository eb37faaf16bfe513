package org.neurarium.ui.words.ask;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.words.control.Controls;
import org.neurarium.ui.words.control.WordEntry;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.words.ask.Neighbour;
import org.neurarium.words.ask.Neighbours.Measure;

/** How alike two words or sentences are, and which of several words does not belong. */
final class AlikePane extends VBox {
    private static final double SHOWN_PER_SECOND = 6;

    private final AskViewModel model;
    private final Texts texts;
    private final Label cosine = new Label();
    private final Label how = new Label();
    private final Label odd = new Label();
    private final RankedList list;

    AlikePane(AskViewModel model, WordsRoom room, Texts texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        cosine.setId("words-alike");
        cosine.getStyleClass().add("title");
        how.getStyleClass().add("faint");
        odd.setId("words-odd");
        odd.getStyleClass().add("strong");
        Stream.of(how, odd).forEach(label -> {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        });
        list = new RankedList("words-odd-list", id -> room.selection().select(List.of(id)));
        getChildren().setAll(Controls.label(texts, "words_ask.alike", "heading"),
                new WordEntry(texts, "words-alike-left", "words_ask.alike.left", model.left),
                new WordEntry(texts, "words-alike-right", "words_ask.alike.right", model.right),
                new FaultLine(model, texts, model.alike.fault(), this::replace), cosine, how,
                Controls.label(texts, "words_ask.odd", "heading"),
                new WordEntry(texts, "words-odd-words", "words_ask.odd.words", model.several),
                new FaultLine(model, texts, model.odd.fault(), meant -> model.several.set(
                        model.several.get().replace(meant.typed(), meant.word()))), odd, list);
        Throttle show = new Throttle(SHOWN_PER_SECOND, this::show);
        model.alike.answer().addListener(o -> show.request());
        model.odd.answer().addListener(o -> show.request());
        texts.language().addListener(o -> show.request());
        show();
    }

    private void replace(FaultLine.Meant meant) {
        Stream.of(model.left, model.right).filter(p -> p.get().equals(meant.typed())).forEach(p -> p.set(meant.word()));
    }

    private void show() {
        AskViewModel.Alike alike = model.alike.answer().get();
        cosine.setText(alike == null ? "" : "cos = " + Ticks.figure(alike.cosine(), 3));
        how.setText(alike == null ? "" : texts.get(alike.sentences() ? "words_ask.alike.sentences" : "words_ask.alike.words"));
        List<Neighbour> ranked = model.odd.answer().get();
        odd.setText(ranked == null ? texts.get("words_ask.odd.help") : texts.get("words_ask.odd.is", ranked.get(0).word()));
        list.show(ranked == null ? List.of() : ranked, Measure.COSINE);
    }
}
