package org.neurarium.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.neurarium.document.DataSource;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.train.Opening;
import org.neurarium.train.SessionState;
import org.neurarium.train.Sessions;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;

/** What the templates promise, over several seeds. */
class PresetsTest {
    private static final Path IRIS = Path.of("../shared/data/uci-classics/iris.data");

    @Test
    void xorTemplateIsTheAgreedSetting() {
        Project xor = TemplateCatalogue.find("xor").orElseThrow().project();
        assertEquals(200, xor.data().settings().integer("points", 0));
        assertEquals(0.2, xor.data().settings().number("margin", 0));
        assertEquals(0.5, xor.data().validationSplit());
        assertEquals(Settings.of("units", 4, "activation", "tanh"),
                xor.network().find("h1").orElseThrow().settings());
        assertEquals("adam", xor.training().optimizer().kind());
        assertEquals(0.03, xor.training().learningRate());
        assertEquals(10, xor.training().batchSize());
        assertEquals(200, xor.training().epochs());
    }

    @Test
    void xorMedianOverFiveSeedsIsAtLeast98Percent() throws InterruptedException {
        assertTrue(median("xor") >= 0.98);
    }

    @Test
    void theTwoTurnSpiralIsSolved() throws InterruptedException {
        assertEquals(2, TemplateCatalogue.find("spiral").orElseThrow().project().data().settings().integer("turns", 2));
        assertTrue(median("spiral") >= 0.95);
    }

    /** Fisher's irises from a file, five divisions: at least 0.93 on average. */
    @Test
    void irisFromAFileIsLearnt() throws InterruptedException {
        assumeTrue(Files.exists(IRIS), "the iris table is not beside the repository");
        double sum = 0;
        for (int division = 1; division <= 5; division++) {
            DataSource data = new DataSource("csv", Settings.of("path", IRIS.toString(), "seed", division), 0.3);
            sum += accuracy(TemplateCatalogue.find("blank").orElseThrow().project().withData(data));
        }
        assertTrue(sum / 5 >= 0.93, "mean " + sum / 5);
    }

    private static double median(String template) throws InterruptedException {
        Project project = TemplateCatalogue.find(template).orElseThrow().project();
        double[] accuracies = new double[5];
        for (int seed = 1; seed <= 5; seed++) {
            accuracies[seed - 1] = accuracy(project.withTraining(project.training().withSeed(seed)));
        }
        Arrays.sort(accuracies);
        return accuracies[2];
    }

    private static double accuracy(Project project) throws InterruptedException {
        Opening opening = Sessions.open(project, null, Sessions.Options.EVERY_EPOCH);
        try (TrainingSession session = ((Opening.Ready) opening).session()) {
            session.play();
            TrainingFrame end = session.await(f -> f.state() == SessionState.DONE, Duration.ofMinutes(5)).orElseThrow();
            return end.metrics().validationAccuracy();
        }
    }
}
