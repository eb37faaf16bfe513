package org.neurarium.ui.words.see;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.common.plot.CellPaint;
import org.neurarium.ui.words.control.Controls;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.ui.words.room.WordsSnapshot;
import org.neurarium.words.see.SentenceTable;
import org.neurarium.words.see.SentenceTable.Kind;

/** The same sentences as numbers in five ways, and how alike each way makes them. */
public final class SentencesView extends SplitPane {
    private static final double SHOWN_PER_SECOND = 6;
    private static final int DIRECTIONS = 2;

    private final WordsRoom room;
    private final Texts texts;
    private final TextArea typed = new TextArea();
    private final MatrixView numbers;
    private final MatrixView cosines;
    private final Label help = new Label();
    private final ComboBox<String> kinds;
    private Kind kind = Kind.BAG;
    private boolean ownText;

    public SentencesView(WordsRoom room, Texts texts, Theme theme) {
        this.room = room;
        this.texts = texts;
        setId("words-sentences");
        numbers = new MatrixView("words-sentences-numbers", theme);
        cosines = new MatrixView("words-sentences-cosines", theme);
        typed.setId("words-sentences-text");
        typed.setPrefRowCount(4);
        typed.accessibleTextProperty().bind(texts.bind("words_see.sentences.type"));
        kinds = Controls.choice(texts, "words-sentences-kind", IntStream.range(0, Kind.values().length)
                .mapToObj(i -> id(Kind.values()[i])).toList(), id -> texts.get("words_see.sentences." + id), id -> {
                    kind = Kind.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
                    show();
                });
        Controls.show(kinds, id(kind));
        help.setWrapText(true);
        help.setMinHeight(USE_PREF_SIZE);
        help.getStyleClass().add("faint");
        VBox left = new VBox(6, kinds, typed, help);
        left.getStyleClass().add("words-see");
        VBox.setVgrow(typed, Priority.ALWAYS);
        HBox right = new HBox(12, numbers, cosines);
        right.getStyleClass().add("words-see");
        HBox.setHgrow(numbers, Priority.ALWAYS);
        getItems().setAll(left, right);
        setDividerPositions(0.34);
        Throttle show = new Throttle(SHOWN_PER_SECOND, this::show);
        typed.textProperty().addListener(o -> show.request());
        room.snapshot().addListener(o -> {
            if (kind == Kind.DENSE) {
                show.request();
            }
        });
        texts.language().subscribe(l -> {
            if (!ownText) {
                typed.setText(texts.get("words_see.sentences.text"));
                ownText = false;
            }
            show.request();
        });
        typed.setOnKeyTyped(e -> ownText = true);
    }

    private static String id(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void show() {
        List<List<String>> sentences = Sentences.of(typed.getText());
        SentenceTable table = sentences.isEmpty() ? null : table(sentences);
        help.setText(texts.get(table == null ? "words_see.sentences.none" : "words_see.sentences.help." + id(kind)));
        List<String> names = sentences.stream().map(s -> String.join(" ", s)).toList();
        if (table == null) {
            numbers.show(List.of(), List.of(), new double[0][], false, CellPaint::brief);
            cosines.show(List.of(), List.of(), new double[0][], false, CellPaint::brief);
            return;
        }
        boolean whole = kind == Kind.ONE_HOT || kind == Kind.BAG;
        numbers.show(names, table.columns(), table.rows(), kind == Kind.LSA || kind == Kind.DENSE,
                x -> whole ? Integer.toString((int) x) : CellPaint.brief(x, true));
        cosines.show(names, IntStream.rangeClosed(1, names.size()).mapToObj(Integer::toString).toList(), table.cosines(), true,
                x -> CellPaint.brief(x, true));
    }

    private @Nullable SentenceTable table(List<List<String>> sentences) {
        WordsSnapshot now = room.snapshot().get();
        return switch (kind) {
            case ONE_HOT -> SentenceTable.oneHot(sentences);
            case BAG -> SentenceTable.bag(sentences);
            case TF_IDF -> SentenceTable.tfIdf(sentences);
            case LSA -> SentenceTable.lsa(sentences, DIRECTIONS);
            case DENSE -> now == null ? null : SentenceTable.dense(sentences, now.vectors());
        };
    }
}
