package org.neurarium.train.probe;

/**
 * One parameter with its newest gradient and update.
 *
 * @param node layer it belongs to
 * @param name of the parameter array: {@code kernel}, {@code bias}, …
 * @param index of the number in it, row-major
 */
public record ParameterProbe(String node, String name, int index) implements Probe<ParameterProbe.Frame> {
    /**
     * @param value after the newest step; NaN if there is no such number
     * @param gradient of the newest batch's mean loss by it; NaN before the first step
     * @param update what the newest step subtracted; NaN before the first
     */
    public record Frame(float value, float gradient, float update) {
    }

    @Override
    public Class<Frame> frameType() {
        return Frame.class;
    }

    @Override
    public boolean needsGradients() {
        return true;
    }

    @Override
    public Frame read(NetworkReading network) {
        return network.parameterNames(node).contains(name) ? new Frame(at(network.parameter(node, name)),
                at(network.gradient(node, name)), at(network.update(node, name))) : new Frame(Float.NaN, Float.NaN, Float.NaN);
    }

    private float at(float[] all) {
        return index < all.length ? all[index] : Float.NaN;
    }
}
