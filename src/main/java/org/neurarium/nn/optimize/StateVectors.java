package org.neurarium.nn.optimize;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.GradientUpdater;

/** Binds a {@link RateUpdater} to its part of the network's updater state: state 0 of all parameters, then state 1, … */
final class StateVectors implements GradientUpdater<RateUpdater> {

    private final RateUpdater config;
    private final INDArray[] state;

    StateVectors(RateUpdater config) {
        this.config = config;
        this.state = new INDArray[config.statesPerParameter()];
    }

    @Override
    public RateUpdater getConfig() {
        return config;
    }

    @Override
    public void setState(Map<String, INDArray> stateMap, boolean initialize) {
        for (int i = 0; i < state.length; i++) {
            state[i] = stateMap.get("S" + i);
            if (initialize) {
                state[i].assign(0);
            }
        }
    }

    @Override
    public Map<String, INDArray> getState() {
        Map<String, INDArray> map = new LinkedHashMap<>();
        for (int i = 0; i < state.length; i++) {
            map.put("S" + i, state[i]);
        }
        return map;
    }

    @Override
    public void setStateViewArray(INDArray viewArray, long[] gradientShape, char gradientOrder, boolean initialize) {
        if (initialize) {
            viewArray.assign(0);
        }
        INDArray flat = viewArray.reshape(viewArray.length());
        long each = flat.length() / state.length;
        for (int i = 0; i < state.length; i++) {
            state[i] = flat.get(NDArrayIndex.interval(i * each, (i + 1) * each));
        }
    }

    @Override
    public void applyUpdater(INDArray gradient, int iteration, int epoch) {
        config.apply(gradient.reshape(gradient.length()), state, config.getLearningRate(iteration, epoch));
    }
}
