package org.neurarium.ui.words.room;

import org.jspecify.annotations.Nullable;
import org.neurarium.words.ask.Neighbours;
import org.neurarium.words.learn.WordProgress;
import org.neurarium.words.vectors.WordVectors;

/** The vectors at one moment, immutable and for any thread. */
public final class WordsSnapshot {
    private final long id;
    private final WordsTable table;
    private final WordVectors vectors;
    private final @Nullable WordProgress progress;
    private @Nullable Neighbours neighbours;

    WordsSnapshot(long id, WordsTable table, WordVectors vectors, @Nullable WordProgress progress) {
        this.id = id;
        this.table = table;
        this.vectors = vectors;
        this.progress = progress;
    }

    /** Rises from snapshot to snapshot. */
    public long id() {
        return id;
    }

    public WordsTable table() {
        return table;
    }

    public WordVectors vectors() {
        return vectors;
    }

    /** How far training was when they were taken; null for vectors from a file. */
    public @Nullable WordProgress progress() {
        return progress;
    }

    /** Answers about these vectors; made at the first call, which goes through all of them: not for the JavaFX thread. */
    public synchronized Neighbours neighbours() {
        if (neighbours == null) {
            neighbours = new Neighbours(vectors);
        }
        return neighbours;
    }
}
