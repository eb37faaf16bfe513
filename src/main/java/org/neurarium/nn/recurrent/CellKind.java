package org.neurarium.nn.recurrent;

/** The recurrent cells. Their gates stand in the columns of the kernels in the order named here, which is Keras'. */
public enum CellKind {
    /** h' = φ(xW + hU + b) (Elman 1990). */
    SIMPLE_RNN(1),
    /** Input i, forget f, candidate c, output o (Hochreiter &amp; Schmidhuber 1997, Gers et al. 2000). */
    LSTM(4),
    /** Update z, reset r, candidate h (Cho et al. 2014). */
    GRU(3);

    private final int gates;

    CellKind(int gates) {
        this.gates = gates;
    }

    /** Blocks of columns in a kernel: W is [inputs, gates · units]. */
    public int gates() {
        return gates;
    }

    /**
     * Numbers that the kernel keeps on the heap of every example ({@link Tape} and the copy of a batch): inputs twice; state,
     * state as fed, its slope, a cell's memory and everything its gates gave, each [steps, units].
     */
    public long keptNumbers(long steps, long inputs, long units) {
        int inner = this == SIMPLE_RNN ? 0 : gates + 1;
        int states = this == LSTM ? 4 : 3;
        return steps * (inputs + Math.max(inputs, 2 * units) + (states + inner) * units);
    }
}
