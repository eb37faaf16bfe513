package org.neurarium.lab.cell;

import java.util.List;

/** Kinds of recurrent cells, each with its gates in the order of their weights. */
public enum CellKind {
    RNN("a"), LSTM("f", "i", "g", "o"), GRU("r", "z", "n");

    private final List<String> gates;

    CellKind(String... gates) {
        this.gates = List.of(gates);
    }

    /** What has weights of its own: {@code a} is the sum of the plain cell; n is the candidate of the GRU, g that of the LSTM. */
    public List<String> gates() {
        return gates;
    }

    /** Whether a gate is squashed by tanh; the others are by the sigmoid. */
    boolean isTanh(int gate) {
        return this == RNN || this == LSTM && gate == 2 || this == GRU && gate == 2;
    }
}
