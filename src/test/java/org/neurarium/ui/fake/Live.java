package org.neurarium.ui.fake;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.Probe;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.workspace.Workspace;

/** Small real projects on sentences, and waiting for what a real session answers. */
public final class Live {
    private Live() {
    }

    /** 100 Korean sentences, half of them held out, read by one recurrent layer of 3 units. */
    public static Project sentences(LayerNode recurrent) {
        Network network = new Network(List.of(new LayerNode("in", "input", Settings.EMPTY),
                new LayerNode("words", "embedding", Settings.of("outputDim", 3)), recurrent,
                new LayerNode("out", "output", Settings.EMPTY)),
                List.of(new Wire("in", "words"), new Wire("words", recurrent.id()), new Wire(recurrent.id(), "out")));
        return new Project("sentences", data(), network, Training.DEFAULT, CanvasLayout.EMPTY);
    }

    public static DataSource data() {
        return new DataSource("sentences-ko", Settings.of("count", 100, "task", "sentiment", "seed", 1L), 0.5);
    }

    /** A workspace with real sessions that are opened at once; its frames are pulled by {@link #await}. */
    public static Workspace workspace(Project project) {
        return new Workspace(new LiveEngine(), new BackgroundJobs(Runnable::run, Runnable::run), project);
    }

    public static ExampleInput example(Workspace workspace) {
        return Objects.requireNonNull(workspace.subject().example().get());
    }

    /** Waits until a session has answered a probe that somebody watches. The caller then pulls the frame on its thread. */
    public static <F> F await(Workspace workspace, Probe<F> probe) throws InterruptedException {
        TrainingFrame frame = Objects.requireNonNull(workspace.training().session().get())
                .await(f -> f.find(probe).isPresent(), Duration.ofSeconds(30)).orElse(TrainingFrame.NOTHING);
        assertTrue(frame.find(probe).isPresent(), () -> "no answer to " + probe);
        return frame.find(probe).orElseThrow();
    }
}
