package org.neurarium.ui.runs.kept;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.Choice;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.store.runs.RunOutcome;
import org.neurarium.store.runs.RunRecord;
import org.neurarium.store.runs.RunStatus;
import org.neurarium.train.Metrics;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.fake.LiveEngine;
import org.neurarium.ui.workspace.Workspace;

/** Runs with given figures, without training. */
public final class MadeRuns {
    private MadeRuns() {
    }

    public static RunRow row(long id, String data, String optimizer, double rate, double accuracy, double loss, double seconds,
                             RunStatus status, String sweep, String note) {
        Project project = new Project("run " + id, new DataSource(data, Settings.EMPTY, 0.5),
                Network.EMPTY.add(new LayerNode("h", "dense", Settings.of("units", 4))),
                Training.DEFAULT.withOptimizer(new Choice(optimizer, Settings.of("learningRate", rate))), CanvasLayout.EMPTY);
        return new RunRow(new RunRecord(id, Instant.EPOCH, project, sweep, note, 10, false, 0, new RunOutcome(status, "", seconds,
                10, 100, new Metrics(10, 100, loss, loss, accuracy, accuracy), loss, 10)));
    }

    /** A room whose work is never done. */
    static RunRoom room(Path folder) {
        Workspace idle = new Workspace(new LiveEngine(), new BackgroundJobs(work -> { }, work -> { }),
                new Project("", new DataSource("xor", Settings.EMPTY, 0), new Network(List.of(), List.of()), Training.DEFAULT, CanvasLayout.EMPTY));
        return new RunRoom(folder, idle.training(), work -> { }, work -> { }, path -> { }, e -> { });
    }
}
