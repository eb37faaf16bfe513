package org.neurarium.nn.recurrent;

/**
 * GRU as first published (Cho et al. 2014, with Keras' meaning of z): the reset gate multiplies the state before the
 * product. z, r = σ(Wᵀx + Uᵀh + b), ĥ = φ(Wᵀx + Uᵀ(r ⊙ h) + b), h' = z ⊙ h + (1 − z) ⊙ ĥ.
 */
final class ResetFirstGruCell<A> extends AnyGruCell<A> {
    /** r ⊙ h. */
    private static final int RESTRICTED = 3;
    private A[] candidate;

    ResetFirstGruCell(Lanes<A> lanes, Weights<A> weights, RecurrentLayer layer) {
        super(lanes, weights, layer);
        candidate = lanes.list(1);
    }

    @Override
    void forward(Tape<A> tape, int t) {
        int n = units * tape.batch;
        A[] z = tape.kept[t];
        weights.w.multiply(tape.x[t], tape.batch, 0, 3, z);
        weights.u.multiply(tape.fed(t), tape.batch, 0, 2, rec);
        if (weights.b != null) {
            weights.b.addTo(z);
        }
        for (int k = UPDATE; k <= RESET; k++) {
            lanes.add(rec[k], z[k], n);
            lanes.squash(gate, z[k], n);
        }
        lanes.multiply(z[RESET], tape.fed(t), z[RESTRICTED], n);
        candidate[0] = rec[CANDIDATE];
        weights.u.multiply(z[RESTRICTED], tape.batch, CANDIDATE, 1, candidate);
        lanes.add(rec[CANDIDATE], z[CANDIDATE], n);
        leave(tape, t, n);
    }

    @Override
    void backward(Tape<A> tape, int t, A dh, A dc, A dx, A before) {
        int n = units * tape.batch;
        A[] z = tape.kept[t];
        enter(tape, t, dh, n);
        candidate[0] = d[CANDIDATE];
        A restricted = rec[CANDIDATE];
        weights.u.backward(z[RESTRICTED], candidate, CANDIDATE, 1, tape.batch, restricted);
        lanes.multiply(restricted, tape.fed(t), d[RESET], n);
        lanes.slope(gate, z[RESET], d[RESET], n);
        weights.w.backward(tape.x[t], d, 0, 3, tape.batch, dx);
        weights.u.backward(tape.fed(t), d, 0, 2, tape.batch, before);
        lanes.addProduct(restricted, z[RESET], before, n);
        throughDropout(tape, before);
        lanes.addProduct(dh, z[UPDATE], before, n);
        if (weights.b != null) {
            weights.b.backward(d);
        }
    }
}
