package org.neurarium.nn.recurrent;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A cell run over time, forward and back. Nothing here knows which cell it is. */
final class Recurrence<A> {
    private final Lanes<A> lanes;
    private final RecurrentOptions options;
    private final Weights<A> weights;
    private final Cell<A> cell;
    private final int inputs;
    private final int units;
    private @Nullable Tape<A> tape;
    private @Nullable Tape<A> seen;
    /** A tape that nobody needs, so that watching now and then makes no new ones. */
    private @Nullable Tape<A> spare;
    private A flow;
    private int room;
    private int cellRoom;
    private Buffers<A> buffers;

    /** Gradients and masks of one step. */
    private static final class Buffers<A> {
        A dh;
        A dc;
        A before;
        A dx;
        A block;
        final A keptH;
        final A keptC;
        final A zero;

        Buffers(Lanes<A> lanes, int n, int in) {
            dh = lanes.make(n);
            dc = lanes.make(n);
            before = lanes.make(n);
            block = lanes.make(n);
            keptH = lanes.make(n);
            keptC = lanes.make(n);
            zero = lanes.make(n);
            dx = lanes.make(in);
        }
    }

    Recurrence(Lanes<A> lanes, RecurrentLayer layer) {
        this.lanes = lanes;
        this.options = layer.options();
        this.weights = new Weights<>(lanes, layer);
        this.cell = Cell.of(lanes, weights, layer);
        this.inputs = Math.toIntExact(layer.getNIn());
        this.units = Math.toIntExact(layer.getNOut());
        this.flow = lanes.make(0);
        this.buffers = new Buffers<>(lanes, 0, 0);
    }

    Lanes<A> lanes() {
        return lanes;
    }

    /** The newest pass that was watched. */
    @Nullable Tape<A> seen() {
        return seen;
    }

    int units() {
        return units;
    }

    Cell<A> cell() {
        return cell;
    }

    /**
     * @param x [batch, inputs, steps]
     * @param mask [batch, steps], null where all steps are valid
     */
    void forward(INDArray x, @Nullable INDArray mask, InitialState<A> initial, DropMasks masks, Map<String, INDArray> params,
            boolean training, boolean watched) {
        Tape<A> t = start((int) x.size(0), (int) x.size(2), watched);
        t.training = training;
        weights.load(params, t.batch);
        readInput(x, t, masks.inputs());
        readMask(mask, t);
        int n = units * t.batch;
        t.stateMask = masks.state() == null ? null : read(masks.state(), n);
        initial.start(t, n);
        for (int step = 0; step < t.steps; step++) {
            if (t.stateMask != null) {
                lanes.multiply(t.h[step], t.stateMask, t.fed[step], n);
            }
            cell.forward(t, step);
            A valid = t.valid[step];
            if (valid != null) {
                lanes.select(valid, t.h[step + 1], t.h[step], t.h[step + 1], n);
                if (cell.hasMemory()) {
                    lanes.select(valid, t.c[step + 1], t.c[step], t.c[step + 1], n);
                }
            }
        }
    }

    private Tape<A> start(int batch, int steps, boolean watched) {
        Tape<A> t = tape == seen && !watched ? spare : tape;
        if (t == null || !t.fits(batch, steps)) {
            t = new Tape<>(lanes, batch, steps, inputs, units, cell);
        }
        if (watched && seen != t) {
            spare = seen;
            seen = t;
        } else if (t == spare) {
            spare = null;
        }
        if (batch > cellRoom) {
            cell.reserve(batch);
            buffers = new Buffers<>(lanes, units * batch, inputs * batch);
            cellRoom = batch;
        }
        int needed = Math.max(inputs, 2 * units) * batch * steps;
        if (needed > room) {
            flow = lanes.make(needed);
            room = needed;
        }
        t.batch = batch;
        t.steps = steps;
        t.watched = watched;
        t.sloped = false;
        tape = t;
        return t;
    }

    private A read(INDArray array, int n) {
        A values = lanes.make(n);
        lanes.read(array, values);
        return values;
    }

    private void readInput(INDArray x, Tape<A> t, @Nullable INDArray mask) {
        int n = inputs * t.batch;
        lanes.read(x, flow);
        t.inputMask = mask == null ? null : read(mask, n);
        for (int step = 0; step < t.steps; step++) {
            lanes.copy(flow, source(step, t.steps) * n, t.x[step], 0, n);
            if (t.inputMask != null) {
                lanes.multiply(t.x[step], t.inputMask, t.x[step], n);
            }
        }
    }

    private void readMask(@Nullable INDArray mask, Tape<A> t) {
        A values = mask == null ? null : read(mask, t.batch * t.steps);
        for (int step = 0; step < t.steps; step++) {
            t.valid[step] = values == null ? null : tiled(values, source(step, t.steps) * t.batch, t.batch);
        }
    }

    private @Nullable A tiled(A mask, int at, int batch) {
        boolean all = true;
        for (int b = 0; b < batch; b++) {
            all &= lanes.get(mask, at + b) != 0;
        }
        if (all) {
            return null;
        }
        A tile = lanes.make(units * batch);
        for (int u = 0; u < units; u++) {
            lanes.copy(mask, at, tile, u * batch, batch);
        }
        return tile;
    }

    /** Which step of the input is read in step t of the computation. */
    int source(int t, int steps) {
        return options.goBackwards() ? steps - 1 - t : t;
    }

    private int place(int t, int steps) {
        return options.aligned() ? source(t, steps) : t;
    }

    /** Writes the result of the newest forward pass. */
    void output(INDArray to) {
        Tape<A> t = java.util.Objects.requireNonNull(tape);
        int n = units * t.batch;
        if (options.returnSequences()) {
            for (int step = 0; step < t.steps; step++) {
                lanes.copy(t.h[step + 1], 0, flow, place(step, t.steps) * n, n);
            }
        } else {
            lanes.copy(t.h[t.steps], 0, flow, 0, n);
            if (options.returnState()) {
                lanes.copy(t.c[t.steps], 0, flow, n, n);
            }
        }
        lanes.write(flow, to);
    }

    /**
     * Follows a forward pass. Weight gradients are summed over the batch.
     *
     * @param epsilon loss gradient by the output
     * @param below takes the loss gradient by the input
     */
    void backward(INDArray epsilon, INDArray below, InitialState<A> initial, Map<String, INDArray> gradients) {
        Tape<A> t = java.util.Objects.requireNonNull(tape);
        Buffers<A> s = buffers;
        int n = units * t.batch;
        A slopes = read(epsilon, Math.toIntExact(epsilon.length()));
        weights.clearGradient();
        lanes.fill(s.dh, n, 0);
        lanes.fill(s.dc, n, 0);
        if (!options.returnSequences()) {
            lanes.copy(slopes, 0, s.dh, 0, n);
            if (options.returnState()) {
                lanes.copy(slopes, n, s.dc, 0, n);
            }
        }
        for (int step = t.steps - 1; step >= 0; step--) {
            if (options.returnSequences()) {
                lanes.copy(slopes, place(step, t.steps) * n, s.block, 0, n);
                lanes.add(s.block, s.dh, n);
            }
            backwardStep(t, step, n);
        }
        t.sloped = t.watched;
        initial.gradient(s.dh, s.dc, t);
        weights.storeGradient(gradients);
        lanes.write(flow, below);
    }

    private void backwardStep(Tape<A> t, int step, int n) {
        Buffers<A> s = buffers;
        A valid = t.valid[step];
        if (t.watched) {
            lanes.copy(s.dh, 0, t.slope[step], 0, n);
        }
        if (valid != null) {
            lanes.select(valid, s.zero, s.dh, s.keptH, n);
            lanes.select(valid, s.dh, s.zero, s.dh, n);
            lanes.select(valid, s.zero, s.dc, s.keptC, n);
            lanes.select(valid, s.dc, s.zero, s.dc, n);
        }
        cell.backward(t, step, s.dh, s.dc, s.dx, s.before);
        if (valid != null) {
            lanes.add(s.keptH, s.before, n);
            lanes.add(s.keptC, s.dc, n);
        }
        if (step > 0 && options.truncation() > 0 && step % options.truncation() == 0) {
            lanes.fill(s.before, n, 0);
            lanes.fill(s.dc, n, 0);
        }
        A spare = s.dh;
        s.dh = s.before;
        s.before = spare;
        int in = inputs * t.batch;
        if (t.inputMask != null) {
            lanes.multiply(s.dx, t.inputMask, s.dx, in);
        }
        lanes.copy(s.dx, 0, flow, source(step, t.steps) * in, in);
    }
}
