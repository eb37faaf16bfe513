package org.neurarium.words.learn;

import org.neurarium.words.corpus.EncodedText;
import org.neurarium.words.corpus.WordCounts;

/**
 * Reads one worker's share of a text sentence by sentence, dropping frequent words at random as likely as
 * {@link WordCounts#keep} tells.
 */
final class SentenceReader {
    /** Longest sentence, as published. */
    static final int LONGEST = 1_000;
    private static final int BUFFER = 1 << 13;

    private final EncodedText text;
    private final float[] keep;
    private final long from;
    private final long to;
    private final int[] buffer = new int[BUFFER];
    private final int[] sentence = new int[LONGEST];
    private long next;
    private int held;
    private int at;
    private int words;

    SentenceReader(EncodedText text, float[] keep, long from, long to) {
        this.text = text;
        this.keep = keep;
        this.from = from;
        this.to = to;
        rewind();
    }

    /** How likely each word stays. */
    static float[] keep(WordCounts words, double sample) {
        float[] keep = new float[words.size()];
        for (int i = 0; i < keep.length; i++) {
            keep[i] = (float) words.keep(i, sample);
        }
        return keep;
    }

    void rewind() {
        next = from;
        held = 0;
        at = 0;
    }

    /**
     * Reads the next sentence into {@link #sentence}.
     *
     * @return its length after words were dropped, or −1 at the end
     */
    int next(Dice dice) {
        int length = 0;
        words = 0;
        while (length < LONGEST) {
            if (at == held && !fill()) {
                return words == 0 ? -1 : length;
            }
            int id = buffer[at++];
            if (id == EncodedText.END) {
                if (words > 0) {
                    return length;
                }
                continue;
            }
            words++;
            if (keep[id] >= 1 || dice.share() < keep[id]) {
                sentence[length++] = id;
            }
        }
        return length;
    }

    private boolean fill() {
        at = 0;
        held = text.read(next, buffer, (int) Math.min(BUFFER, to - next));
        next += held;
        return held > 0;
    }

    int[] sentence() {
        return sentence;
    }

    /** Words of the last sentence with those that were dropped. */
    int words() {
        return words;
    }
}
