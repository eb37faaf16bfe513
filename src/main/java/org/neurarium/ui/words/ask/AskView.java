package org.neurarium.ui.words.ask;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.words.control.Controls;
import org.neurarium.ui.words.room.NearWords;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.words.ask.Neighbour;

/** The nearest words of the one looked at. */
public final class AskView extends VBox {
    private final WordsRoom room;
    private final Texts texts;
    private final Label word = new Label();
    private final VBox nearest = new VBox(2);

    /** @param theme for what is painted */
    public AskView(WordsRoom room, Texts texts, Theme theme) {
        super(8);
        this.room = room;
        this.texts = texts;
        setId("words-ask");
        getStyleClass().add("side-content");
        word.getStyleClass().add("title");
        word.setWrapText(true);
        nearest.setId("words-nearest");
        getChildren().setAll(Controls.label(texts, "words_ui.nearest", "heading"), word, nearest);
        room.near().found().subscribe(this::show);
        texts.language().addListener((o, before, now) -> show(room.near().found().get()));
    }

    private void show(NearWords.@Nullable Found found) {
        if (found == null) {
            word.setText(texts.get("words_ui.nearest.none"));
            nearest.getChildren().clear();
            return;
        }
        word.setText(found.table().words().get(found.word()));
        List<Label> lines = found.nearest().stream().map(AskView::line).toList();
        nearest.getChildren().setAll(lines);
    }

    private static Label line(Neighbour n) {
        return new Label(Ticks.figure(n.similarity(), 3) + "  " + n.word());
    }
}
