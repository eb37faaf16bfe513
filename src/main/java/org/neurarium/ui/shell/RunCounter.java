package org.neurarium.ui.shell;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurarium.document.io.Bundle;
import org.neurarium.ui.common.FxThread;
import org.neurarium.ui.common.OneThread;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.ToastPane;
import org.neurarium.ui.runs.RunDesk;
import org.neurarium.ui.runs.kept.RunRoom;
import org.neurarium.ui.runs.kept.RunRow;
import org.neurarium.ui.workspace.Workspace;

/** Where the runs of the window meet the rest of it: keeping them, telling of trouble, opening them again. */
final class RunCounter implements RunDesk, AutoCloseable {
    private final Texts texts;
    private final ToastPane toasts;
    private final ProjectDesk desk;
    private final OneThread writer = new OneThread("runs");
    private final RunRoom room;
    private final Map<List<RunRow>, Runnable> leaving = new HashMap<>();
    private boolean told;

    RunCounter(Path folder, Workspace workspace, Texts texts, ToastPane toasts, ProjectDesk desk) {
        this.texts = texts;
        this.toasts = toasts;
        this.desk = desk;
        room = new RunRoom(folder, workspace.training(), writer, FxThread::run, this::tellSetAside, this::tell);
    }

    @Override
    public RunRoom room() {
        return room;
    }

    @Override
    public void open(Bundle bundle) {
        desk.afterAsking(() -> {
            desk.restore(bundle, Optional.empty());
            toasts.show(ToastPane.Tone.GOOD, texts.get(bundle.weights().isPresent() ? "runs.opened" : "runs.opened-untrained",
                    bundle.project().name()));
        });
    }

    @Override
    public void deleted(List<RunRow> runs, Runnable undo, Runnable forGood) {
        leaving.put(runs, forGood);
        toasts.show(ToastPane.Tone.NOTE, texts.get("runs.deleted", runs.size()), texts.get("runs.deleted.undo"), () -> {
            leaving.remove(runs);
            undo.run();
        }, () -> {
            if (leaving.remove(runs) != null) {
                forGood.run();
            }
        });
    }

    /** The last run is written, and what was deleted is gone, before this returns. */
    @Override
    public void close() {
        leaving.values().forEach(Runnable::run);
        leaving.clear();
        room.close();
        writer.close();
    }

    private void tellSetAside(Path file) {
        toasts.show(ToastPane.Tone.DANGER, texts.get("runs.set-aside", file));
    }

    /** Once: the reason will be the same the next time. */
    private void tell(Exception why) {
        if (!told) {
            told = true;
            toasts.show(ToastPane.Tone.DANGER, texts.get("runs.not-kept", String.valueOf(why.getMessage())));
        }
    }
}
