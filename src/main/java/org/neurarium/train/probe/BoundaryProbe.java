package org.neurarium.train.probe;

/**
 * Outputs of every unit of one layer over a square of the first two input features: decision boundary and neuron maps.
 *
 * @param node layer to read
 * @param grid cells per side
 * @param low lower bound of both axes, in the data's own units (before normalisation)
 * @param high upper bound
 */
public record BoundaryProbe(String node, int grid, float low, float high) implements Probe<BoundaryProbe.Frame> {
    /**
     * @param units number of units
     * @param values {@code [units × grid × grid]}, rows from the top (largest second feature) down
     */
    public record Frame(int units, int grid, float[] values) {
        /** One unit's map {@code [grid × grid]}. */
        public float[] map(int unit) {
            return java.util.Arrays.copyOfRange(values, unit * grid * grid, (unit + 1) * grid * grid);
        }
    }

    @Override
    public Class<Frame> frameType() {
        return Frame.class;
    }

    @Override
    public Frame read(NetworkReading network) {
        int features = (int) network.data().train().shape().count();
        float[] inputs = new float[grid * grid * features];
        for (int i = 0; i < grid * grid; i++) {
            inputs[i * features] = low + (high - low) * (i % grid + 0.5f) / grid;
            inputs[i * features + 1] = high - (high - low) * (i / grid + 0.5f) / grid;
        }
        network.data().normalization().apply(inputs);
        float[] out = network.activations(java.util.List.of(node), inputs, grid * grid).get(0); // [cells, units]
        int units = out.length / (grid * grid);
        float[] maps = new float[out.length]; // [units, cells]
        for (int cell = 0; cell < grid * grid; cell++) {
            for (int unit = 0; unit < units; unit++) {
                maps[unit * grid * grid + cell] = out[cell * units + unit];
            }
        }
        return new Frame(units, grid, maps);
    }
}
