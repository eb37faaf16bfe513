package org.neurarium.nn.optimize;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.ISchedule;

/** Base of our updaters: a learning rate, or a schedule in its place, and some numbers of state per parameter. */
public abstract class RateUpdater implements IUpdater {

    private static final long serialVersionUID = 1;

    private double learningRate;
    private @Nullable ISchedule learningRateSchedule;

    /** @param learningRate used while there is no schedule */
    protected RateUpdater(double learningRate) {
        this.learningRate = learningRate;
    }

    /** How many numbers are kept per parameter. */
    protected abstract int statesPerParameter();

    /** Turns the gradient into the update that will be subtracted, in place; {@code state} as many as declared. */
    protected abstract void apply(INDArray gradient, INDArray[] state, double rate);

    @Override
    public long stateSize(long numParams) {
        return statesPerParameter() * numParams;
    }

    @Override
    public GradientUpdater<RateUpdater> instantiate(INDArray viewArray, boolean initializeViewArray) {
        StateVectors updater = new StateVectors(this);
        long[] shape = {viewArray.length() / statesPerParameter()};
        updater.setStateViewArray(viewArray.reshape(viewArray.length()), shape, viewArray.ordering(), initializeViewArray);
        return updater;
    }

    @Override
    public GradientUpdater<RateUpdater> instantiate(Map<String, INDArray> updaterState, boolean initializeStateArrays) {
        StateVectors updater = new StateVectors(this);
        updater.setState(updaterState, initializeStateArrays);
        return updater;
    }

    @Override
    public double getLearningRate(int iteration, int epoch) {
        return learningRateSchedule == null ? learningRate : learningRateSchedule.valueAt(iteration, epoch);
    }

    @Override
    public boolean hasLearningRate() {
        return true;
    }

    @Override
    public void setLrAndSchedule(double lr, @Nullable ISchedule lrSchedule) {
        learningRate = lr;
        learningRateSchedule = lrSchedule;
    }

    @Override
    public RateUpdater clone() {
        try {
            return (RateUpdater) super.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RateUpdater that && that.getClass() == getClass() && that.learningRate == learningRate
                && java.util.Objects.equals(that.learningRateSchedule, learningRateSchedule);
    }

    @Override
    public int hashCode() {
        return getClass().hashCode() * 31 + Double.hashCode(learningRate);
    }
}
