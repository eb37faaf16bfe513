package org.neurarium.layer;

import java.util.List;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.spec.Shape;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * What a layer type may do while a graph is built. The compiler implements it, and with it every conversion between
 * Keras' conventions, in which settings are written, and Deeplearning4j's.
 */
public interface GraphAssembly {
    /** Adds a network input named after the node, with the shape that enters it. */
    void input(InputSource source, Shape shape);

    /** Adds a layer named after the node, fed by the node's wires. */
    void layer(Layer layer);

    /**
     * Adds a layer named after the node that takes any number of wires: what runs it implements
     * {@link org.neurarium.nn.layer.SideInputs} where it has more than one.
     */
    void layerOfSeveral(Layer layer);

    /** Adds a layer that feeds on another vertex of this node. The last one added should carry the node's own name. */
    void layer(String name, Layer layer, String... inputs);

    /** Adds a vertex named after the node, fed by the node's wires. */
    void vertex(GraphVertex vertex);

    void vertex(String name, GraphVertex vertex, String... inputs);

    /** Names of the vertices that feed this node. */
    List<String> inputs();

    /** Marks this node as an output of the network that minimises {@code objective}. */
    void output(OutputObjective objective);

    /** Gives a layer with weights its initialisation and penalties: the node's own where set, else the project's. */
    <B extends BaseLayer.Builder<B>> B weights(B builder, Settings settings);

    /** How a weight matrix is drawn that has a setting of its own for it. */
    IWeightInit initialisation(String id);

    IActivation activation(String id, List<Double> parameters);

    ILossFunction loss(String id);

    /** Dropout that zeroes a share {@code rate} of the numbers and scales up the rest by 1/(1 − rate). */
    IDropout dropout(double rate);

    Training training();

    /** What the data ask. */
    Task task();
}
