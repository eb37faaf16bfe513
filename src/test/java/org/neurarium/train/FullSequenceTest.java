package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.Examples;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.train.probe.ActivationsProbe;
import org.neurarium.train.probe.Inputs;

/** A sentence that fills all steps comes without a mask; that of the sentence before must not be laid on it. */
class FullSequenceTest {
    @ParameterizedTest
    @ValueSource(strings = {"conv1d", "max-pooling1d"})
    void isReadTheSameAfterAShorterOne(String kind) throws Exception {
        Project project = TemplateCatalogue.find("sentiment-en-cnn").orElseThrow().project();
        LayerNode read = project.network().find("grams").orElseThrow();
        if (!kind.equals(read.kind())) {
            project = project.withNetwork(project.network().replace(new LayerNode("grams", kind, Settings.EMPTY)));
        }
        project = project.withData(new DataSource("sentences-en", Settings.of("count", 60), 0.2));
        Examples sentences = DatasetCatalogue.get("sentences-en").load(project.data().settings());
        int longest = 0;
        int shortest = 0;
        int[] lengths = sentences.sequences().lengths();
        for (int i = 0; i < lengths.length; i++) {
            longest = lengths[i] > lengths[longest] ? i : longest;
            shortest = lengths[i] < lengths[shortest] ? i : shortest;
        }
        ActivationsProbe full = new ActivationsProbe("grams", Inputs.of(sentences.inputs(longest, 1)));
        ActivationsProbe less = new ActivationsProbe("grams", Inputs.of(sentences.inputs(shortest, 1)));
        assertArrayEquals(read(project, full), read(project, less, full));
    }

    /** Reads the probes one after the other. */
    private static float[] read(Project project, ActivationsProbe... probes) throws InterruptedException {
        float[] values = {};
        try (TrainingSession session = ((Opening.Ready) Sessions.open(project, null, Sessions.Options.EVERY_EPOCH)).session()) {
            for (ActivationsProbe probe : probes) {
                session.watch(Set.of(probe));
                values = session.await(f -> f.find(probe).isPresent(), Duration.ofMinutes(1)).orElseThrow().find(probe).orElseThrow().values();
            }
        }
        return values;
    }
}
