package org.neurarium.train.probe;

import org.neurarium.dataset.Examples;

/**
 * The loss of one example of the data as in testing, without penalties.
 *
 * @param validation whether it is of the part held out
 * @param index its number in that part
 */
public record LossProbe(boolean validation, int index) implements Probe<LossProbe.Frame> {
    /**
     * @param loss mean over the answers asked for; NaN where there is no such example
     * @param targets what the outputs are compared with, {@code [steps × units]}; NaN at steps that nothing is asked at
     */
    public record Frame(double loss, float[] targets) {
    }

    @Override
    public Class<Frame> frameType() {
        return Frame.class;
    }

    @Override
    public Frame read(NetworkReading network) {
        Examples part = validation ? network.data().validation() : network.data().train();
        return index >= part.count() ? new Frame(Double.NaN, new float[0])
                : new Frame(network.loss(validation, index), network.targets(validation, index));
    }
}
