package org.neurarium.ui.workspace;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.Examples;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.Project;
import org.neurarium.document.StopRules;
import org.neurarium.document.edit.WeightChange;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.SessionState;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;
import org.neurarium.train.probe.Probe;
import org.neurarium.ui.common.BackgroundJobs;

/**
 * The session of the open project. It is opened anew when an edit changes what is trained, and adjusted in place when
 * an edit only changes the learning rate, the stop rules or painted points. Frames are pulled once per pulse.
 */
public final class TrainingRoom implements AutoCloseable {
    private final Engine engine;
    private final BackgroundJobs jobs;
    private final ReadOnlyObjectWrapper<@Nullable TrainingSession> session = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<TrainingFrame> frame = new ReadOnlyObjectWrapper<>(TrainingFrame.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable InputFault> fault = new ReadOnlyObjectWrapper<>();
    private final Map<Object, Set<Probe<?>>> watched = new HashMap<>();
    private @Nullable Project opened;
    private boolean playWhenReady;
    private float @Nullable [] loadWhenReady;
    private int openings;

    TrainingRoom(Engine engine, BackgroundJobs jobs) {
        this.engine = engine;
        this.jobs = jobs;
    }

    /** The session, or null while none can be (problems) or one is being opened. */
    public ReadOnlyObjectProperty<@Nullable TrainingSession> session() {
        return session.getReadOnlyProperty();
    }

    /** The newest frame; changes at most once per pulse. */
    public ReadOnlyObjectProperty<TrainingFrame> frame() {
        return frame.getReadOnlyProperty();
    }

    /** Why no session could be opened, if the analysis did not see it coming. */
    public ReadOnlyObjectProperty<@Nullable InputFault> fault() {
        return fault.getReadOnlyProperty();
    }

    /** Says what {@code owner} (a view) wants to see in coming frames; an empty set when it is hidden or closed. */
    public void watch(Object owner, Set<Probe<?>> probes) {
        Set<Probe<?>> before = probes.isEmpty() ? watched.remove(owner) : watched.put(owner, Set.copyOf(probes));
        if (!probes.equals(before == null ? Set.of() : before)) {
            tellWatched();
        }
    }

    /** Whether the newest frame answers all that is watched: what a view then does not show, it will not show later. */
    public boolean isAnswered() {
        return watched.values().stream().allMatch(frame.get().probes().keySet()::containsAll);
    }

    /** Plays, or does so as soon as the session is open. */
    public void play() {
        TrainingSession now = session.get();
        if (now == null) {
            playWhenReady = true;
        } else {
            now.play();
        }
    }

    public void pause() {
        playWhenReady = false;
        TrainingSession now = session.get();
        if (now != null) {
            now.pause();
        }
    }

    /** Another project is opened, if only the same once more: its session starts anew, once with these parameters. */
    void expect(float @Nullable [] parameters) {
        drop();
        opened = null;
        loadWhenReady = parameters;
    }

    public boolean isRunning() {
        return frame.get().state() == SessionState.RUNNING || playWhenReady;
    }

    void setWeight(WeightChange change) {
        TrainingSession now = session.get();
        if (now != null) {
            now.setParameter(change.node(), change.parameter(), change.index(), change.after());
        }
    }

    void pulse() {
        TrainingSession now = session.get();
        if (now != null && now.latest() != frame.get()) {
            frame.set(now.latest());
        }
    }

    /** Whether training would have to begin anew, were this the project. */
    public boolean restarts(Project changed) {
        Project before = opened;
        return before == null || !adjusted(before).equals(adjusted(changed)) || dataChanged(before, changed, session.get());
    }

    void follow(Project project, boolean trainable, @Nullable Examples examples) {
        if (!trainable) {
            drop();
            opened = null;
            return;
        }
        Project before = opened;
        TrainingSession now = session.get();
        if (before == null || restarts(project)) {
            reopen(project);
        } else if (now != null) {
            adjust(now, before, project, examples);
        }
        opened = project;
    }

    @Override
    public void close() {
        drop();
    }

    private static boolean dataChanged(Project before, Project after, @Nullable TrainingSession now) {
        boolean painted = before.data().kind().equals("points") && after.data().kind().equals("points")
                && before.data().validationSplit() == after.data().validationSplit();
        return !before.data().equals(after.data()) && (!painted || now == null);
    }

    /** The project without what can be adjusted while training, to compare by. */
    private static Project adjusted(Project project) {
        var training = project.training();
        var optimizer = training.optimizer().withSettings(training.optimizer().settings().without("learningRate"));
        return new Project("", new org.neurarium.document.DataSource("", org.neurarium.document.Settings.EMPTY, 0),
                project.network(), training.withOptimizer(optimizer).withStop(StopRules.NONE).withEpochs(0),
                CanvasLayout.EMPTY, project.tables());
    }

    private void adjust(TrainingSession now, Project before, Project after, @Nullable Examples examples) {
        if (before.training().learningRate() != after.training().learningRate()) {
            now.learningRate(after.training().learningRate());
        }
        if (!before.training().stop().equals(after.training().stop())
                || before.training().epochs() != after.training().epochs()) {
            now.stopRules(after.training().stop(), after.training().epochs());
        }
        if (!before.data().equals(after.data()) && examples != null) {
            now.replaceData(examples);
        }
    }

    private void reopen(Project project) {
        drop();
        int opening = ++openings;
        fault.set(null);
        jobs.run(() -> engine.open(project), ready -> {
            if (opening != openings) {
                ready.close();
                return;
            }
            session.set(ready);
            float[] parameters = loadWhenReady;
            loadWhenReady = null;
            if (parameters != null) {
                ready.load(parameters).ifPresent(refused -> fault.set(
                        new InputFault(refused.messageKey(), refused.arguments().toArray())));
            }
            tellWatched();
            if (playWhenReady) {
                playWhenReady = false;
                ready.play();
            }
        }, failure -> {
            if (opening == openings) {
                fault.set(failure instanceof BackgroundJobs.MemoryShort ? new InputFault(failure, "train.memory") : Failure.of(failure));
            }
        });
    }

    private void drop() {
        openings++;
        TrainingSession now = session.get();
        session.set(null);
        frame.set(TrainingFrame.NOTHING);
        if (now != null) {
            now.close();
        }
    }

    private void tellWatched() {
        TrainingSession now = session.get();
        if (now != null) {
            Set<Probe<?>> all = new HashSet<>();
            watched.values().forEach(all::addAll);
            now.watch(all);
        }
    }
}
