package org.neurarium.ui.words.strips;

import java.util.List;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.words.room.WordsRoom;

/** All tiles, in their order. */
public final class WordStrips {
    /** Their names, for whoever asks without a window. */
    public static final List<String> IDS = List.of("loss");

    private WordStrips() {
    }

    public static List<WordStrip> all(WordsRoom room, Texts texts, Theme theme) {
        return List.of(new WordStrip("loss", () -> new LossStrip(room, texts, theme), true));
    }
}
