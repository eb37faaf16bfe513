package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.Examples;
import org.neurarium.dataset.Split;
import org.neurarium.dataset.Splitter;
import org.neurarium.document.DataSource;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.train.probe.ActivationsProbe;
import org.neurarium.train.probe.BoundaryProbe;
import org.neurarium.train.probe.HiddenSpaceProbe;
import org.neurarium.train.probe.Histogram;
import org.neurarium.train.probe.Inputs;
import org.neurarium.train.probe.LayerStatisticsProbe;
import org.neurarium.train.probe.PredictionProbe;
import org.neurarium.train.probe.Probe;
import org.neurarium.train.probe.ResultsProbe;
import org.neurarium.train.probe.WeightsProbe;

/** Every probe, read from a real session on either stepper, against a plain-Java network with the same weights. */
class ProbeTest {
    private static final int[] WIDTHS = {2, 3, 1};

    @TempDir
    static Path folder;

    /** Moons, moved and stretched in a file, so that the data's units differ from the network's. */
    private static Project project() throws Exception {
        Examples moons = DatasetCatalogue.get("moons").load(Settings.of("points", 60));
        StringBuilder lines = new StringBuilder("a,b,kind\n");
        for (int i = 0; i < moons.count(); i++) {
            lines.append(moons.features()[2 * i] * 3 + 1).append(',').append(moons.features()[2 * i + 1] * 2 - 1)
                    .append(',').append(moons.labels()[i] == 0 ? "no" : "yes").append('\n');
        }
        Path file = Files.writeString(folder.resolve("moons.csv"), lines);
        return Projects.xor(3, 5).withData(new DataSource("csv", Settings.of("path", file.toString(), "target", "kind"), 0.5));
    }

    private static double[] weights(TrainingSession session) {
        float[] parameters = session.parameters();
        double[] weights = new double[parameters.length];
        Arrays.setAll(weights, i -> parameters[i]);
        return weights;
    }

    private static <F> F read(TrainingSession session, Probe<F> probe) throws Exception {
        session.watch(Set.of(probe));
        return SessionTest.await(session, f -> f.find(probe).isPresent()).find(probe).orElseThrow();
    }

    private static Split split(Project project) throws Exception {
        return Splitter.split(project.data(), Preparer.load(project.data(), null));
    }

    private static double[] normalised(Split split, double... point) {
        float[] copy = PlainStepper.floats(point);
        split.normalization().apply(copy);
        return new double[] {copy[0], copy[1]};
    }

    private static TrainingSession trained(Project project, boolean fused) throws Exception {
        TrainingSession session = SessionTest.open(project, Sessions.Options.SHOWN.withFused(fused));
        for (int epoch = 1; epoch <= 2; epoch++) {
            int wanted = epoch;
            session.stepEpoch();
            SessionTest.await(session, f -> f.epoch() == wanted && f.state() == SessionState.PAUSED);
        }
        return session;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void boundaryActivationsPredictionAndWeights(boolean fused) throws Exception {
        Project project = project();
        Split split = split(project);
        try (TrainingSession session = trained(project, fused)) {
            double[] weights = weights(session);
            BoundaryProbe.Frame map = read(session, new BoundaryProbe("h1", 5, -2, 3));
            assertEquals(3, map.units());
            for (int row = 0; row < 5; row++) {
                for (int column = 0; column < 5; column++) {
                    double[] point = normalised(split, -1.5 + column, 2.5 - row); // cell centres, top row first
                    double[] hidden = PlainStepper.forward(weights, WIDTHS, point)[1];
                    for (int unit = 0; unit < 3; unit++) {
                        assertEquals(hidden[unit], map.map(unit)[row * 5 + column], 1e-5);
                    }
                }
            }
            double[][] all = PlainStepper.forward(weights, WIDTHS, normalised(split, 0.3, -0.7));
            PredictionProbe.Frame prediction = read(session, new PredictionProbe(Inputs.of(0.3f, -0.7f)));
            assertEquals(Set.of("in", "h1", "out"), prediction.values().keySet());
            assertArrayEquals(PlainStepper.floats(all[0]), prediction.values().get("in"), 1e-6f);
            assertArrayEquals(PlainStepper.floats(all[1]), prediction.values().get("h1"), 1e-5f);
            assertEquals(all[2][0], prediction.output()[0], 1e-5);
            ActivationsProbe.Frame two = read(session, new ActivationsProbe("out", Inputs.of(0.3f, -0.7f, 0, 0)));
            assertEquals(2, two.count());
            assertEquals(all[2][0], two.values()[0], 1e-5);
            float[] kernel = read(session, new WeightsProbe("h1")).parameters().get("kernel"); // [2, 3] row-major
            assertEquals((float) weights[2 * 2 + 1], kernel[1 * 3 + 2], "input 1 to unit 2");
            assertEquals((float) weights[6 + 1], read(session, new WeightsProbe("h1")).parameters().get("bias")[1]);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hiddenSpaceAndResults(boolean fused) throws Exception {
        Project project = project();
        Split split = split(project);
        try (TrainingSession session = trained(project, fused)) {
            double[] weights = weights(session);
            HiddenSpaceProbe.Frame space = read(session, new HiddenSpaceProbe("h1", 2, 0, 3, -1, 1));
            Examples train = split.train();
            for (int i = 0; i < train.count(); i++) {
                double[] hidden = PlainStepper.forward(weights, WIDTHS,
                        new double[] {train.features()[2 * i], train.features()[2 * i + 1]})[1];
                assertEquals(hidden[2], space.train()[2 * i], 1e-5);
                assertEquals(hidden[0], space.train()[2 * i + 1], 1e-5);
            }
            double[] corner = PlainStepper.forward(weights, WIDTHS, normalised(split, 1, -1))[1];
            assertEquals(corner[2], space.lines()[2 * 2], 1e-5, "third crossing of the lowest row");
            ResultsProbe.Frame results = read(session, new ResultsProbe(true));
            Evaluation evaluation = Evaluation.of(session, Evaluation.Part.VALIDATION);
            checkResults(weights, split.validation(), results, evaluation);
        }
    }

    private static void checkResults(double[] weights, Examples held, ResultsProbe.Frame results, Evaluation evaluation) {
        int[] confusion = new int[4];
        double loss = 0;
        int wrong = 0;
        for (int i = 0; i < held.count(); i++) {
            double out = PlainStepper.forward(weights, WIDTHS,
                    new double[] {held.features()[2 * i], held.features()[2 * i + 1]})[2][0];
            int said = out > 0.5 ? 1 : 0;
            confusion[held.labels()[i] * 2 + said]++;
            assertEquals(said, results.predicted()[i]);
            if (said != held.labels()[i]) {
                assertEquals(i, results.wrong()[wrong++]);
            }
            loss += PlainStepper.loss(out, held.labels()[i]);
        }
        assertEquals(wrong, results.wrong().length);
        assertArrayEquals(confusion, results.confusion());
        assertArrayEquals(confusion, evaluation.confusion());
        assertEquals(loss / held.count(), evaluation.loss(), 1e-5);
        assertEquals(1 - (double) wrong / held.count(), evaluation.accuracy(), 1e-12);
        assertTrue(Double.isNaN(evaluation.rmse()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void gradientsAndUpdatesOfTheNewestBatch(boolean fused) throws Exception {
        Project project = project();
        project = project.withTraining(project.training().withPenalties(0.01, 0.02)
                .withOptimizer(new org.neurarium.document.Choice("sgd", Settings.of("learningRate", 0.5))));
        Split split = split(project);
        try (TrainingSession session = SessionTest.open(project, Sessions.Options.SHOWN.withFused(fused))) {
            double[] before = weights(session);
            session.stepBatch();
            SessionTest.await(session, f -> f.iteration() == 1 && f.state() == SessionState.PAUSED);
            // Asked only now: the batch is repeated exactly to answer.
            LayerStatisticsProbe.Frame frame = read(session, new LayerStatisticsProbe("h1", 10, 1000));
            double[] after = weights(session);
            Batch batch = new Batch();
            batch.gather(set(split.train()), new BatchOrder(project.training().seed()).of(0, split.train().count()), 0, 10);
            PlainStepper plain = new PlainStepper(1, 0, WIDTHS);
            System.arraycopy(before, 0, plain.weights, 0, before.length);
            double[] gradient = new double[before.length];
            plain.lossAndGradient(batch, gradient);
            Histogram found = frame.gradients().get("kernel");
            double mean = Arrays.stream(gradient, 0, 6).average().orElseThrow();
            assertEquals(mean, found.mean(), 1e-6, "of the data loss alone, penalties left out");
            assertEquals(Arrays.stream(gradient, 0, 6).max().orElseThrow(), found.high(), 1e-6);
            double moved = norm(before, after, 0, 6) / norm(after, new double[after.length], 0, 6);
            assertEquals(moved, frame.updateRatios().get("kernel"), 1e-5);
            assertEquals(6, Arrays.stream(frame.parameters().get("kernel").counts()).sum());
            assertEquals(split.train().count() * 3, Arrays.stream(frame.activations().counts()).sum());
        }
    }

    private static LearningSet set(Examples examples) {
        float[] targets = new float[examples.count()];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = examples.labels()[i];
        }
        return new LearningSet(examples.features(), targets, examples.count(), 2, 1);
    }

    private static double norm(double[] a, double[] b, int from, int to) {
        double squares = 0;
        for (int i = from; i < to; i++) {
            squares += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(squares);
    }

    @Test
    void deadAndSaturatedUnitsAreNamed() throws Exception {
        try (TrainingSession session = SessionTest.open(project(), Sessions.Options.SHOWN)) {
            for (int input = 0; input < 2; input++) {
                session.setParameter("h1", "kernel", input * 3, 0);      // unit 0 sees nothing
                session.setParameter("h1", "kernel", input * 3 + 1, 500); // unit 1 is at ±1 nearly always
                session.setParameter("h1", "kernel", input * 3 + 2, 0.5f);
            }
            session.setParameter("h1", "bias", 0, 0.3f);
            LayerStatisticsProbe.Frame frame = read(session, new LayerStatisticsProbe("h1", 10, 1000));
            assertArrayEquals(new int[] {0}, frame.dead());
            assertArrayEquals(new int[] {1}, frame.saturated());
        }
    }

    @Test
    void histogramCountsAndMoments() {
        Histogram h = Histogram.of(new float[] {0, 1, 2, 3, 4, Float.NaN}, 2);
        assertArrayEquals(new int[] {2, 3}, h.counts());
        assertEquals(2, h.mean(), 1e-6);
        assertEquals(Math.sqrt(2), h.deviation(), 1e-6);
        assertEquals(1, h.notFinite());
        assertEquals(3, Histogram.of(new float[] {7, 7, 7}, 4).counts()[0]);
    }
}
