package org.neurarium.compile;

import java.util.List;

/**
 * Where one parameter of a layer stands in the network's flat parameter vector.
 *
 * @param node id of the layer on the canvas
 * @param name {@code kernel}, {@code bias}, or the layer type's own word
 * @param vertex vertex of the Deeplearning4j graph
 * @param key that vertex' own name of the parameter, {@code W}
 * @param offset first place in the flat vector
 * @param shape {@code [inputs, units]} for a kernel, {@code [units]} for a bias
 * @param strides how far one step along each axis of the shape goes in the flat vector
 * @param trainable false for running statistics, which training updates but not by the gradient
 */
public record ParameterBlock(String node, String name, String vertex, String key, int offset, List<Integer> shape,
                             List<Integer> strides, boolean trainable) {
    public ParameterBlock {
        shape = List.copyOf(shape);
        strides = List.copyOf(strides);
    }

    /** How many numbers it holds. */
    public int length() {
        return shape.stream().reduce(1, (a, b) -> a * b);
    }

    /** Place in the flat vector of the number at {@code index} of the row-major array. */
    public int position(int index) {
        int place = 0;
        int rest = index;
        for (int axis = shape.size() - 1; axis >= 0; axis--) {
            place += rest % shape.get(axis) * strides.get(axis);
            rest /= shape.get(axis);
        }
        return offset + place;
    }

    /** Copies the parameter, row-major, out of the flat vector; while a network trains, many times a second. */
    public void read(float[] flat, float[] into) {
        int[] sizes = shape.stream().mapToInt(Integer::intValue).toArray();
        int[] steps = strides.stream().mapToInt(Integer::intValue).toArray();
        int[] index = new int[sizes.length];
        int length = length();
        int place = offset;
        for (int i = 0; i < length; i++) {
            into[i] = flat[place];
            for (int axis = sizes.length - 1; axis >= 0; axis--) {
                place += steps[axis];
                if (++index[axis] < sizes[axis]) {
                    break;
                }
                place -= steps[axis] * sizes[axis];
                index[axis] = 0;
            }
        }
    }

    /** The parameter, row-major. */
    public float[] read(float[] flat) {
        float[] values = new float[length()];
        read(flat, values);
        return values;
    }
}
