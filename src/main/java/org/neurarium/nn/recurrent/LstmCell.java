package org.neurarium.nn.recurrent;

import java.util.List;

/**
 * LSTM with a forget gate (Gers et al. 2000): i, f, o = σ(Wᵀx + Uᵀh + b), g = φ(…), c' = f ⊙ c + i ⊙ g, h' = o ⊙ φ(c').
 */
final class LstmCell<A> extends Cell<A> {
    private static final int INPUT = 0;
    private static final int FORGET = 1;
    private static final int CANDIDATE = 2;
    private static final int OUTPUT = 3;
    private static final int SQUASHED = 4;
    private A[] rec;
    private A[] d;

    LstmCell(Lanes<A> lanes, Weights<A> weights, RecurrentLayer layer) {
        super(lanes, weights, layer);
        rec = lanes.list(0);
        d = lanes.list(0);
    }

    @Override
    int kept() {
        return 5;
    }

    @Override
    List<String> names() {
        return List.of("input", "forget", "candidate", "output");
    }

    @Override
    boolean hasMemory() {
        return true;
    }

    @Override
    void reserve(int batch) {
        rec = blocks(4, batch);
        d = blocks(4, batch);
    }

    @Override
    void forward(Tape<A> tape, int t) {
        int n = units * tape.batch;
        A[] z = tape.kept[t];
        weights.w.multiply(tape.x[t], tape.batch, 0, 4, z);
        weights.u.multiply(tape.fed(t), tape.batch, 0, 4, rec);
        for (int k = 0; k < 4; k++) {
            lanes.add(rec[k], z[k], n);
        }
        if (weights.b != null) {
            weights.b.addTo(z);
        }
        lanes.squash(gate, z[INPUT], n);
        lanes.squash(gate, z[FORGET], n);
        lanes.squash(state, z[CANDIDATE], n);
        lanes.squash(gate, z[OUTPUT], n);
        lanes.multiply(z[FORGET], tape.c[t], tape.c[t + 1], n);
        lanes.addProduct(z[INPUT], z[CANDIDATE], tape.c[t + 1], n);
        lanes.copy(tape.c[t + 1], 0, z[SQUASHED], 0, n);
        lanes.squash(state, z[SQUASHED], n);
        lanes.multiply(z[OUTPUT], z[SQUASHED], tape.h[t + 1], n);
    }

    @Override
    void backward(Tape<A> tape, int t, A dh, A dc, A dx, A before) {
        int n = units * tape.batch;
        A[] z = tape.kept[t];
        lanes.multiply(dh, z[SQUASHED], d[OUTPUT], n);
        lanes.slope(gate, z[OUTPUT], d[OUTPUT], n);
        lanes.multiply(dh, z[OUTPUT], dh, n);
        lanes.slope(state, z[SQUASHED], dh, n);
        lanes.add(dh, dc, n);
        lanes.multiply(dc, z[CANDIDATE], d[INPUT], n);
        lanes.slope(gate, z[INPUT], d[INPUT], n);
        lanes.multiply(dc, tape.c[t], d[FORGET], n);
        lanes.slope(gate, z[FORGET], d[FORGET], n);
        lanes.multiply(dc, z[INPUT], d[CANDIDATE], n);
        lanes.slope(state, z[CANDIDATE], d[CANDIDATE], n);
        lanes.multiply(dc, z[FORGET], dc, n);
        weights.w.backward(tape.x[t], d, 0, 4, tape.batch, dx);
        weights.u.backward(tape.fed(t), d, 0, 4, tape.batch, before);
        throughDropout(tape, before);
        if (weights.b != null) {
            weights.b.backward(d);
        }
    }
}
