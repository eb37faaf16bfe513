package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.Choice;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;

/** A branch continues bit for bit as the run did, for every way in which steps are executed; nothing is allowed to differ. */
class BranchTest {
    enum Way {
        FUSED, DROPOUT, DL4J, RECURRENT, LBFGS, LBFGS_DL4J;

        /** L-BFGS has found the minimum soon. */
        int updates() {
            return this == LBFGS || this == LBFGS_DL4J ? 8 : 40;
        }

        Project project() {
            Project base = Projects.xor(6, 5);
            return switch (this) {
                case FUSED -> base;
                case DROPOUT -> dropout(base);
                case DL4J -> images();
                case RECURRENT -> sequences();
                default -> base.withTraining(base.training().withOptimizer(new Choice("lbfgs", Settings.EMPTY)));
            };
        }
    }

    private static Project dropout(Project base) {
        List<LayerNode> layers = List.of(new LayerNode("in", "input", Settings.EMPTY),
                new LayerNode("h", "dense", Settings.of("units", 8, "activation", "tanh")),
                new LayerNode("drop", "dropout", Settings.of("rate", 0.3)), new LayerNode("out", "output", Settings.EMPTY));
        return base.withNetwork(new Network(layers, List.of(new Wire("in", "h"), new Wire("h", "drop"), new Wire("drop", "out"))));
    }

    /** Brackets of unequal length through an LSTM with both dropouts, with Adam and clipping. */
    private static Project sequences() {
        Project chain = SequenceProjects.chain(SequenceProjects.brackets(),
                new LayerNode("words", "embedding", Settings.of("outputDim", 4)),
                new LayerNode("memory", "lstm", Settings.of("units", 6, "dropout", 0.3, "recurrentDropout", 0.2)));
        return chain.withTraining(chain.training().withClipping(1.0, null).withEpochs(100));
    }

    /** Augmented digits through a convolution, running statistics and dropout, with Adam. */
    private static Project images() {
        List<LayerNode> layers = List.of(new LayerNode("in", "input", Settings.EMPTY),
                new LayerNode("conv", "conv2d", Settings.of("filters", 4, "kernelSize", 5)),
                new LayerNode("norm", "batch-normalization", Settings.EMPTY),
                new LayerNode("flat", "flatten", Settings.EMPTY),
                new LayerNode("drop", "dropout", Settings.of("rate", 0.4)),
                new LayerNode("out", "output", Settings.EMPTY));
        List<Wire> wires = List.of(new Wire("in", "conv"), new Wire("conv", "norm"), new Wire("norm", "flat"),
                new Wire("flat", "drop"), new Wire("drop", "out"));
        return new Project("digits", new DataSource("digits", Settings.of("count", 60, "mixup", 0.2), 0.2),
                new Network(layers, wires), Training.DEFAULT.withOptimizer(new Choice("adam",
                Settings.of("learningRate", 0.01))).withBatchSize(8).withEpochs(100), CanvasLayout.EMPTY);
    }

    private static TrainingSession open(Way way) {
        return SessionTest.open(way.project(), Sessions.Options.SHOWN.withFused(way == Way.FUSED || way == Way.DROPOUT || way == Way.LBFGS));
    }

    @ParameterizedTest
    @EnumSource
    void continuesAsTheRunDid(Way way) throws Exception {
        try (TrainingSession session = open(way)) {
            int end = way.updates();
            float[][] seen = new float[end + 1][];
            seen[0] = session.parameters();
            for (int i = 1; i <= end; i++) {
                session.stepBatch();
                seen[i] = session.parameters();
            }
            assertTrue(!Arrays.equals(seen[end - 1], seen[end]), "it still moves");
            for (int from : new int[] {end / 2, 0, end - 3}) {
                assertArrayEquals(seen[from], at(session, from), way + " shows " + from);
                session.seek(Long.MAX_VALUE);
                assertArrayEquals(seen[end], session.parameters(), way + " comes back");
            }
            int from = end / 2;
            at(session, from);
            session.play();
            SessionTest.await(session, f -> f.iteration() > end || f.state() == SessionState.DONE);
            session.pause();
            for (int i : new int[] {from + 1, end - 1, end}) {
                assertArrayEquals(seen[i], at(session, i), way + " branched at " + from + ", after " + i);
            }
        }
    }

    /** Other data order than the record's is not needed: the position within the epoch is part of a moment. */
    @Test
    void aMomentInTheMiddleOfAnEpochGoesOnWithTheSameBatches() throws Exception {
        try (TrainingSession session = open(Way.DL4J); TrainingSession straight = open(Way.DL4J)) {
            epoch(session, 1);
            epoch(session, 2);
            float[] end = session.parameters();
            at(session, 8); // the second batch of the second epoch of six
            SessionTest.await(session, f -> f.iteration() == 8);
            epoch(session, 2);
            assertArrayEquals(end, session.parameters());
            epoch(straight, 1);
            epoch(straight, 2);
            assertArrayEquals(straight.parameters(), session.parameters());
            assertEquals(12, SessionTest.await(session, f -> f.iteration() == 12).newest());
        }
    }

    /** Where a seek stops at the nearest key frame, since this machine is slow just now, single steps lead on. */
    private static float[] at(TrainingSession session, long iteration) {
        session.seek(iteration);
        float[] there = session.parameters();
        while (session.timeline().position() != iteration) {
            if (session.timeline().position() < iteration) {
                session.stepBatch();
            } else {
                session.stepBack();
            }
            there = session.parameters();
        }
        return there;
    }

    private static void epoch(TrainingSession session, int number) throws Exception {
        session.stepEpoch();
        SessionTest.await(session, f -> f.epoch() == number && f.state() == SessionState.PAUSED);
    }
}
