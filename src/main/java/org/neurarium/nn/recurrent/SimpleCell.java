package org.neurarium.nn.recurrent;

import java.util.List;

/** h' = φ(Wᵀx + Uᵀh + b) (Elman 1990). */
final class SimpleCell<A> extends Cell<A> {
    private A[] z;
    private A[] rec;

    SimpleCell(Lanes<A> lanes, Weights<A> weights, RecurrentLayer layer) {
        super(lanes, weights, layer);
        z = lanes.list(1);
        rec = lanes.list(1);
    }

    @Override
    int kept() {
        return 0;
    }

    @Override
    List<String> names() {
        return List.of();
    }

    @Override
    void reserve(int batch) {
        z = lanes.list(1);
        rec = blocks(1, batch);
    }

    @Override
    void forward(Tape<A> tape, int t) {
        int n = units * tape.batch;
        z[0] = tape.h[t + 1];
        weights.w.multiply(tape.x[t], tape.batch, 0, 1, z);
        weights.u.multiply(tape.fed(t), tape.batch, 0, 1, rec);
        lanes.add(rec[0], z[0], n);
        if (weights.b != null) {
            weights.b.addTo(z);
        }
        lanes.squash(state, z[0], n);
    }

    @Override
    void backward(Tape<A> tape, int t, A dh, A dc, A dx, A before) {
        lanes.slope(state, tape.h[t + 1], dh, units * tape.batch);
        z[0] = dh;
        weights.w.backward(tape.x[t], z, 0, 1, tape.batch, dx);
        weights.u.backward(tape.fed(t), z, 0, 1, tape.batch, before);
        throughDropout(tape, before);
        if (weights.b != null) {
            weights.b.backward(z);
        }
    }
}
