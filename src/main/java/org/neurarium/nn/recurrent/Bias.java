package org.neurarium.nn.recurrent;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Biases of several blocks of units, repeated for every example so that adding them is one long loop. */
final class Bias<A> {
    private final Lanes<A> lanes;
    private final int units;
    private final int blocks;
    private final A values;
    private A[] tiles;
    private A[] sums;
    private int room;
    private int batch;

    Bias(Lanes<A> lanes, int units, int blocks) {
        this.lanes = lanes;
        this.units = units;
        this.blocks = blocks;
        this.values = lanes.make(units * blocks);
        this.tiles = lanes.list(blocks);
        this.sums = lanes.list(blocks);
    }

    void load(INDArray bias, int forBatch) {
        lanes.read(bias, values);
        if (forBatch > room) {
            for (int k = 0; k < blocks; k++) {
                tiles[k] = lanes.make(units * forBatch);
                sums[k] = lanes.make(units * forBatch);
            }
            room = forBatch;
        }
        batch = forBatch;
        for (int k = 0; k < blocks; k++) {
            for (int u = 0; u < units; u++) {
                double value = lanes.get(values, k * units + u);
                for (int b = 0; b < batch; b++) {
                    lanes.set(tiles[k], u * batch + b, value);
                }
            }
        }
    }

    void addTo(A[] z) {
        for (int k = 0; k < blocks; k++) {
            lanes.add(tiles[k], z[k], units * batch);
        }
    }

    void clear() {
        for (int k = 0; k < blocks; k++) {
            lanes.fill(sums[k], units * batch, 0);
        }
    }

    void backward(A[] d) {
        for (int k = 0; k < blocks; k++) {
            lanes.add(d[k], sums[k], units * batch);
        }
    }

    void store(INDArray gradient) {
        for (int k = 0; k < blocks; k++) {
            for (int u = 0; u < units; u++) {
                double sum = 0;
                for (int b = 0; b < batch; b++) {
                    sum += lanes.get(sums[k], u * batch + b);
                }
                lanes.set(values, k * units + u, sum);
            }
        }
        lanes.write(values, gradient);
    }
}
