package org.neurarium.ui.words.recipe;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.words.control.WordFiles;
import org.neurarium.ui.words.room.WordsRoom;

/** Text, vocabulary and method, one below the other. */
public final class RecipePane extends ScrollPane {
    public RecipePane(WordsRoom room, Texts texts, WordFiles files) {
        VBox all = new VBox(14, new TextSection(room, texts, files), new VocabularySection(room, texts),
                new MethodSection(room, texts));
        all.getStyleClass().add("side-content");
        setContent(all);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setId("words-recipe");
    }
}
