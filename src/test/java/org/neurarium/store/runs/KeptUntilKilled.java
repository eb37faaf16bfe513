package org.neurarium.store.runs;

import java.nio.file.Path;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;
import org.neurarium.train.Opening;
import org.neurarium.train.Sessions;
import org.neurarium.train.TrainingSession;
import java.time.Duration;
import java.util.List;

/** A program that trains without end and keeps its run with every look, until it is killed. */
public final class KeptUntilKilled {
    private static final long FAR_APART = 60_000_000_000L;
    private static long clock;

    private KeptUntilKilled() {
    }

    /** @param arguments the folder of runs */
    public static void main(String[] arguments) throws Exception {
        Project project = new Project("endless", new DataSource("xor", Settings.of("points", 40L), 0.5),
                new Network(List.of(new LayerNode("in", "input", Settings.EMPTY), new LayerNode("out", "output", Settings.EMPTY)),
                        List.of(new Wire("in", "out"))), Training.DEFAULT.withEpochs(1_000_000), CanvasLayout.EMPTY);
        try (RunStore store = RunStore.open(Path.of(arguments[0]));
             TrainingSession session = ((Opening.Ready) Sessions.open(project, null)).session()) {
            RunKeeper keeper = new RunKeeper(store, Runnable::run, () -> clock += FAR_APART, e -> {
                throw new java.io.UncheckedIOException(e);
            }, "");
            session.play();
            for (int saved = 0; ; saved++) {
                session.await(f -> false, Duration.ofMillis(2));
                keeper.look(session, session.latest());
                if (saved > 20 && keeper.newest().isPresent()) {
                    System.out.println("kept");
                    System.out.flush();
                    saved = 0;
                }
            }
        }
    }
}
