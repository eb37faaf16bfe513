package org.neurarium.store.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;
import org.neurarium.train.Opening;
import org.neurarium.train.SessionState;
import org.neurarium.train.Sessions;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;

/** Real sessions, kept at once on the caller's thread. */
class RunKeeperTest {
    private static final Project XOR = new Project("xor", new DataSource("xor", Settings.of("points", 40L), 0.5),
            new Network(List.of(new LayerNode("in", "input", Settings.EMPTY), new LayerNode("h", "dense", Settings.of("units", 3)),
                    new LayerNode("out", "output", Settings.EMPTY)), List.of(new Wire("in", "h"), new Wire("h", "out"))),
            Training.DEFAULT.withEpochs(50).withBatchSize(5), CanvasLayout.EMPTY);

    @TempDir
    Path folder;
    private long clock;

    @Test
    void aFinishedRunIsKeptWithItsFiguresAndWeights() throws Exception {
        try (RunStore store = RunStore.open(folder); TrainingSession session = open()) {
            RunKeeper keeper = keeper(store);
            keeper.look(session, session.latest());
            assertTrue(store.list().isEmpty(), "nothing was trained yet");
            TrainingFrame done = trained(session);
            keeper.look(session, done);
            RunRecord kept = store.list().get(0);
            assertEquals(RunStatus.FINISHED, kept.outcome().status());
            assertEquals("epochs", kept.outcome().stoppedBy());
            assertEquals(done.metrics(), kept.outcome().last());
            assertEquals(200, kept.outcome().iterations());
            assertEquals(XOR, kept.project());
            assertEquals(2 * 3 + 3 + 3 + 1, kept.parameters());
            assertArrayEquals(session.parameters(), store.weights(kept.id()).orElseThrow());
            assertEquals(done.metrics().trainLoss(), last(store, kept.id()), 1e-6);
        }
    }

    @Test
    void aResetEndsTheRunAndTheNextIsAnother() throws Exception {
        try (RunStore store = RunStore.open(folder); TrainingSession session = open()) {
            RunKeeper keeper = keeper(store);
            keeper.look(session, trained(session));
            session.reset();
            keeper.look(session, session.await(f -> f.iteration() == 0, Duration.ofSeconds(20)).orElseThrow());
            keeper.look(session, trained(session));
            assertEquals(2, store.list().size());
        }
    }

    @Test
    void aSessionThatIsLeftWhileTrainingWasStopped() throws Exception {
        try (RunStore store = RunStore.open(folder); TrainingSession session = open()) {
            RunKeeper keeper = keeper(store);
            session.stepEpoch();
            TrainingFrame some = session.await(f -> f.epoch() >= 1 && f.state() == SessionState.PAUSED, Duration.ofSeconds(20)).orElseThrow();
            keeper.look(session, some.withState(SessionState.RUNNING));
            assertTrue(store.list().isEmpty(), "four updates are a touch of a button");
            for (int i = 0; i < 5; i++) {
                int epoch = i + 2;
                session.stepEpoch();
                session.await(f -> f.epoch() >= epoch, Duration.ofSeconds(20)).orElseThrow();
            }
            clock += 3_000_000_000L;
            keeper.look(session, session.latest().withState(SessionState.RUNNING));
            assertEquals(RunStatus.RUNNING, store.list().get(0).outcome().status());
            keeper.leave();
            assertEquals(RunStatus.STOPPED, store.list().get(0).outcome().status());
            assertEquals(3, store.list().get(0).outcome().seconds());
        }
    }

    private RunKeeper keeper(RunStore store) {
        return new RunKeeper(store, Runnable::run, () -> clock, e -> {
            throw new java.io.UncheckedIOException(e);
        }, "");
    }

    private static double last(RunStore store, long id) throws IOException {
        float[] mean = store.curves(id).get("trainLoss").mean();
        return mean[mean.length - 1];
    }

    private static TrainingFrame trained(TrainingSession session) throws InterruptedException {
        session.play();
        return session.await(f -> f.state() == SessionState.DONE, Duration.ofSeconds(60)).orElseThrow();
    }

    private static TrainingSession open() {
        return ((Opening.Ready) Sessions.open(XOR, null, Sessions.Options.EVERY_EPOCH)).session();
    }

    @Test
    void timeInPausesAndAsleepIsNotTrainingTime() throws Exception {
        try (RunStore store = RunStore.open(folder); TrainingSession session = open()) {
            RunKeeper keeper = keeper(store);
            TrainingFrame frame = trained(session);
            for (int i = 0; i < 5; i++) {
                clock += 1_000_000_000L;
                keeper.look(session, frame.withState(SessionState.RUNNING));
            }
            clock += 8 * 3_600 * 1_000_000_000L; // asleep
            keeper.look(session, frame.withState(SessionState.RUNNING));
            clock += 1_000_000_000L;
            keeper.look(session, frame.withState(SessionState.PAUSED));
            clock += 600_000_000_000L; // paused
            keeper.look(session, frame.withState(SessionState.PAUSED));
            keeper.leave();
            assertEquals(6, store.list().get(0).outcome().seconds(), 1e-9);
        }
    }
}
