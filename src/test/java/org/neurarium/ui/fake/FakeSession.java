package org.neurarium.ui.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Project;
import org.neurarium.document.StopRules;
import org.neurarium.document.spec.Problem;
import org.neurarium.train.MetricHistory;
import org.neurarium.train.Metrics;
import org.neurarium.train.SessionState;
import org.neurarium.train.Timeline;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;
import org.neurarium.train.probe.Probe;

/** A session that records its commands and shows the frames a test gives it. */
public final class FakeSession implements TrainingSession {
    public final List<String> commands = new ArrayList<>();
    public final FakeHistory history = new FakeHistory();
    /** What views read; a test may put a real one in its place. */
    public MetricHistory read = history;
    public Set<Probe<?>> watched = Set.of();
    public int stepsBack;
    public Timeline timeline = Timeline.NOTHING;
    private final Project project;
    private TrainingFrame frame = TrainingFrame.NOTHING;

    public FakeSession(Project project) {
        this.project = project;
    }

    /** A frame in the middle of training. */
    public static TrainingFrame frame(SessionState state, long iteration, int epoch, Metrics metrics,
                                      Map<Probe<?>, Object> probes) {
        return new TrainingFrame(state, iteration, epoch, (int) (iteration % 25), 25, 0.381, metrics, 0.03, 1234, null,
                "", probes);
    }

    public void show(TrainingFrame next) {
        frame = next;
    }

    @Override
    public TrainingFrame latest() {
        return frame;
    }

    @Override
    public Optional<TrainingFrame> await(java.util.function.Predicate<TrainingFrame> condition,
                                         java.time.Duration atMost) {
        return Optional.of(frame).filter(condition);
    }

    @Override
    public String loss() {
        return project.network().layers().stream().filter(l -> l.kind().equals("output")).findFirst()
                .map(l -> l.settings().text("loss", "binary-crossentropy")).orElse("");
    }

    @Override
    public String stepper() {
        return "fused";
    }

    @Override
    public MetricHistory history() {
        return read;
    }

    @Override
    public void play() {
        commands.add("play");
        state(SessionState.RUNNING);
    }

    @Override
    public void pause() {
        commands.add("pause");
        state(SessionState.PAUSED);
    }

    @Override
    public void stepBatch() {
        commands.add("batch");
    }

    @Override
    public void stepEpoch() {
        commands.add("epoch");
    }

    @Override
    public void stepBack() {
        commands.add("back");
    }

    @Override
    public void seek(long iteration) {
        commands.add("seek " + iteration);
    }

    @Override
    public Timeline timeline() {
        return timeline;
    }

    @Override
    public int stepsBack() {
        return stepsBack;
    }

    @Override
    public void reset() {
        commands.add("reset");
        history.clear();
        frame = TrainingFrame.NOTHING;
    }

    @Override
    public void speed(double iterationsPerSecond) {
        commands.add("speed " + iterationsPerSecond);
    }

    @Override
    public void learningRate(double rate) {
        commands.add("rate " + rate);
    }

    @Override
    public void stopRules(StopRules rules, int epochs) {
        commands.add("stop " + epochs);
    }

    @Override
    public void setParameter(String node, String name, int index, float value) {
        commands.add("parameter");
    }

    @Override
    public void replaceData(Examples examples) {
        commands.add("data " + examples.count());
    }

    @Override
    public void watch(Set<Probe<?>> probes) {
        watched = probes;
    }

    @Override
    public long parameterCount() {
        return parameters().length;
    }

    @Override
    public float[] parameters() {
        return new float[0];
    }

    @Override
    public Optional<Problem> load(float[] parameters) {
        return Optional.empty();
    }

    @Override
    public Project project() {
        return project;
    }

    @Override
    public void close() {
        commands.add("close");
    }

    private void state(SessionState state) {
        TrainingFrame f = frame;
        frame = new TrainingFrame(state, f.iteration(), f.epoch(), f.batch(), f.batches(), f.batchLoss(), f.metrics(),
                f.learningRate(), f.updatesPerSecond(), f.advice(), f.stoppedBy(), f.probes(), f.newest());
    }
}
