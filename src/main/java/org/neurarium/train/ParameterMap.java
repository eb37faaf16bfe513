package org.neurarium.train;

import java.util.List;
import org.neurarium.document.spec.Shape;

/** Where each layer's parameters lie in the flattened vector, and what else a reading must know of the network. */
interface ParameterMap {
    /** Node ids in forward order. */
    List<String> nodes();

    Shape outputShape(String node);

    /** Id of the node that gives the network's answer. */
    String output();

    /** Names of the graph's vertices that a node became, its output last. */
    List<String> vertices(String node);

    /** Parameter names of a node, empty for a node without. */
    List<String> names(String node);

    /** Number of values of a parameter; 0 if there is none of that name. */
    int size(String node, String name);

    /** Whether the optimizer moves it; false for running statistics. */
    default boolean isTrained(String node, String name) {
        return true;
    }

    /** Place in the flattened vector of a value given by its row-major index. */
    int place(String node, String name, int index);

    /** A parameter out of the flattened vector, row-major; empty if there is none of that name. */
    default float[] pick(float[] flat, String node, String name) {
        float[] values = new float[size(node, name)];
        for (int i = 0; i < values.length; i++) {
            values[i] = flat[place(node, name, i)];
        }
        return values;
    }
}
