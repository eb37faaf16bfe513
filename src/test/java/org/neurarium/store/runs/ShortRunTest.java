package org.neurarium.store.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.sweep.SweepMember;
import org.neurarium.train.Opening;
import org.neurarium.train.SessionState;
import org.neurarium.train.Sessions;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;

/** A run of a sweep that ends before anyone has looked at it. */
class ShortRunTest {
    private static final Project XOR = new Project("xor", new DataSource("xor", Settings.of("points", 40L), 0.5),
            new Network(List.of(new LayerNode("in", "input", Settings.EMPTY), new LayerNode("out", "output", Settings.EMPTY)),
                    List.of(new Wire("in", "out"))), Training.DEFAULT.withEpochs(20).withBatchSize(5), CanvasLayout.EMPTY);

    @TempDir
    Path folder;

    @Test
    void isKeptAllTheSame() throws Exception {
        OptionalLong[] kept = {OptionalLong.empty()};
        try (RunStore store = RunStore.open(folder)) {
            new SweepRunner(store, "short", project -> overAtOnce(open(project))).run(List.of(new SweepMember(Map.of(), XOR)),
                    new SweepRunner.Listener() {
                        @Override
                        public void trains(int index, SweepMember member, TrainingFrame frame) {
                        }

                        @Override
                        public void ended(int index, SweepMember member, TrainingFrame frame, OptionalLong run) {
                            kept[0] = run;
                        }

                        @Override
                        public void refused(int index, SweepMember member, InputFault why) {
                            throw new AssertionError(why);
                        }
                    }, () -> false);
            RunRecord run = store.list().get(0);
            assertEquals(run.id(), kept[0].orElseThrow());
            assertEquals(RunStatus.FINISHED, run.outcome().status());
            assertEquals(80, run.outcome().iterations(), "20 epochs of 4 batches");
        }
    }

    /** The session, whose {@code play} returns when training has ended. */
    private static TrainingSession overAtOnce(TrainingSession session) {
        return (TrainingSession) Proxy.newProxyInstance(ShortRunTest.class.getClassLoader(), new Class<?>[] {TrainingSession.class},
                (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(session, arguments);
                        if (method.getName().equals("play")) {
                            session.await(f -> f.state() == SessionState.DONE, Duration.ofSeconds(60)).orElseThrow();
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static TrainingSession open(Project project) {
        return ((Opening.Ready) Sessions.open(project, null, Sessions.Options.EVERY_EPOCH)).session();
    }
}
