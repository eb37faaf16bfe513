package org.neurarium.nn.recurrent;

/**
 * GRU whose reset gate follows the product, as Keras, PyTorch and cuDNN compute it: z, r = σ(Wᵀx + b + Uᵀh + b′),
 * ĥ = φ(Wᵀx + b + r ⊙ (Uᵀh + b′)), h' = z ⊙ h + (1 − z) ⊙ ĥ.
 */
final class GruCell<A> extends AnyGruCell<A> {
    /** Uᵀh + b′ of the candidate. */
    private static final int INNER = 3;
    private A[] dRec;

    GruCell(Lanes<A> lanes, Weights<A> weights, RecurrentLayer layer) {
        super(lanes, weights, layer);
        dRec = lanes.list(0);
    }

    @Override
    void reserve(int batch) {
        super.reserve(batch);
        dRec = lanes.list(3);
        dRec[UPDATE] = d[UPDATE];
        dRec[RESET] = d[RESET];
        dRec[CANDIDATE] = lanes.make(units * batch);
    }

    @Override
    void forward(Tape<A> tape, int t) {
        int n = units * tape.batch;
        A[] z = tape.kept[t];
        weights.w.multiply(tape.x[t], tape.batch, 0, 3, z);
        rec[CANDIDATE] = z[INNER];
        weights.u.multiply(tape.fed(t), tape.batch, 0, 3, rec);
        if (weights.b != null && weights.rb != null) {
            weights.b.addTo(z);
            weights.rb.addTo(rec);
        }
        lanes.add(rec[UPDATE], z[UPDATE], n);
        lanes.add(rec[RESET], z[RESET], n);
        lanes.squash(gate, z[UPDATE], n);
        lanes.squash(gate, z[RESET], n);
        lanes.addProduct(z[RESET], z[INNER], z[CANDIDATE], n);
        leave(tape, t, n);
    }

    @Override
    void backward(Tape<A> tape, int t, A dh, A dc, A dx, A before) {
        int n = units * tape.batch;
        A[] z = tape.kept[t];
        enter(tape, t, dh, n);
        lanes.multiply(d[CANDIDATE], z[INNER], d[RESET], n);
        lanes.slope(gate, z[RESET], d[RESET], n);
        lanes.multiply(d[CANDIDATE], z[RESET], dRec[CANDIDATE], n);
        weights.w.backward(tape.x[t], d, 0, 3, tape.batch, dx);
        weights.u.backward(tape.fed(t), dRec, 0, 3, tape.batch, before);
        throughDropout(tape, before);
        lanes.addProduct(dh, z[UPDATE], before, n);
        if (weights.b != null && weights.rb != null) {
            weights.b.backward(d);
            weights.rb.backward(dRec);
        }
    }
}
