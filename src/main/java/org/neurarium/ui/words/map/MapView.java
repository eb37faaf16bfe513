package org.neurarium.ui.words.map;

import javafx.scene.layout.BorderPane;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.words.control.Controls;
import org.neurarium.ui.words.control.WordFiles;
import org.neurarium.ui.words.room.WordsRoom;

/** The map with its options. */
public final class MapView extends BorderPane implements AutoCloseable {
    public MapView(WordsRoom room, Texts texts, Theme theme, WordFiles files) {
        setId("words-map");
        setTop(Controls.label(texts, "words_ui.map", "view-title"));
    }

    /** Takes what is newest. */
    public void pulse() {
    }

    @Override
    public void close() {
    }
}
