package org.neurarium.train.probe;

import java.util.List;
import java.util.Map;
import org.neurarium.dataset.Split;
import org.neurarium.document.spec.Shape;
import org.neurarium.nn.layer.Glass;

/** What a probe may ask of the network. Valid only during {@link Probe#read}; arrays handed out are copies. */
public interface NetworkReading {
    /** Node ids in forward order. */
    List<String> nodes();

    Shape outputShape(String node);

    /** Id of the node that gives the network's answer. */
    String output();

    /** The class that the network says, per example, from its outputs {@code [count × outputs]}; empty for a regression. */
    int[] classes(float[] outputs, int count);

    /**
     * Activations of several layers for given inputs, as in testing (no dropout), from one forward pass.
     *
     * @param inputs {@code [count × features]}, normalised as the network sees them; where there is a decoder, its input
     *     follows each example's features ({@link org.neurarium.dataset.Examples#inputs})
     * @return one array {@code [count × shape.count()]} per node asked
     */
    List<float[]> activations(List<String> nodes, float[] inputs, int count);

    /**
     * What a layer computes on the way from its input to its output, as in testing: the gates of a recurrent layer, the
     * weights of an attention. By part ("" for the layer itself, "forward" and "backward" for one in two directions), then
     * by quantity; empty for a layer that has nothing to show.
     */
    Map<String, Map<String, Glass.Inside>> inside(String node, float[] inputs, int count);

    /**
     * What the parts give that a layer is made of, such as those of a transformer block or the two directions of a recurrent
     * layer, by part, laid out as {@link #activations}; empty for a layer that is one piece.
     */
    Map<String, float[]> parts(String node, float[] inputs, int count);

    /**
     * Like {@link #inside} for one forward and backward pass as in training over examples of the data, with what only a backward pass
     * knows. No parameter changes.
     *
     * @param validation whether the examples are of the part held out
     */
    Map<String, Map<String, Glass.Inside>> learningInside(String node, boolean validation, int first, int count);

    /**
     * ∂z/∂x as in testing, for z one of the sums of the output layer before its function is applied, and x what the layer
     * reads: [1, steps, features] by part of the layer. Where several ways lead from x to z, only what goes through the layer.
     *
     * @param input one example
     * @param step of the answer, 0 where one answer is for the whole example
     * @param unit of the output layer
     */
    Map<String, Glass.Inside> outputSlopes(String node, float[] input, int step, int unit);

    /**
     * What a layer drew by chance or measured in the newest training step, by part: {@code mask} (0, or 1/(1 − rate)) laid out
     * as its output, batch first; {@code weightMask} [in, out]; {@code batchMean}, {@code batchVariance} [units]. Empty before
     * the first step, and for probes that do not say that they need gradients.
     */
    Map<String, Map<String, Glass.Inside>> newestStep(String node);

    /** A parameter array by name ("kernel" [inputs × units] row-major, "bias" [units], …); empty if there is none. */
    float[] parameter(String node, String name);

    List<String> parameterNames(String node);

    /** Gradient of the newest batch's mean loss, laid out as {@link #parameter}; empty before the first batch. */
    float[] gradient(String node, String name);

    /**
     * Euclidean norm of the gradient by all trained parameters at once, without a copy; NaN before the first batch. What is
     * kept beside them and never descended on (a normalisation's running statistics) is no part of it.
     */
    double gradientNorm();

    /** The newest update that was subtracted, laid out as {@link #parameter}; empty before the first batch. */
    float[] update(String node, String name);

    /**
     * Loss of one example as in testing, the mean over its answers, without penalties.
     *
     * @param validation whether the example is of the part held out
     */
    double loss(boolean validation, int index);

    /** What the loss compares the outputs with, {@code [steps × units]}; NaN at steps that nothing is asked at. */
    float[] targets(boolean validation, int index);

    Split data();
}
