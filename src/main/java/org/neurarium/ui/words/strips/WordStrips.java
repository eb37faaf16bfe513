package org.neurarium.ui.words.strips;

import java.util.List;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.ui.words.see.CountsView;
import org.neurarium.ui.words.see.PairView;
import org.neurarium.ui.words.see.PiecesView;
import org.neurarium.ui.words.see.SentencesView;
import org.neurarium.ui.words.see.WindowsView;

/** All tiles, in their order. */
public final class WordStrips {
    /** Names of the tiles. */
    public static final List<String> IDS = List.of("loss", "windows", "pair", "sentences", "counts", "pieces");

    private WordStrips() {
    }

    /** @param jobs works out what takes longer than a glance */
    public static List<WordStrip> all(WordsRoom room, Texts texts, Theme theme, BackgroundJobs jobs) {
        return List.of(new WordStrip("loss", () -> new LossStrip(room, texts, theme), true),
                new WordStrip("windows", () -> new WindowsView(room, texts), false),
                new WordStrip("pair", () -> new PairView(room, texts), false),
                new WordStrip("sentences", () -> new SentencesView(room, texts, theme), false),
                new WordStrip("counts", () -> new CountsView(room, texts, theme, jobs), false),
                new WordStrip("pieces", () -> new PiecesView(room, texts, jobs), false));
    }
}
