package org.neurarium.lesson;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neurarium.document.DataSource;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.train.Opening;
import org.neurarium.train.SessionState;
import org.neurarium.train.Sessions;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;

/** The network of the demo about praise and blame reads what people wrote as well. */
@Tag("slow")
class RealReviewsTest {
    private static final Path REVIEWS = Path.of("../shared/data/nsmc-rebuilt/ratings_train_150k.tsv.gz");

    /** 20,000 Korean film reviews to learn, 5,000 held out; 0.829 when it was first taken. */
    @Test
    void theGruOfTheDemoTellsPraiseFromBlameInFilmReviews() throws Exception {
        assumeTrue(Files.exists(REVIEWS), "skipped: the film reviews are not beside the repository");
        Settings settings = Settings.of("path", REVIEWS.toString(), "limit", 25_000, "tokenizer", "morphemes");
        Project made = DemoCatalogue.find("sentiment").orElseThrow().steps().get(2).project().orElseThrow();
        Project real = made.withData(new DataSource("text-classification", settings, 0.2));
        Opening opening = Sessions.open(real, null, Sessions.Options.EVERY_EPOCH);
        try (TrainingSession session = ((Opening.Ready) opening).session()) {
            session.play();
            TrainingFrame end = session.await(f -> f.state() == SessionState.DONE, Duration.ofMinutes(9)).orElseThrow();
            assertTrue(end.metrics().validationAccuracy() >= 0.80, "held out " + end.metrics().validationAccuracy());
        }
    }
}
