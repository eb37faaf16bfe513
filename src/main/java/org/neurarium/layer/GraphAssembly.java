package org.neurarium.layer;

import java.util.List;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.neurarium.document.Training;

/** What a layer type may do while a graph is built. The compiler implements it. */
public interface GraphAssembly {
    /** Adds a layer named after the node, fed by the node's wires. */
    void layer(Layer layer);

    /** Adds a layer that feeds on another vertex of this node. The last one added should carry the node's own name. */
    void layer(String name, Layer layer, String... inputs);

    /** Adds a vertex named after the node, fed by the node's wires. */
    void vertex(GraphVertex vertex);

    void vertex(String name, GraphVertex vertex, String... inputs);

    /** Names of the vertices that feed this node. */
    List<String> inputs();

    /** Marks this node as an output of the network. */
    void output();

    Training training();
}
