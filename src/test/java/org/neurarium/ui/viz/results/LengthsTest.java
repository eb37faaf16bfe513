package org.neurarium.ui.viz.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.neurarium.dataset.Examples;
import org.neurarium.document.DataSource;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.edit.TrainingEdits;
import org.neurarium.document.io.ProjectJson;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.train.Decoding.LengthScore;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.Sessions;
import org.neurarium.train.TrainingSession;
import org.neurarium.train.probe.AnswerProbe;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.fake.Live;
import org.neurarium.ui.fake.LiveEngine;
import org.neurarium.ui.workspace.Workspace;

/** Whole answers that are right, told apart by length, against each answer asked for by itself. */
class LengthsTest {
    private static final DataSource FEW = new DataSource("backwards", Settings.of("count", 12, "length", 8), 0);
    private static final int UPDATES = 100;

    /** Twelve rows, half learned by heart: some answers are right, some wrong. */
    @Test
    void barsAreTheAnswersCountedOneByOneAndStayBesideThoseOfTheNextNetwork() throws Exception {
        Project small = TemplateCatalogue.find("seq2seq").orElseThrow().project().withData(FEW);
        for (String change : List.of("network.layers.encoder.settings.units=24", "network.layers.decoder.settings.units=24",
                "training.optimizer.learningRate=0.01", "training.epochs=" + UPDATES)) {
            small = ProjectJson.apply(small, change.split("=")[0], change.split("=")[1]);
        }
        try (Workspace workspace = new Workspace(new LiveEngine(), new BackgroundJobs(Runnable::run, Runnable::run), small)) {
            LengthsViewModel model = new LengthsViewModel(workspace);
            model.active().set(true);
            until(workspace, () -> !model.scores().isEmpty());
            TrainingSession session = Objects.requireNonNull(workspace.training().session().get());
            for (int update = 0; update < UPDATES && right(model) * (12 - right(model)) == 0; update++) {
                long told = model.changes().get();
                session.stepEpoch();
                until(workspace, () -> model.changes().get() > told);
            }
            List<LengthScore> scores = model.scores();
            assertEquals(List.copyOf(counted(workspace).values()), scores);
            assertTrue(right(model) > 0 && right(model) < 12, right(model) + " of 12 are right");
            assertTrue(model.before().isEmpty());
            workspace.apply(TrainingEdits.seed(2));
            until(workspace, () -> !model.scores().equals(scores) && !model.scores().isEmpty());
            assertEquals(scores, model.before(), "the same data, another network");
            model.close();
        }
    }

    @Test
    void aNetworkWithoutDecoderHasNone() throws Exception {
        try (Workspace workspace = Live.workspace(TemplateCatalogue.find("xor").orElseThrow().project())) {
            LengthsViewModel model = new LengthsViewModel(workspace);
            model.active().set(true);
            assertEquals(List.of(), model.scores());
            assertTrue(!model.writes());
            model.close();
        }
    }

    @Test
    void aBarsFigureIsNotCrossedByTheDashOfTheNetworkBefore() {
        assertEquals(100, LengthsPane.clear(100, DoubleStream.empty()));
        assertEquals(90, LengthsPane.clear(100, DoubleStream.of(90)), "above the dash");
        assertEquals(100, LengthsPane.clear(100, DoubleStream.of(60)), "the dash is far above");
        assertEquals(100, LengthsPane.clear(100, DoubleStream.of(130)), "the dash is in the bar");
    }

    private static int right(LengthsViewModel model) {
        return model.scores().stream().mapToInt(LengthScore::right).sum();
    }

    private static Map<Integer, LengthScore> counted(Workspace workspace) throws Exception {
        TrainingSession session = Objects.requireNonNull(workspace.training().session().get());
        Examples part = Sessions.data(session).train();
        int steps = part.sequences().answersEach();
        Map<Integer, LengthScore> counted = new TreeMap<>();
        for (int i = 0; i < part.count(); i++) {
            ExampleInput example = ExampleInput.at(Sessions.data(session), new ExampleInput.Place(false, i));
            AnswerProbe probe = new AnswerProbe(example.inputs());
            workspace.training().watch(FEW, Set.of(probe));
            int[] said = Live.await(workspace, probe).classes();
            boolean right = true;
            for (int t = 0; t < steps && part.labels()[i * steps + t] >= 0; t++) {
                right &= said[t] == part.labels()[i * steps + t];
            }
            int one = right ? 1 : 0;
            counted.merge(example.length(), new LengthScore(example.length(), 1, one),
                    (a, b) -> new LengthScore(a.length(), a.asked() + b.asked(), a.right() + b.right()));
        }
        return counted;
    }

    private static void until(Workspace workspace, BooleanSupplier condition) {
        for (long until = System.nanoTime() + 60_000_000_000L; System.nanoTime() < until; LockSupport.parkNanos(1_000_000)) {
            workspace.pulse();
            if (condition.getAsBoolean()) {
                return;
            }
        }
        throw new AssertionError("waited in vain");
    }
}
