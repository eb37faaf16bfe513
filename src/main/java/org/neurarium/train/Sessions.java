package org.neurarium.train;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Project;
import org.neurarium.train.record.Budget;

/** Opens projects for training. */
public final class Sessions {
    private Sessions() {
    }

    /**
     * How a session is to work.
     *
     * @param evaluation when whole-epoch figures are computed
     * @param sink takes every figure
     * @param fused whether small dense networks may be stepped without DL4J (they are equal to rounding)
     * @param recording what the recording of the run may take
     */
    public record Options(EvaluationPolicy evaluation, MetricSink sink, boolean fused, Budget recording) {
        /** For a window: figures as often as speed allows. */
        public static final Options SHOWN = new Options(EvaluationPolicy.AFFORDABLE, MetricSink.NONE, true, Budget.SHOWN);
        /** For reproducible series: figures of every epoch. */
        public static final Options EVERY_EPOCH = new Options(EvaluationPolicy.EVERY_EPOCH, MetricSink.NONE, true, Budget.SMALL);

        public Options withSink(MetricSink changed) {
            return new Options(evaluation, changed, fused, recording);
        }

        public Options withFused(boolean changed) {
            return new Options(evaluation, sink, changed, recording);
        }

        public Options withRecording(Budget changed) {
            return new Options(evaluation, sink, fused, changed);
        }
    }

    /** Opens a project for a window and waits until it is ready. */
    public static Opening open(Project project, @Nullable Path base) {
        return open(project, base, Options.SHOWN);
    }

    /**
     * Loads the data, compiles, and waits until the session is ready or refused.
     *
     * @param base folder that relative paths of data files start from; null for the working folder
     */
    public static Opening open(Project project, @Nullable Path base, Options options) {
        try {
            return openLater(project, base, options).join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the session could not be prepared", e.getCause());
        }
    }

    /** The same without waiting; the future is completed on the session's thread. */
    public static CompletableFuture<Opening> openLater(Project project, @Nullable Path base, Options options) {
        return new ThreadedSession(project, options,
                new Preparer(project, base, options.fused())).opening();
    }

    /** The examples that a session trains on and holds out, as the network sees them; not to be changed. */
    public static org.neurarium.dataset.Split data(TrainingSession session) {
        ThreadedSession known = (ThreadedSession) session;
        return known.ask(loop -> known.material().split());
    }
}
