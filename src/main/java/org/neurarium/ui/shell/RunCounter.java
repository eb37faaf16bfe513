package org.neurarium.ui.shell;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.neurarium.document.io.Bundle;
import org.neurarium.document.spec.InputFault;
import org.neurarium.ui.common.FxThread;
import org.neurarium.ui.common.OneThread;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ToastPane;
import org.neurarium.ui.runs.RunDesk;
import org.neurarium.ui.runs.kept.RunRoom;
import org.neurarium.ui.runs.kept.RunFilter;
import org.neurarium.ui.runs.kept.RunRow;
import org.neurarium.ui.runs.kept.RunWords;
import org.neurarium.ui.runs.sweep.SweepProgress;
import org.neurarium.ui.runs.sweep.SweepRoom;
import org.neurarium.ui.runs.sweep.SweepViewModel;
import org.neurarium.ui.runs.sweep.SweepWindow;
import org.neurarium.ui.workspace.Engine;
import org.neurarium.ui.workspace.Workspace;

/** Where the runs of the window meet the rest of it: keeping them, telling of trouble, opening them again. */
final class RunCounter implements RunDesk, AutoCloseable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Texts texts;
    private final ToastPane toasts;
    private final ProjectDesk desk;
    private final Workspace workspace;
    private final Theme theme;
    private final OneThread writer = new OneThread("runs");
    private final OneThread trainer = new OneThread("sweep");
    private final StringProperty filter = new SimpleStringProperty("");
    private final RunRoom room;
    private final Map<List<RunRow>, Runnable> leaving = new HashMap<>();
    private final SweepRoom sweeps;
    private Runnable show = () -> { };
    private boolean told;

    RunCounter(Path folder, Workspace workspace, Engine engine, Texts texts, Theme theme, ToastPane toasts, ProjectDesk desk) {
        this.workspace = workspace;
        this.theme = theme;
        this.texts = texts;
        this.toasts = toasts;
        this.desk = desk;
        room = new RunRoom(folder, workspace.training(), writer, FxThread::run, this::tellSetAside, this::tell);
        sweeps = new SweepRoom(engine, room.store(), trainer, FxThread::run, this::tellEnd, this::tell);
    }

    @Override
    public RunRoom room() {
        return room;
    }

    @Override
    public SweepRoom sweeps() {
        return sweeps;
    }

    @Override
    public StringProperty filter() {
        return filter;
    }

    /** @param action brings the view of runs to the front */
    void onShow(Runnable action) {
        show = action;
    }

    /** For what is open; the runs until now say how long it may take. */
    @Override
    public void trySettings() {
        if (sweeps.progress().get() != null) {
            toasts.show(ToastPane.Tone.NOTE, texts.bind("runs.sweep.busy"));
            show.run();
            return;
        }
        room.whenListed(() -> SweepWindow.open(toasts.getScene().getWindow(),
                new SweepViewModel(workspace.project().get(), room.secondsPerEpoch(workspace.project().get())), new RunWords(texts), theme, this::begin));
    }

    private void begin(SweepViewModel sweep) {
        try {
            String name = sweep.base().name().replace("\"", "") + " " + TIME.format(LocalTime.now());
            sweeps.start(name, sweep.start(), sweep.plan());
            filter.set(RunFilter.ofSweep(name));
            show.run();
        } catch (InputFault unreadable) {
            desk.report(unreadable);
        }
    }

    private void tellEnd(SweepProgress end) {
        room.refresh();
        String key = end.best().isEmpty() ? "runs.sweep.ended-empty" : end.refused() > 0 ? "runs.sweep.ended-refused" : "runs.sweep.ended";
        toasts.show(end.best().isEmpty() ? ToastPane.Tone.WARNING : ToastPane.Tone.GOOD, texts.bind(key, end.done(), end.all(),
                String.valueOf(end.best().orElse(0)), RunWords.figure(end.bestLoss()), end.refused()));
    }

    @Override
    public void open(Bundle bundle) {
        desk.afterAsking(() -> {
            desk.restore(bundle, Optional.empty());
            toasts.show(ToastPane.Tone.GOOD, texts.bind(bundle.weights().isPresent() ? "runs.opened" : "runs.opened-untrained",
                    bundle.project().name()));
        });
    }

    @Override
    public void deleted(List<RunRow> runs, Runnable undo, Runnable forGood) {
        leaving.put(runs, forGood);
        toasts.show(ToastPane.Tone.NOTE, texts.bind("runs.deleted", runs.size()), texts.bind("runs.deleted.undo"), () -> {
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
        sweeps.close();
        trainer.close();
        room.close();
        writer.close();
    }

    private void tellSetAside(Path file) {
        toasts.show(ToastPane.Tone.DANGER, texts.bind("runs.set-aside", file));
    }

    /** Once: the reason will be the same the next time. */
    private void tell(Exception why) {
        if (!told) {
            told = true;
            toasts.show(ToastPane.Tone.DANGER, texts.bind("runs.not-kept", String.valueOf(why.getMessage())));
        }
    }
}
