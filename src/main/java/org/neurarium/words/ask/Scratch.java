package org.neurarium.words.ask;

/** An array that a thread keeps for its next block. */
final class Scratch {
    static final ThreadLocal<Scratch> ROWS = ThreadLocal.withInitial(Scratch::new);
    private float[] array = new float[0];

    float[] of(int size) {
        if (array.length < size) {
            array = new float[size];
        }
        return array;
    }
}
