package org.neurarium.ui.words;

import javafx.animation.AnimationTimer;
import javafx.scene.layout.Region;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.words.ask.AskView;
import org.neurarium.ui.words.control.WordFiles;
import org.neurarium.ui.words.map.MapView;
import org.neurarium.ui.words.recipe.RecipePane;
import org.neurarium.ui.words.room.TextSource;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.ui.words.run.WordsRunBar;
import org.neurarium.ui.words.strips.StripDock;
import org.neurarium.ui.words.strips.WordStrips;

/** The panes of the words lab; the window places them as it does those of networks. Reads the first text once it is shown. */
public final class WordsView implements AutoCloseable {
    private final BackgroundJobs slow = new BackgroundJobs();
    private final BackgroundJobs quick = new BackgroundJobs();
    private final WordsRoom room;
    private final RecipePane left;
    private final MapView map;
    private final AskView right;
    private final WordsRunBar runBar;
    private final StripDock strips;
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            room.pulse();
            map.pulse();
        }
    };

    /** @param start which text is read first */
    public WordsView(TextSource start, Texts texts, Theme theme, WordFiles files) {
        room = new WordsRoom(slow, quick, System::nanoTime, start);
        left = new RecipePane(room, texts, files);
        map = new MapView(room, texts, theme, files);
        right = new AskView(room, texts, theme, quick, files);
        runBar = new WordsRunBar(room, texts);
        strips = new StripDock(WordStrips.all(room, texts, theme, quick), texts);
    }

    public WordsRoom room() {
        return room;
    }

    public Region left() {
        return left;
    }

    public MapView map() {
        return map;
    }

    public AskView right() {
        return right;
    }

    public WordsRunBar runBar() {
        return runBar;
    }

    public StripDock strips() {
        return strips;
    }

    /** Starts or stops following what is computed; training goes on either way. */
    public void watch(boolean on) {
        if (on) {
            pulse.start();
        } else {
            pulse.stop();
        }
    }

    @Override
    public void close() {
        pulse.stop();
        map.close();
        room.close();
        slow.close();
        quick.close();
    }
}
