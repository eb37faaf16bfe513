package org.neurarium.ui.words.see;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.neurarium.ui.words.room.ReadText;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.words.learn.NoiseWords;
import org.neurarium.words.learn.WordMethod;
import org.neurarium.words.see.WindowPairs;

/** A window on a sentence: where it stands, what it gives up to there, and which words are drawn against a pair. */
final class WindowsViewModel {
    static final int WIDEST = 10;

    final StringProperty sentence = new SimpleStringProperty("");
    final IntegerProperty window = new SimpleIntegerProperty(2);
    final IntegerProperty middle = new SimpleIntegerProperty();
    final BooleanProperty cbow = new SimpleBooleanProperty();
    final LongProperty seed = new SimpleLongProperty(1);
    private final WordsRoom room;

    /**
     * A word drawn against a pair.
     *
     * @param probability of being drawn, ∝ count^¾
     */
    record Drawn(String word, double probability) {
    }

    WindowsViewModel(WordsRoom room) {
        this.room = room;
        cbow.set(room.recipe().get().settings().method() == WordMethod.CBOW);
        room.recipe().addListener((o, before, now) -> {
            if (now.settings().method() != before.settings().method()) {
                cbow.set(now.settings().method() == WordMethod.CBOW);
            }
        });
        sentence.addListener((o, before, now) -> middle.set(0));
    }

    WindowPairs windows() {
        return new WindowPairs(Sentences.words(sentence.get()), window.get());
    }

    boolean canMove(int by) {
        int to = middle.get() + by;
        return to >= 0 && to < windows().tokens().size();
    }

    void move(int by) {
        if (canMove(by)) {
            middle.set(middle.get() + by);
        }
    }

    /** The examples of the window up to where it stands: pairs, or for CBOW all words around and the middle. */
    List<String> examples() {
        WindowPairs windows = windows();
        List<String> all = new ArrayList<>();
        for (int at = 0; at <= middle.get() && at < windows.tokens().size(); at++) {
            all.addAll(examples(windows, at));
        }
        return all;
    }

    /** Those of the place where it stands. */
    List<String> examplesHere() {
        WindowPairs windows = windows();
        return windows.tokens().isEmpty() ? List.of() : examples(windows, middle.get());
    }

    private List<String> examples(WindowPairs windows, int at) {
        List<String> around = windows.around(at).stream().map(windows.tokens()::get).toList();
        String word = windows.tokens().get(at);
        if (cbow.get()) {
            return around.isEmpty() ? List.of() : List.of("[" + String.join(", ", around) + "] → " + word);
        }
        return around.stream().map(o -> word + " → " + o).toList();
    }

    /** How many examples the whole sentence gives. */
    int total() {
        WindowPairs windows = windows();
        int places = windows.tokens().size();
        return !cbow.get() ? windows.count() : places > 1 ? places : 0;
    }

    /** Words drawn from the text that is learnt from; none before one was read. */
    List<Drawn> drawn() {
        ReadText text = room.text().get();
        if (text == null) {
            return List.of();
        }
        NoiseWords noise = new NoiseWords(text.words().counts());
        List<Drawn> drawn = new ArrayList<>();
        for (int word : noise.draw(seed.get(), room.recipe().get().settings().negatives())) {
            drawn.add(new Drawn(text.words().word(word), noise.probability(word)));
        }
        return drawn;
    }
}
