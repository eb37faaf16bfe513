package org.neurarium.train.probe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neurarium.dataset.Sequences;
import org.neurarium.dataset.Split;
import org.neurarium.document.DataSource;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.nn.backend.NumericsBootstrap;
import org.neurarium.nn.backend.NumericsSettings;
import org.neurarium.train.Decoding;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.Opening;
import org.neurarium.train.Sessions;
import org.neurarium.train.TrainingSession;

/** The answer a decoder writes by itself, against beam search of width 1, which asks the network in another way. */
class AnswerProbeTest {
    @BeforeAll
    static void numerics() {
        NumericsBootstrap.start(NumericsSettings.standard());
    }

    private static Project dates() {
        Project p = TemplateCatalogue.find("seq2seq").orElseThrow().project();
        return new Project("dates", new DataSource("dates", Settings.of("count", 400, "language", "english", "seed", 1L), 0.1),
                p.network(), p.training(), p.canvas());
    }

    @Test
    void writesWhatGreedyDecodingWrites() throws Exception {
        try (TrainingSession session = ((Opening.Ready) Sessions.open(dates(), null)).session()) {
            session.stepEpoch();
            session.await(f -> f.epoch() == 1, Duration.ofSeconds(60)).orElseThrow();
            Split data = Sessions.data(session);
            Sequences.Decoder decoder = data.train().sequences().decoder();
            Decoding decoding = new Decoding(session);
            for (int i = 0; i < 5; i++) {
                ExampleInput example = ExampleInput.at(data, new ExampleInput.Place(true, i));
                AnswerProbe probe = new AnswerProbe(example.inputs());
                session.watch(Set.of(probe));
                var frame = session.await(f -> f.find(probe).isPresent(), Duration.ofSeconds(20)).orElseThrow()
                        .find(probe).orElseThrow();
                int[] wanted = decoding.beam(example.featuresOnly(), 1).texts().get(0).tokens();
                int end = 0;
                while (end < frame.classes().length && frame.classes()[end] != decoder.end()) {
                    end++;
                }
                assertArrayEquals(wanted, Arrays.copyOf(frame.classes(), end));
                assertEquals(decoder.start(), frame.told()[0]);
                assertArrayEquals(Arrays.copyOf(wanted, Math.min(wanted.length, decoder.steps() - 1)),
                        Arrays.copyOfRange(frame.told(), 1, 1 + Math.min(wanted.length, decoder.steps() - 1)));
                assertEquals(List.of(decoder.steps(), data.train().classes().size()), List.of(frame.answers(), frame.units()));
            }
        }
    }
}
