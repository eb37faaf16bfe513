package org.neurarium.ui.words.see;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.words.room.ReadText;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.ui.words.room.WordsSnapshot;
import org.neurarium.words.learn.NoiseWords;
import org.neurarium.words.learn.WordMethod;
import org.neurarium.words.learn.WordSettings;
import org.neurarium.words.learn.WordTraining;
import org.neurarium.words.see.PairLoss;

/**
 * Reads one pair out of the training that runs: the input vector of a word, and the output vectors of the word it shall
 * foretell and of words drawn against it. A copy of a few rows; training is not stopped.
 */
final class PairReading {
    /** Tokens in which a pair to begin with is looked for. */
    private static final int BEGINNING = 20_000;
    /** How often it must stand there. */
    private static final int OFTEN = 8;

    private final WordsRoom room;
    private @Nullable ReadText counted;
    private @Nullable NoiseWords noise;

    /** @param words whose output vectors the terms speak of */
    record Read(List<String> words, PairLoss loss) {
    }

    PairReading(WordsRoom room) {
        this.room = room;
    }

    /**
     * A pair to begin with: of the words that often stand side by side in the beginning of the text, those that least stand
     * elsewhere, so that training brings them together; else the first two words; none before there are words.
     */
    List<String> usual() {
        ReadText text = room.text().get();
        if (text == null) {
            return List.of();
        }
        int[] ids = new int[BEGINNING];
        int count = text.encoded().read(0, ids, BEGINNING);
        Map<Long, Integer> beside = new TreeMap<>();
        for (int i = 1; i < count; i++) {
            if (ids[i] >= 0 && ids[i - 1] >= 0 && ids[i] != ids[i - 1]) {
                beside.merge((long) ids[i - 1] << Integer.SIZE | ids[i], 1, Integer::sum);
            }
        }
        return beside.entrySet().stream().filter(e -> e.getValue() >= OFTEN)
                .max(Comparator.comparingDouble(e -> e.getValue() / ((double) text.words().count(first(e.getKey())) * text.words().count(second(e.getKey())))))
                .map(e -> List.of(text.words().word(first(e.getKey())), text.words().word(second(e.getKey()))))
                .orElseGet(() -> text.words().words().subList(0, 2));
    }

    private static int first(long pair) {
        return (int) (pair >> Integer.SIZE);
    }

    private static int second(long pair) {
        return (int) pair;
    }

    /** Key of why there is nothing to be read; empty where there is. */
    String reason(String word, String seen) {
        ReadText text = room.text().get();
        if (text == null || room.snapshot().get() == null) {
            return "words_see.pair.none";
        }
        if (room.training().isEmpty()) {
            return "words_see.pair.file";
        }
        WordSettings settings = room.training().get().settings();
        if (settings.objective() == WordSettings.Objective.SOFTMAX || settings.method() == WordMethod.GLOVE
                || settings.method() == WordMethod.LSA) {
            return "words_see.pair.method";
        }
        return text.words().id(word) < 0 || text.words().id(seen) < 0 ? "words_see.pair.unknown" : "";
    }

    /** @param seed of the words drawn */
    Optional<Read> of(String word, String seen, long seed) {
        WordsSnapshot now = room.snapshot().get();
        ReadText text = room.text().get();
        if (!reason(word, seen).isEmpty() || now == null || text == null) {
            return Optional.empty();
        }
        WordTraining training = room.training().orElseThrow();
        Set<Integer> words = new LinkedHashSet<>();
        words.add(text.words().id(seen));
        for (int drawn : noise(text).draw(seed, training.settings().negatives())) {
            words.add(drawn); // one drawn twice, or the word itself, is passed over, as in training
        }
        List<float[]> outputs = new ArrayList<>();
        words.forEach(id -> outputs.add(training.output(id)));
        return Optional.of(new Read(words.stream().map(text.words()::word).toList(),
                PairLoss.of(now.vectors().vector(text.words().id(word)), outputs)));
    }

    private NoiseWords noise(ReadText text) {
        NoiseWords known = noise;
        if (known == null || counted != text) {
            known = new NoiseWords(text.words().counts());
            noise = known;
            counted = text;
        }
        return known;
    }
}
