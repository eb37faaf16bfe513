package org.neurarium.lab.cell;

/**
 * Shapes in a stack of recurrent layers, batch first.
 *
 * @param directions 1, or 2 for layers that also read from the end
 */
public record RecurrentShapes(int batch, int steps, int features, int hidden, int layers, int directions) {
    /** (batch, steps, features). */
    public int[] input() {
        return new int[] {batch, steps, features};
    }

    /** (batch, steps, directions · hidden), of every layer: the directions stand side by side. */
    public int[] output() {
        return new int[] {batch, steps, directions * hidden};
    }

    /** (layers · directions, batch, hidden): one final state for each layer and direction. */
    public int[] finalStates() {
        return new int[] {layers * directions, batch, hidden};
    }

    /** What a layer reads: the features, or the output of the layer before. */
    public int inputsOf(int layer) {
        return layer == 0 ? features : directions * hidden;
    }

    /** Weights and biases of one layer in all directions, {@code gates} = 1 (RNN), 3 (GRU), 4 (LSTM), one bias per unit and gate. */
    public long parameters(int layer, int gates) {
        return (long) directions * gates * hidden * (inputsOf(layer) + hidden + 1L);
    }
}
