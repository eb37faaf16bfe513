package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurarium.document.DataSource;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;

/** Sessions on their own thread, with the real compiler and steppers. Waiting is for frames, with a limit. */
class SessionTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    static TrainingSession open(Project project, Sessions.Options options) {
        return assertInstanceOf(Opening.Ready.class, Sessions.open(project, null, options)).session();
    }

    static TrainingFrame await(TrainingSession session, Predicate<TrainingFrame> condition) throws Exception {
        return session.await(condition, LIMIT).orElseThrow(() -> new AssertionError("waited in vain: " + session.latest()));
    }

    static TrainingFrame await(TrainingSession session, SessionState state) throws Exception {
        return await(session, f -> f.state() == state);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sameSeedTwiceGivesIdenticalSeries(boolean fused) throws Exception {
        assertEquals(series(fused), series(fused));
    }

    private static List<Object> series(boolean fused) throws Exception {
        List<Object> all = new ArrayList<>();
        MetricSink sink = new MetricSink() {
            @Override
            public void batch(long iteration, int epoch, double loss, double learningRate) {
                all.add(List.of(iteration, epoch, loss, learningRate));
            }

            @Override
            public void epoch(Metrics metrics) {
                all.add(metrics);
            }
        };
        Project project = Projects.xor(4, 1);
        project = project.withTraining(project.training().withEpochs(8));
        try (TrainingSession session = open(project, Sessions.Options.EVERY_EPOCH.withSink(sink).withFused(fused))) {
            session.play();
            await(session, SessionState.DONE);
        }
        assertEquals(88, all.size());
        return all;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void resetAndStepBackAreExact(boolean fused) throws Exception {
        try (TrainingSession session = open(Projects.xor(4, 2), Sessions.Options.SHOWN.withFused(fused))) {
            float[] start = session.parameters();
            List<float[]> seen = new ArrayList<>();
            for (int i = 1; i <= 7; i++) {
                session.stepBatch();
                int done = i;
                await(session, f -> f.iteration() == done && f.state() == SessionState.PAUSED);
                seen.add(session.parameters());
            }
            for (int i = 6; i > 0; i--) {
                session.stepBack();
                assertArrayEquals(seen.get(i - 1), session.parameters());
            }
            session.stepEpoch();
            await(session, f -> f.epoch() == 1 && f.state() == SessionState.PAUSED);
            session.reset();
            assertArrayEquals(start, session.parameters());
            session.stepBatch();
            assertArrayEquals(seen.get(0), session.parameters());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void learnsXor(boolean fused) throws Exception {
        double[] accuracy = new double[fused ? 5 : 1];
        for (int seed = 1; seed <= accuracy.length; seed++) {
            try (TrainingSession session = open(Projects.xor(4, seed), Sessions.Options.EVERY_EPOCH.withFused(fused))) {
                session.play();
                accuracy[seed - 1] = await(session, SessionState.DONE).metrics().validationAccuracy();
            }
        }
        double[] sorted = java.util.Arrays.stream(accuracy).sorted().toArray();
        assertTrue(sorted[sorted.length / 2] >= 0.98, java.util.Arrays.toString(accuracy));
    }

    @Test
    void whatCannotTrainIsRefusedWithAReason() {
        Project project = Projects.xor(4, 1);
        Project unknown = project.withData(new DataSource("no-such-data", Settings.EMPTY, 0.5));
        assertEquals(1, assertInstanceOf(Opening.Refused.class, Sessions.open(unknown, null)).problems().size());
        Project cut = project.withNetwork(project.network().remove("h1"::equals));
        assertTrue(assertInstanceOf(Opening.Refused.class, Sessions.open(cut, null)).problems().size() >= 1);
    }

    @Test
    void parametersOfAnotherSizeAreRefused() {
        try (TrainingSession session = open(Projects.xor(4, 1), Sessions.Options.SHOWN)) {
            assertEquals("train.parameters.count", session.load(new float[3]).orElseThrow().messageKey());
            float[] given = session.parameters();
            java.util.Arrays.fill(given, 0.125f);
            assertTrue(session.load(given).isEmpty());
            assertArrayEquals(given, session.parameters());
        }
    }

    @Test
    void aClosedSessionDoesNotKeepAnybodyWaiting() throws Exception {
        TrainingSession session = open(Projects.xor(4, 1), Sessions.Options.SHOWN);
        session.play();
        session.close();
        assertThrows(IllegalStateException.class, () -> {
            while (true) {
                session.parameters();
            }
        });
    }
}
