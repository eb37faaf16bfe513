package org.neurarium.nn.recurrent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Every option: gradients by parameters, inputs and initial state against central differences in double precision
 * (relative 1e-6), and single precision against double (2e-5).
 */
class GradientTest {
    private static final int BATCH = 3;
    private static final int STEPS = 5;
    private static final int INPUTS = 3;
    private static final int UNITS = 4;
    private static final double STEP = 1e-6;
    private static final double TOLERANCE = 1e-6;
    private static final double SINGLE = 2e-5;
    private static final RecurrentOptions D = RecurrentOptions.DEFAULT;
    private static final RecurrentOptions SEQUENCES = D.returning(true, false);

    record Case(String name, CellKind cell, RecurrentOptions options, boolean masked, int stateRank, int stateWidth) {
        @Override
        public String toString() {
            return cell + " " + name;
        }
    }

    static Stream<Case> cases() {
        List<Case> all = new ArrayList<>();
        for (CellKind cell : CellKind.values()) {
            add(all, cell, "last", D);
            add(all, cell, "sequences", SEQUENCES);
            add(all, cell, "relu", SEQUENCES.withActivations(Squash.RELU, Squash.SIGMOID));
            add(all, cell, "identity, hard gates", SEQUENCES.withActivations(Squash.IDENTITY, Squash.HARD_SIGMOID));
            add(all, cell, "sigmoid", D.withActivations(Squash.SIGMOID, Squash.SIGMOID));
            add(all, cell, "no bias", SEQUENCES.withBias(false, 1));
            add(all, cell, "forget from 0", SEQUENCES.withBias(true, 0));
            add(all, cell, "backwards", SEQUENCES.backwards(true, false));
            add(all, cell, "backwards, last", D.backwards(true, false));
            add(all, cell, "backwards, aligned", SEQUENCES.backwards(true, true));
            add(all, cell, "dropout", SEQUENCES.withDropout(0.4, 0));
            add(all, cell, "recurrent dropout", SEQUENCES.withDropout(0, 0.4));
            add(all, cell, "both, backwards", SEQUENCES.withDropout(0.3, 0.3).backwards(true, true));
            add(all, cell, "truncation longer than the sequence", SEQUENCES.withTruncation(STEPS));
            all.add(new Case("state", cell, SEQUENCES, false, 2, UNITS));
            all.add(new Case("state, masked", cell, SEQUENCES, true, 2, UNITS));
            all.add(new Case("state from a sequence", cell, D, false, 3, UNITS));
            all.add(new Case("state from a masked sequence", cell, D, true, 3, UNITS));
        }
        add(all, CellKind.GRU, "reset first", SEQUENCES.withResetAfter(false));
        add(all, CellKind.GRU, "reset first, dropout", D.withResetAfter(false).withDropout(0.3, 0.3));
        add(all, CellKind.GRU, "reset first, no bias", D.withResetAfter(false).withBias(false, 1));
        add(all, CellKind.LSTM, "state out", D.returning(false, true));
        all.add(new Case("h and c in", CellKind.LSTM, D.returning(false, true), true, 2, 2 * UNITS));
        return all.stream();
    }

    private static void add(List<Case> all, CellKind cell, String name, RecurrentOptions options) {
        all.add(new Case(name, cell, options, false, 0, 0));
        all.add(new Case(name + ", masked", cell, options, true, 0, 0));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gradientsEqualCentralDifferences(Case c) {
        Run run = new Run(c, DataType.DOUBLE);
        run.forward();
        run.backward();
        double[] byParams = run.gradient();
        double[] byInput = Rig.rowMajor(run.below.permute(0, 2, 1));
        double[] byState = c.stateRank() == 0 ? new double[0] : Rig.rowMajor(run.rig.layer.sideGradients().get(0));
        check(run, run.rig.params.reshape(run.rig.params.length()), byParams, "parameter");
        check(run, run.x.reshape(run.x.length()), byInput, "input");
        if (c.stateRank() > 0) {
            check(run, run.state.reshape(run.state.length()), byState, "state");
        }
    }

    private static void check(Run run, INDArray flat, double[] analytic, String what) {
        for (int i = 0; i < analytic.length; i++) {
            double kept = flat.getDouble(i);
            flat.putScalar(i, kept + STEP);
            double up = run.loss();
            flat.putScalar(i, kept - STEP);
            double down = run.loss();
            flat.putScalar(i, kept);
            double numeric = (up - down) / (2 * STEP);
            assertEquals(numeric, analytic[i], TOLERANCE * Math.max(1, Math.abs(numeric)), what + " " + i);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void singlePrecisionFollowsDouble(Case c) {
        if (c.options().dropout() > 0 || c.options().recurrentDropout() > 0) {
            return; // the masks come from streams of different precision
        }
        Run exact = new Run(c, DataType.DOUBLE);
        Run fused = new Run(c, DataType.FLOAT);
        assertArrayEquals(Rig.rowMajor(exact.forward()), Rig.rowMajor(fused.forward()), SINGLE);
        exact.backward();
        fused.backward();
        assertArrayEquals(exact.gradient(), fused.gradient(), SINGLE);
        assertArrayEquals(Rig.rowMajor(exact.below), Rig.rowMajor(fused.below), SINGLE);
    }

    /** One layer with fixed numbers; its loss is a fixed weighting of its outputs. */
    private static final class Run {
        final Rig rig;
        final INDArray x;
        final INDArray state;
        INDArray below = Nd4j.empty();
        private final Case c;
        private final DataType type;

        Run(Case c, DataType type) {
            this.c = c;
            this.type = type;
            rig = new Rig(c.cell(), c.options(), INPUTS, UNITS, type);
            x = random(1, BATCH, STEPS, INPUTS);
            rig.params.assign(random(2, 1, rig.params.length()).muli(0.8));
            state = c.stateRank() == 3 ? random(3, BATCH, c.stateWidth(), 4) : random(3, BATCH, Math.max(1, c.stateWidth()));
        }

        private INDArray random(long seed, long... shape) {
            Random random = new Random(seed);
            INDArray a = Nd4j.create(type, shape);
            for (int i = 0; i < a.length(); i++) {
                a.putScalar(i, random.nextGaussian());
            }
            return a;
        }

        INDArray forward() {
            Nd4j.getRandom().setSeed(5);
            if (c.stateRank() > 0) {
                boolean lengths = c.masked() && c.stateRank() == 3;
                rig.layer.sideMasks(lengths ? List.of(mask(4, 3, 1, 4)) : List.of());
                rig.layer.sideInputs(List.of(state));
            }
            return rig.forward(x, c.masked() ? mask(STEPS, 5, 2, 3) : null);
        }

        private INDArray mask(int steps, int... lengths) {
            INDArray mask = Nd4j.zeros(type, lengths.length, steps);
            for (int b = 0; b < lengths.length; b++) {
                for (int t = 0; t < lengths[b]; t++) {
                    mask.putScalar(b, t, 1);
                }
            }
            return mask;
        }

        void backward() {
            below = rig.backward(weighting());
        }

        private INDArray weighting() {
            long size = (long) UNITS * (c.options().returnState() ? 2 : 1);
            return c.options().returnSequences() ? random(4, BATCH, size, STEPS) : random(4, BATCH, size);
        }

        double loss() {
            double[] y = Rig.rowMajor(forward());
            double[] weights = Rig.rowMajor(weighting());
            double sum = 0;
            for (int i = 0; i < y.length; i++) {
                sum += y[i] * weights[i];
            }
            return sum;
        }

        double[] gradient() {
            List<Double> all = new ArrayList<>();
            for (String key : rig.layer.paramTable().keySet()) {
                for (double g : rig.gradient(key).castTo(DataType.DOUBLE).dup('f').data().asDouble()) {
                    all.add(g);
                }
            }
            return all.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}
