package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neurarium.dataset.Examples;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Wire;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.train.probe.ActivationsProbe;
import org.neurarium.train.probe.Inputs;

/** Sequences of unequal length, answered at every step: what padding must not change. */
class StepwiseSessionTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private static Project tagging() {
        Project template = TemplateCatalogue.find("tagging").orElseThrow().project();
        Network network = new Network(List.of(new LayerNode("in", "input", Settings.EMPTY),
                new LayerNode("words", "embedding", Settings.of("outputDim", 8)), new LayerNode("out", "output", Settings.EMPTY)),
                List.of(new Wire("in", "words"), new Wire("words", "out")));
        return template.withNetwork(network).withData(template.data().withSettings(
                template.data().settings().with("count", 120L)));
    }

    /** Loss and accuracy from the network's own outputs, written out: the mean over the words that there are. */
    @Test
    void figuresAreMeansOverTheStepsAskedFor() throws InterruptedException {
        try (TrainingSession session = ((Opening.Ready) Sessions.open(tagging(), null, Sessions.Options.SHOWN)).session()) {
            Examples held = Sessions.data(session).validation();
            ActivationsProbe probe = new ActivationsProbe("out", Inputs.of(held.inputs(0, held.count())));
            session.watch(Set.of(probe));
            float[] p = session.await(f -> f.find(probe).isPresent(), LONG).orElseThrow().find(probe).orElseThrow().values();
            int classes = held.classes().size();
            double loss = 0;
            int right = 0;
            int asked = 0;
            for (int i = 0; i < held.labels().length; i++) {
                int label = held.labels()[i];
                if (label >= 0) {
                    asked++;
                    loss -= Math.log(p[i * classes + label]);
                    right += best(p, i * classes, classes) == label ? 1 : 0;
                }
            }
            assertTrue(asked < held.labels().length, "some sentences are shorter than others");
            Evaluation found = Evaluation.of(session, Evaluation.Part.VALIDATION);
            assertEquals(loss / asked, found.loss(), 1e-5);
            assertEquals((double) right / asked, found.accuracy(), 1e-9);
            assertEquals(Math.exp(loss / asked), found.perplexity(), 1e-4);
            assertEquals(found.loss(), session.await(f -> f.metrics().iteration() == 0, LONG).orElseThrow().metrics().validationLoss(), 1e-6);
        }
    }

    private static int best(float[] p, int from, int classes) {
        int best = 0;
        for (int k = 1; k < classes; k++) {
            best = p[from + k] > p[from + best] ? k : best;
        }
        return best;
    }
}
