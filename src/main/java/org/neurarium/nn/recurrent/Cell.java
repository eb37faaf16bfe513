package org.neurarium.nn.recurrent;

import java.util.List;

/**
 * One step of a recurrent layer, forward and backward. Notation: x_t input, h state, z pre-activations, σ the gates'
 * function, φ the state's; W, U, b kernels and bias.
 */
abstract class Cell<A> {
    final Lanes<A> lanes;
    final Weights<A> weights;
    final Squash state;
    final Squash gate;
    final int units;

    Cell(Lanes<A> lanes, Weights<A> weights, RecurrentLayer layer) {
        this.lanes = lanes;
        this.weights = weights;
        this.state = layer.options().activation();
        this.gate = layer.options().recurrentActivation();
        this.units = Math.toIntExact(layer.getNOut());
    }

    static <A> Cell<A> of(Lanes<A> lanes, Weights<A> weights, RecurrentLayer layer) {
        return switch (layer.cell()) {
            case SIMPLE_RNN -> new SimpleCell<>(lanes, weights, layer);
            case LSTM -> new LstmCell<>(lanes, weights, layer);
            case GRU -> layer.options().resetAfter() ? new GruCell<>(lanes, weights, layer)
                    : new ResetFirstGruCell<>(lanes, weights, layer);
        };
    }

    /** Blocks [units, batch] that a step leaves for the backward pass and the watcher. */
    abstract int kept();

    /** What the first kept blocks are called, in order. */
    abstract List<String> names();

    /** Whether it has a cell state c beside h. */
    boolean hasMemory() {
        return false;
    }

    /** Makes room for batches of that size. */
    abstract void reserve(int batch);

    /** From x[t], h[t] (and c[t]) to h[t + 1] (and c[t + 1]). */
    abstract void forward(Tape<A> tape, int t);

    /**
     * Adds the step's share to the weights' gradients.
     *
     * @param dh dL/dh after the step; may be overwritten
     * @param dc dL/dc after the step, becomes that before it
     * @param dx takes dL/dx_t
     * @param before takes dL/dh before the step
     */
    abstract void backward(Tape<A> tape, int t, A dh, A dc, A dx, A before);

    /** As many arrays of [units, batch]. */
    final A[] blocks(int count, int batch) {
        A[] all = lanes.list(count);
        for (int k = 0; k < count; k++) {
            all[k] = lanes.make(units * batch);
        }
        return all;
    }

    /** Puts the dropout of the state behind the product's gradient, where there is one. */
    final void throughDropout(Tape<A> tape, A d) {
        if (tape.stateMask != null) {
            lanes.multiply(d, tape.stateMask, d, units * tape.batch);
        }
    }
}
