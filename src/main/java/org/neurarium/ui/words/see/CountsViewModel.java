package org.neurarium.ui.words.see;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.words.room.ReadText;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.words.corpus.WordCounts;
import org.neurarium.words.learn.Cooccurrences;
import org.neurarium.words.see.CountTable;
import org.neurarium.words.see.ProbabilityRatio;

/** Counts of neighbours in a few sentences, and the ratios of probabilities there or in the whole text that is learnt from. */
final class CountsViewModel {
    static final int WIDEST = 10;

    final StringProperty sentences = new SimpleStringProperty("");
    final IntegerProperty window = new SimpleIntegerProperty(1);
    final StringProperty a = new SimpleStringProperty("");
    final StringProperty b = new SimpleStringProperty("");
    final StringProperty probes = new SimpleStringProperty("");
    final BooleanProperty wholeText = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Whole> whole = new ReadOnlyObjectWrapper<>();
    private final WordsRoom room;
    private final BackgroundJobs jobs;
    private @Nullable ReadText counting;
    private int countingWindow;

    /**
     * The counts of a whole text.
     *
     * @param beside how many words stand beside each in all
     */
    private record Whole(ReadText text, int window, Cooccurrences counts, double[] beside) {
    }

    CountsViewModel(WordsRoom room, BackgroundJobs jobs) {
        this.room = room;
        this.jobs = jobs;
        room.text().addListener(o -> countText());
        window.addListener(o -> countText());
        wholeText.addListener(o -> countText());
    }

    CountTable table() {
        return CountTable.of(Sentences.of(sentences.get()), window.get());
    }

    /** Changes when the text's counts are there. */
    ReadOnlyObjectProperty<?> counted() {
        return whole.getReadOnlyProperty();
    }

    /** Whether the text is being counted. */
    boolean isCounting() {
        return wholeText.get() && room.text().get() != null && whole.get() == null;
    }

    /** One ratio for each probe; none before both words are given. */
    List<ProbabilityRatio> ratios() {
        List<ProbabilityRatio> all = new ArrayList<>();
        List<String> first = Sentences.words(a.get());
        List<String> second = Sentences.words(b.get());
        if (first.size() != 1 || second.size() != 1) {
            return all;
        }
        Whole text = whole.get();
        for (String probe : Sentences.words(probes.get())) {
            if (!wholeText.get()) {
                CountTable table = table();
                all.add(new ProbabilityRatio(probe, table.count(first.get(0), probe), table.count(second.get(0), probe),
                        table.total(first.get(0)), table.total(second.get(0))));
            } else if (text != null) {
                all.add(ratio(text, first.get(0), second.get(0), probe));
            }
        }
        return all;
    }

    private static ProbabilityRatio ratio(Whole text, String a, String b, String probe) {
        WordCounts words = text.text.words();
        int k = words.id(probe);
        return new ProbabilityRatio(probe, count(text, words.id(a), k), count(text, words.id(b), k),
                words.id(a) < 0 ? 0 : text.beside[words.id(a)], words.id(b) < 0 ? 0 : text.beside[words.id(b)]);
    }

    private static double count(Whole text, int word, int probe) {
        return word < 0 || probe < 0 ? 0 : text.counts.count(word, probe);
    }

    private void countText() {
        ReadText text = room.text().get();
        int wide = window.get();
        if (!wholeText.get() || text == null || text == counting && wide == countingWindow) {
            return;
        }
        counting = text;
        countingWindow = wide;
        whole.set(null);
        jobs.run(() -> count(text, wide), found -> {
            if (found.text == room.text().get() && found.window == window.get()) {
                whole.set(found);
            }
        }, e -> counting = null);
    }

    private static Whole count(ReadText text, int window) {
        Cooccurrences counts = Cooccurrences.of(text.encoded(), window, false);
        double[] beside = new double[text.words().size()];
        counts.forEach((low, high, value) -> {
            beside[low] += value;
            if (low != high) {
                beside[high] += value;
            }
        });
        return new Whole(text, window, counts, beside);
    }
}
