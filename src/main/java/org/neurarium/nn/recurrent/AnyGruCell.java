package org.neurarium.nn.recurrent;

import java.util.List;

/** What both forms of the GRU have in common: gates z and r, and h' = z ⊙ h + (1 − z) ⊙ ĥ. A fourth block is kept. */
abstract class AnyGruCell<A> extends Cell<A> {
    static final int UPDATE = 0;
    static final int RESET = 1;
    static final int CANDIDATE = 2;
    A[] rec;
    A[] d;

    AnyGruCell(Lanes<A> lanes, Weights<A> weights, RecurrentLayer layer) {
        super(lanes, weights, layer);
        rec = lanes.list(0);
        d = lanes.list(0);
    }

    @Override
    int kept() {
        return 4;
    }

    @Override
    List<String> names() {
        return List.of("update", "reset", "candidate");
    }

    @Override
    void reserve(int batch) {
        rec = blocks(3, batch);
        d = blocks(3, batch);
    }

    /** From the candidate's pre-activation to h'. */
    final void leave(Tape<A> tape, int t, int n) {
        A[] z = tape.kept[t];
        lanes.squash(state, z[CANDIDATE], n);
        lanes.mix(z[UPDATE], tape.h[t], z[CANDIDATE], tape.h[t + 1], n);
    }

    /** From dL/dh' to dL/d of the candidate's and the update gate's pre-activations. */
    final void enter(Tape<A> tape, int t, A dh, int n) {
        A[] z = tape.kept[t];
        lanes.multiplyRest(dh, z[UPDATE], d[CANDIDATE], n);
        lanes.slope(state, z[CANDIDATE], d[CANDIDATE], n);
        lanes.multiplyDifference(dh, tape.h[t], z[CANDIDATE], d[UPDATE], n);
        lanes.slope(gate, z[UPDATE], d[UPDATE], n);
    }
}
