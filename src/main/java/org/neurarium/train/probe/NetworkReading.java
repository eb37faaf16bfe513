package org.neurarium.train.probe;

import java.util.List;
import org.neurarium.dataset.Split;
import org.neurarium.document.spec.Shape;

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
     * @param inputs {@code [count × features]}, normalised as the network sees them
     * @return one array {@code [count × shape.count()]} per node asked
     */
    List<float[]> activations(List<String> nodes, float[] inputs, int count);

    /** A parameter array by name ("kernel" [inputs × units] row-major, "bias" [units], …); empty if there is none. */
    float[] parameter(String node, String name);

    List<String> parameterNames(String node);

    /** Gradient of the newest batch's mean loss, laid out as {@link #parameter}; empty before the first batch. */
    float[] gradient(String node, String name);

    /** The newest update that was subtracted, laid out as {@link #parameter}; empty before the first batch. */
    float[] update(String node, String name);

    Split data();
}
