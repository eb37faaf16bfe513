package org.neurarium.lesson.blueprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.train.Opening;
import org.neurarium.train.SessionState;
import org.neurarium.train.Sessions;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;

/** What the small convolution networks promise on drawn digits. */
class MiniaturesTest {
    private static Project project(String id) {
        return BlueprintCatalogue.find(id).orElseThrow();
    }

    /** Of held-out digits, at the end, or as soon as it is enough. */
    private static double accuracy(Project project, double enough) throws InterruptedException {
        Opening opening = Sessions.open(project, null, Sessions.Options.EVERY_EPOCH);
        try (TrainingSession session = ((Opening.Ready) opening).session()) {
            session.play();
            TrainingFrame end = session.await(f -> f.state() == SessionState.DONE || f.metrics().validationAccuracy() >= enough, Duration.ofMinutes(9)).orElseThrow();
            return end.metrics().validationAccuracy();
        }
    }

    private static List<LayerNode> convolutions(String id) {
        return project(id).network().layers().stream()
                .filter(l -> l.kind().equals("conv2d") && !l.id().endsWith("-shortcut")).toList();
    }

    /** 2,500 digits in the place of 4,000, for time. */
    private static Project shorter(String id) {
        Project project = project(id);
        return project.withData(new DataSource("digits", Settings.of("count", 2500), 0.2));
    }

    /** Trained as they are, on fewer digits: at least 0.9 of those held out within their epochs. */
    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"alexnet-mini", "vgg-mini", "googlenet-mini", "resnet-mini", "densenet-mini"})
    void eachReadsHeldOutDigits(String id) throws InterruptedException {
        double reached = accuracy(shorter(id), 0.9);
        assertTrue(reached >= 0.9, id + " " + reached);
    }

    /** He et al. 2016, figure 4: what shortcuts add shows in depth. Two epochs, the same convolutions. */
    @Tag("slow")
    @Test
    void deepWithoutShortcutsLearnsFarSlower() throws InterruptedException {
        Project residual = shorter("resnet-mini-deep");
        Project plain = shorter("plain-mini-deep");
        double with = accuracy(residual.withTraining(residual.training().withEpochs(2)), 1);
        double without = accuracy(plain.withTraining(plain.training().withEpochs(2)), 1);
        assertTrue(with >= 0.7, "residual " + with);
        assertTrue(with - without >= 0.2, with + " against " + without);
    }

    @Test
    void plainNetworksHaveTheConvolutionsOfTheResidualOnes() {
        assertEquals(convolutions("resnet-mini"), convolutions("plain-mini"));
        assertEquals(10, convolutions("plain-mini").size());
        assertEquals(convolutions("resnet-mini-deep"), convolutions("plain-mini-deep"));
        assertEquals(34, convolutions("plain-mini-deep").size());
        assertTrue(project("plain-mini-deep").network().layers().stream().noneMatch(l -> l.kind().equals("add")));
    }
}
