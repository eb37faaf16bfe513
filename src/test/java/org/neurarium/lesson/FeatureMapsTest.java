package org.neurarium.lesson;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.document.DataSource;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.train.Evaluation;
import org.neurarium.train.Opening;
import org.neurarium.train.SessionState;
import org.neurarium.train.Sessions;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;

/** The network of the demo of feature maps on scanned digits: taught by MNIST's training file, asked about its test file. */
@Tag("slow")
class FeatureMapsTest {
    private static final Path MNIST = Path.of("../shared/data/mnist");
    private static final int IMAGES = 30_000;
    private static final int EPOCHS = 3;

    @Test
    void scannedDigitsAreReadAsWellAsSoSmallANetworkCan() throws Exception {
        assumeTrue(Files.exists(MNIST), "skipped: ../shared/data/mnist is not on this machine");
        Project drawn = DemoCatalogue.find("feature-maps").orElseThrow().project("en").orElseThrow();
        Project scanned = drawn.withData(new DataSource("idx", files("train").with("limit", IMAGES), 0.02))
                .withTraining(drawn.training().withEpochs(EPOCHS));
        try (TrainingSession session = ((Opening.Ready) Sessions.open(scanned, null, Sessions.Options.EVERY_EPOCH)).session()) {
            session.play();
            session.await(f -> f.state() == SessionState.DONE, Duration.ofMinutes(9)).orElseThrow();
            double read = Evaluation.of(session, DatasetCatalogue.get("idx").load(files("t10k"))).orElseThrow().accuracy();
            assertTrue(read >= 0.985, "test file " + read);
        }
    }

    private static Settings files(String part) {
        return Settings.of("images", MNIST.resolve(part + "-images-idx3-ubyte.gz").toString(),
                "labels", MNIST.resolve(part + "-labels-idx1-ubyte.gz").toString());
    }
}
