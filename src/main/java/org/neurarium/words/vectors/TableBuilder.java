package org.neurarium.words.vectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurarium.document.spec.InputFault;

/** Takes words and rows one by one, refuses what is no vector, and moves into a temporary file what memory has no room for. */
final class TableBuilder {
    /** Words of a file; published tables have up to three million. */
    static final int MOST_WORDS = 10_000_000;

    private final String file;
    private final int dim;
    private final List<String> words = new ArrayList<>();
    private final Map<String, Long> places = new HashMap<>();
    private final List<Long> counts = new ArrayList<>();
    private HeapRows.@org.jspecify.annotations.Nullable Growing heap;
    private @org.jspecify.annotations.Nullable SpilledRows spilled;
    private final long most;

    TableBuilder(String file, int dim, long roomInMemory) {
        this.file = file;
        this.dim = dim;
        this.heap = new HeapRows.Growing(dim);
        this.most = roomInMemory / (4L * dim);
    }

    /** @param place line, or number of the word in a binary file */
    void add(String word, long place, float[] row) throws InputFault, IOException {
        if (word.isEmpty()) {
            throw new InputFault("words.fault.no-word", file, place);
        }
        Long before = places.putIfAbsent(word, place);
        if (before != null) {
            throw new InputFault("words.fault.twice", file, place, Excerpt.of(word), before);
        }
        for (float x : row) {
            if (!Float.isFinite(x)) {
                throw new InputFault("words.fault.not-finite", file, place, Excerpt.of(word));
            }
        }
        if (words.size() == MOST_WORDS) {
            throw new InputFault("words.fault.too-many", file, MOST_WORDS);
        }
        words.add(word);
        if (heap != null && words.size() <= most) {
            heap.add(row, 0);
        } else {
            spill().add(row);
        }
    }

    void count(long count) {
        counts.add(count);
    }

    private SpilledRows spill() throws IOException {
        if (spilled == null) {
            spilled = new SpilledRows(dim);
            HeapRows before = java.util.Objects.requireNonNull(heap).rows();
            heap = null;
            float[] row = new float[dim];
            for (int i = 0; i < before.size(); i++) {
                before.copy(i, 1, row, 0);
                spilled.add(row);
            }
        }
        return spilled;
    }

    int size() {
        return words.size();
    }

    WordVectors vectors() throws InputFault {
        if (words.isEmpty()) {
            throw new InputFault("words.fault.no-words", file);
        }
        try {
            VectorRows rows = spilled == null ? java.util.Objects.requireNonNull(heap).rows() : spilled.finish();
            return new WordVectors(words, counts.stream().mapToLong(c -> c).toArray(), rows, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
