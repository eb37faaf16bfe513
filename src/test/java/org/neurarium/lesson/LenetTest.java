package org.neurarium.lesson;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.train.Evaluation;
import org.neurarium.train.Opening;
import org.neurarium.train.SessionState;
import org.neurarium.train.Sessions;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;

/** The template that reads digits: taught by drawn ones only, it reads drawn ones held out and scanned ones. */
@Tag("slow")
class LenetTest {
    private static final Path MNIST = Path.of("../shared/data/mnist");

    @Test
    void drawnDigitsTeachToReadHeldOutAndScannedOnes() throws Exception {
        Project lenet = TemplateCatalogue.find("lenet").orElseThrow().project();
        Opening opening = Sessions.open(lenet, null, Sessions.Options.EVERY_EPOCH);
        try (TrainingSession session = ((Opening.Ready) opening).session()) {
            session.play();
            TrainingFrame end = session.await(f -> f.state() == SessionState.DONE, Duration.ofMinutes(9)).orElseThrow();
            assertTrue(end.metrics().validationAccuracy() >= 0.97, "held out " + end.metrics().validationAccuracy());
            assumeTrue(Files.exists(MNIST), "the scanned digits are not beside the repository");
            Settings files = Settings.of("images", MNIST.resolve("t10k-images-idx3-ubyte.gz").toString(),
                    "labels", MNIST.resolve("t10k-labels-idx1-ubyte.gz").toString());
            double scanned = Evaluation.of(session, DatasetCatalogue.get("idx").load(files)).orElseThrow().accuracy();
            assertTrue(scanned >= 0.90, "scanned " + scanned);
        }
    }
}
