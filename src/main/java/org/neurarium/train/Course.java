package org.neurarium.train;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.Problem;
import org.neurarium.train.probe.Probe;

/**
 * What a training from its start to its end came to.
 *
 * @param epochs figures before training, then after every epoch; it ends early where training diverged
 * @param end the newest frame, with what was asked about the trained network
 * @param parameters how many numbers were trained
 */
public record Course(List<Metrics> epochs, TrainingFrame end, long parameters) {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    public Course {
        epochs = List.copyOf(epochs);
    }

    /**
     * Trains a project to its end and waits for it; interrupting ends the training.
     *
     * @param asked what is read out of the trained network
     * @throws InputFault if the project cannot be trained
     */
    public static Course of(Project project, Set<Probe<?>> asked) throws InputFault, InterruptedException {
        List<Metrics> epochs = new CopyOnWriteArrayList<>();
        Opening opening = Sessions.open(project, null, Sessions.Options.EVERY_EPOCH.withSink(new MetricSink() {
            @Override
            public void batch(long iteration, int epoch, double loss, double learningRate) {
            }

            @Override
            public void epoch(Metrics metrics) {
                epochs.add(metrics);
            }
        }));
        if (opening instanceof Opening.Refused refused) {
            Problem problem = refused.problems().get(0);
            throw new InputFault(problem.messageKey(), problem.arguments().toArray());
        }
        try (TrainingSession session = ((Opening.Ready) opening).session()) {
            TrainingFrame start = await(session, f -> !Double.isNaN(f.metrics().trainLoss()));
            session.play();
            await(session, f -> f.state() == SessionState.DONE || f.state() == SessionState.FAILED);
            session.watch(asked);
            TrainingFrame end = await(session, f -> asked.stream().allMatch(p -> f.find(p).isPresent()));
            List<Metrics> all = new ArrayList<>(List.of(start.metrics()));
            all.addAll(epochs);
            return new Course(all, end, session.parameterCount());
        }
    }

    private static TrainingFrame await(TrainingSession session, java.util.function.Predicate<TrainingFrame> condition) throws InterruptedException {
        Optional<TrainingFrame> frame = session.await(condition, LONGEST);
        return frame.orElseThrow(() -> new IllegalStateException("training took longer than " + LONGEST));
    }

    /** A figure after every epoch, that before training first. */
    public double[] series(String metric) {
        return epochs.stream().mapToDouble(m -> m.get(metric)).toArray();
    }

    /** Whether the loss left all bounds. */
    public boolean diverged() {
        return end.stoppedBy().equals("diverged");
    }
}
