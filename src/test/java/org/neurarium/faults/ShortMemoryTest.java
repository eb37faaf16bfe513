package org.neurarium.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neurarium.document.Project;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.train.Opening;
import org.neurarium.train.SessionState;
import org.neurarium.train.Sessions;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;
import org.neurarium.train.probe.NetworkReading;
import org.neurarium.train.probe.Probe;

/** A process with little memory that really runs out of it while it trains. */
@Tag("slow")
class ShortMemoryTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    /** Asks, on the training thread, for more memory than there is, until it is told to let go. */
    private static final class Glutton implements Probe<Integer> {
        @Override
        public Class<Integer> frameType() {
            return Integer.class;
        }

        @Override
        public Integer read(NetworkReading network) {
            List<byte[]> all = new ArrayList<>();
            while (true) {
                all.add(new byte[1 << 20]);
            }
        }
    }

    /** Trains, runs out of memory, and says what state it is in. */
    public static final class Hungry {
        public static void main(String[] arguments) throws Exception {
            Project project = TemplateCatalogue.find("xor").orElseThrow().project();
            project = project.withTraining(project.training().withEpochs(1_000_000));
            try (TrainingSession session = ((Opening.Ready) Sessions.open(project, null)).session()) {
                session.play();
                say(session.await(f -> f.iteration() > 50, LONG).orElseThrow());
                session.watch(Set.of(new Glutton()));
                TrainingFrame failed = session.await(f -> f.state() == SessionState.FAILED, LONG).orElseThrow();
                say(failed);
                System.out.println(failed.advice().messageKey());
                session.watch(Set.of());
                session.play();
                say(session.await(f -> f.state() == SessionState.RUNNING && f.iteration() > failed.iteration() + 50, LONG).orElseThrow());
                session.reset();
                say(session.await(f -> f.iteration() == 0, LONG).orElseThrow());
                System.out.println(session.parameters().length > 0);
            }
            System.exit(0);
        }

        private static void say(TrainingFrame frame) {
            System.out.println(frame.state());
        }
    }

    @Test
    void trainingStopsWithASentenceAndGoesOnOnceThereIsRoom() throws Exception {
        Process process = ChildProcess.start(Hungry.class, List.of("-Xmx160m", "-XX:+UseSerialGC"));
        List<String> said;
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            said = out.lines().filter(l -> l.matches("[A-Z]+|train\\.[a-z]+|true|false")).toList();
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertEquals(List.of("RUNNING", "FAILED", "train.memory", "RUNNING", "IDLE", "true"), said);
    }
}
