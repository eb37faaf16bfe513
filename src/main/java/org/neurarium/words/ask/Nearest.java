package org.neurarium.words.ask;

/** The highest scores seen, sorted; a low score costs one comparison. */
final class Nearest {
    private final int[] ids;
    private final float[] scores;
    private int size;

    Nearest(int room) {
        ids = new int[room];
        scores = new float[room];
    }

    /** Ids must come in rising order for ties to keep it; NaN is no score. */
    void offer(int id, float score) {
        if (Float.isNaN(score) || size == ids.length && (size == 0 || score <= scores[size - 1])) {
            return;
        }
        int at = size < ids.length ? size++ : size - 1;
        while (at > 0 && scores[at - 1] < score) {
            scores[at] = scores[at - 1];
            ids[at] = ids[at - 1];
            at--;
        }
        scores[at] = score;
        ids[at] = id;
    }

    /** Both together; the other's ids are the higher ones. */
    Nearest with(Nearest other) {
        Nearest both = new Nearest(ids.length);
        int i = 0;
        int j = 0;
        while (both.size < both.ids.length && (i < size || j < other.size)) {
            boolean mine = j >= other.size || i < size && scores[i] >= other.scores[j];
            both.ids[both.size] = mine ? ids[i] : other.ids[j];
            both.scores[both.size++] = mine ? scores[i++] : other.scores[j++];
        }
        return both;
    }

    int size() {
        return size;
    }

    int id(int i) {
        return ids[i];
    }

    float score(int i) {
        return scores[i];
    }
}
