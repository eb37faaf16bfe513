package org.neurarium.train;

import java.util.List;
import java.util.Map;
import org.neurarium.nn.layer.Glass;

/**
 * How a training step is executed. Every stepper works on the same flattened parameter vector (DL4J's order), takes
 * the same batches and gives the same numbers to rounding: 1e-5 after one step, 1e-3 after 100 (floats). Used by one
 * thread only, the session's.
 */
public interface Stepper extends AutoCloseable {
    /** What it runs on, for the status line: {@code fused}, {@code dl4j}, {@code lbfgs}. */
    String name();

    int parameterCount();

    /** Copies the parameters out, {@code [parameterCount]}. */
    void readParameters(float[] target);

    void writeParameters(float[] source);

    /** What the optimizer remembers between steps, copied. */
    Memory memory();

    /** Puts back what this stepper once handed out. */
    void memory(Memory remembered);

    /**
     * One update: w ← w − u(∇L). Dropout and weight noise depend on seed and iteration only, so that a step can be
     * repeated exactly.
     *
     * @param iteration updates done before this one
     * @param rate learning rate of this update, after the schedule
     * @return mean data loss of the batch before the update, without penalties
     */
    double step(Batch batch, long iteration, int epoch, double rate);

    /** Whether one update needs all examples at once (L-BFGS). */
    default boolean wantsAllExamples() {
        return false;
    }

    /** Whether the next steps also keep their gradient and update. Costs a copy of the parameters per step. */
    void recording(boolean on);

    /** Gradient of the newest recorded batch's mean data loss, {@code [parameterCount]}; empty before the first. */
    float[] gradient();

    /** What the newest recorded step subtracted, {@code [parameterCount]}; empty before the first. */
    float[] update();

    /** What was recorded is of a step that no longer counts: all of it is empty until another is recorded. */
    void forgetStep();

    /**
     * What is minimised, mean data loss plus penalties, and its gradient at the present parameters, as in training.
     * Changes nothing; not clipped.
     *
     * @param gradient {@code [parameterCount]}, overwritten
     */
    double objective(Batch batch, long iteration, float[] gradient);

    /** Penalties at the present parameters: Σ over layers of λ₁Σ|w| + λ₂Σw². */
    double penalty();

    /**
     * Outputs and summed data loss of some examples as in testing (no dropout).
     *
     * @param outputs {@code [≥ count × targetWidth]}, overwritten with what the output layer gives
     * @return loss summed over the answers asked for
     */
    double score(LearningSet set, int first, int count, float[] outputs);

    /**
     * What layers that can be read inside compute in one forward pass as in testing, by vertex and quantity; empty where
     * there are none.
     */
    default Map<String, Map<String, Glass.Inside>> inside(List<String> vertices, float[] inputs, int count) {
        return Map.of();
    }

    /** The same for a forward and a backward pass as in training; changes no parameter. */
    default Map<String, Map<String, Glass.Inside>> inside(List<String> vertices, Batch batch, long iteration) {
        return Map.of();
    }

    /**
     * The derivative of one of the output layer's sums, before its function is applied, by what these vertices read, in one
     * forward pass as in testing and back; empty where that is not known.
     *
     * @param inputs one example
     * @param step of the answer, 0 where one answer is for the whole example
     */
    default Map<String, Glass.Inside> slopes(List<String> vertices, float[] inputs, int step, int unit) {
        return Map.of();
    }

    /**
     * What layers drew by chance or measured in the newest recorded step, by vertex: {@code mask} of a dropout, laid out as its
     * output; {@code weightMask} [in, out]; {@code batchMean} and {@code batchVariance} of each unit or channel that was
     * normalised. Empty before the first.
     */
    default Map<String, Map<String, Glass.Inside>> newestStep(List<String> vertices) {
        return Map.of();
    }

    /** One forward pass as in testing over {@code [count × features]}, a decoder's input after the features. */
    Forward forward(float[] inputs, int count);

    /** Frees what is not on the heap. */
    @Override
    void close();

    /** What an optimizer remembers; immutable, opaque to others. */
    interface Memory {
        /** Size on the heap. */
        long bytes();
    }

    /** Memory that is a vector of numbers, as most optimizers have it. Not to be changed. */
    record Numbers(float[] values) implements Memory {
        @Override
        public long bytes() {
            return 4L * values.length;
        }
    }

    /** The answer to a forward pass; read it before the stepper does anything else. */
    interface Forward {
        /** Activations of a layer {@code [count × units]}, copied out. */
        float[] activations(String node);

        default List<float[]> activations(List<String> nodes) {
            return nodes.stream().map(this::activations).toList();
        }
    }
}
