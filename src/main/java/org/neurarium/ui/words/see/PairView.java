package org.neurarium.ui.words.see;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.common.Worded;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.words.control.Controls;
import org.neurarium.ui.words.control.WordEntry;
import org.neurarium.ui.words.room.ReadText;
import org.neurarium.ui.words.room.WordsRoom;

/** The loss of one pair, number by number, with the vectors as they are while they are learnt. */
public final class PairView extends ScrollPane {
    private static final double SHOWN_PER_SECOND = 6;

    private final WordsRoom room;
    private final Texts texts;
    private final StringProperty word = new SimpleStringProperty("");
    private final StringProperty seen = new SimpleStringProperty("");
    private final Label said = new Label();
    private final Label sum = new Label();
    private final GridPane terms = new GridPane();
    private final PairReading reading;
    private List<String> proposed = List.of("", "");
    private @Nullable ReadText proposedFor;
    private long seed = 1;

    public PairView(WordsRoom room, Texts texts) {
        this.room = room;
        this.texts = texts;
        this.reading = new PairReading(room);
        setId("words-pair");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        said.setId("words-pair-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.getStyleClass().add("faint");
        sum.setId("words-pair-loss");
        sum.getStyleClass().add("strong");
        terms.setId("words-pair-terms");
        terms.setHgap(12);
        terms.setVgap(2);
        for (int c = 0; c < 5; c++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(c == 0 ? HPos.LEFT : HPos.RIGHT);
            terms.getColumnConstraints().add(column);
        }
        VBox all = new VBox(8, fields(), Controls.paragraph(texts, "words_see.pair.formula", "words-formula"), said, terms, sum);
        all.getStyleClass().add("words-see");
        setContent(all);
        Throttle show = new Throttle(SHOWN_PER_SECOND, this::show);
        room.snapshot().addListener(o -> show.request());
        room.recipe().addListener(o -> show.request());
        word.addListener(o -> show.request());
        seen.addListener(o -> show.request());
        texts.language().addListener(o -> show.request());
        show();
    }

    private FlowPane fields() {
        FlowPane row = new FlowPane(6, 4, new WordEntry(texts, "words-pair-word", "words_see.pair.word", word), new Label("→"),
                new WordEntry(texts, "words-pair-seen", "words_see.pair.seen", seen), Worded.button(texts, "words-pair-draw",
                "words_see.windows.draw", () -> {
                    seed++;
                    show();
                }));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void show() {
        if (room.text().get() != proposedFor && List.of(word.get(), seen.get()).equals(proposed)) { // nobody chose another one
            proposedFor = room.text().get();
            List<String> pair = reading.usual();
            if (pair.size() == 2) {
                proposed = pair;
                word.set(pair.get(0));
                seen.set(pair.get(1));
            }
        }
        Optional<PairReading.Read> read = reading.of(word.get(), seen.get(), seed);
        terms.getChildren().clear();
        sum.setText("");
        String reason = reading.reason(word.get(), seen.get());
        said.setText(reason.isEmpty() ? texts.get("words_see.pair.help") : texts.get(reason));
        read.ifPresent(this::show);
    }

    private void show(PairReading.Read read) {
        List<String> heads = List.of("words_see.pair.column.word", "u · v", "σ(u · v)", "words_see.pair.column.loss", "words_see.pair.column.slope");
        for (int c = 0; c < heads.size(); c++) {
            Label head = new Label(heads.get(c).startsWith("words_see.") ? texts.get(heads.get(c)) : heads.get(c));
            head.getStyleClass().add("muted");
            terms.add(head, c, 0);
        }
        List<String> losses = new ArrayList<>();
        for (int i = 0; i < read.words().size(); i++) {
            var term = read.loss().terms().get(i);
            Label name = new Label((term.seen() ? "" : "−  ") + read.words().get(i));
            name.getStyleClass().add(term.seen() ? "strong" : "muted");
            terms.addRow(i + 1, name, number(term.product()), number(term.probability()), number(term.loss()), number(term.slope()));
            losses.add(Ticks.figure(term.loss(), 3));
        }
        sum.setText("L = " + String.join(" + ", losses) + " = " + Ticks.figure(read.loss().loss(), 3));
    }

    private static Label number(double value) {
        Label label = new Label(Ticks.figure(value, 3));
        label.getStyleClass().add("words-number");
        return label;
    }
}
