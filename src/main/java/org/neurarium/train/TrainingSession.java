package org.neurarium.train;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Project;
import org.neurarium.document.StopRules;
import org.neurarium.document.spec.Problem;
import org.neurarium.train.probe.Probe;

/**
 * One network in training. Every method returns at once: commands are queued to the session's own thread and carried
 * out between two iterations. The caller pulls frames; nothing is ever pushed to it.
 */
public interface TrainingSession extends AutoCloseable {
    /** The newest frame. Cheap; any thread. */
    TrainingFrame latest();

    /**
     * Waits for a frame that satisfies a condition, for tools without a window and for tests. Empty if none came in
     * time; a frame that was overtaken by a newer one may be missed, so ask for what stays true.
     */
    Optional<TrainingFrame> await(Predicate<TrainingFrame> condition, Duration atMost) throws InterruptedException;

    /** All scalars since the start, decimated but with every extreme kept. Any thread. */
    MetricHistory history();

    void play();

    void pause();

    /** One batch, then paused. */
    void stepBatch();

    /** To the end of the epoch, then paused. */
    void stepEpoch();

    /** Back to before the last batch or the last step made by hand, exactly; nothing happens at the start. */
    void stepBack();

    /**
     * Shows the network as it was after so many updates, or at the nearest recorded moment if repeating the updates in
     * between would take long; the frame says where. Training rests. Playing goes on from there and forgets what came
     * after; seeking the newest update brings the present back. Settings stay the present ones.
     */
    void seek(long iteration);

    /** Where one can go, and what the recording takes. Any thread. */
    Timeline timeline();

    /** How many steps back are possible; 0 with a reason in the frame if the network is too large. */
    int stepsBack();

    /** To the identical initial parameters, batch order and counters. */
    void reset();

    /** Iterations per second; 0 as fast as it can. */
    void speed(double iterationsPerSecond);

    void learningRate(double rate);

    void stopRules(StopRules rules, int epochs);

    /** Sets one parameter by hand ("kernel" or "bias" …, row-major index). */
    void setParameter(String node, String name, int index, float value);

    /** Other examples for the same network (points being painted); shapes and classes must be the same. */
    void replaceData(Examples examples);

    /** What the next frames shall contain. Latest call wins. */
    void watch(Set<Probe<?>> probes);

    /** All trained parameters in DL4J's flattened order, read between two iterations. Blocks until they are read. */
    float[] parameters();

    /** How many numbers are trained. */
    long parameterCount();

    /** Puts parameters in place (a model or bundle being opened); refused with a problem if the count differs. */
    Optional<Problem> load(float[] parameters);

    Project project();

    /** What is minimised: an id of {@link org.neurarium.nn.loss.LossCatalogue}, also where the data decided it. */
    String loss();

    /** How steps are executed: {@code fused}, {@code dl4j} or {@code lbfgs}. */
    String stepper();

    /** Stops and frees the thread and native memory. */
    @Override
    void close();
}
