package org.neurarium.ui.words.room;

/** What the words lab is at. */
public enum WordsState {
    /** Nothing was read, or reading failed. */
    EMPTY,
    /** The text is being read and counted. */
    READING,
    /** The method lays out its arrays (GloVe and LSA count co-occurrences). */
    PREPARING,
    READY,
    RUNNING,
    PAUSED,
    DONE,
    DIVERGED,
    FAILED;

    /** Whether there is a training to command. */
    public boolean ready() {
        return ordinal() >= READY.ordinal();
    }

    /** Whether training has come to its end, whatever that was. */
    public boolean ended() {
        return ordinal() >= DONE.ordinal();
    }
}
