package org.neurarium.compile;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Choice;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * The learning rate of a running network: a base that may be changed while it trains, under a schedule. Every updater of
 * the network holds this one object, and the fused step asks it too, so both follow a change at once.
 */
public final class LearningRate implements ISchedule {
    private static final long serialVersionUID = 1L;

    private volatile double base;
    private volatile Horizon planned;
    private final transient RateFunction function;

    LearningRate(Training training, Horizon planned) {
        this(training.learningRate(), planned, ScheduleCatalogue.function(training.schedule()));
    }

    private LearningRate(double base, Horizon planned, RateFunction function) {
        this.base = base;
        this.planned = planned;
        this.function = function;
    }

    /** Read back from a model file: a constant rate. What the project says is built anew from the project. */
    @JsonCreator
    static LearningRate stored(@JsonProperty("base") double base) {
        return new LearningRate(base, new Horizon(1, 1), ScheduleCatalogue.function(new Choice("constant", Settings.EMPTY)));
    }

    /** The rate before the schedule. */
    @JsonProperty
    public double base() {
        return base;
    }

    /** Changes the rate from the next step on. */
    public void setBase(double changed) {
        base = changed;
    }

    /** Tells falling schedules how long training will be. */
    public void plan(Horizon changed) {
        planned = changed;
    }

    /** The rate of the step after {@code iteration} steps. */
    public double at(long iteration) {
        Horizon plan = planned;
        return function.rate(base, iteration, (int) (iteration / plan.iterationsPerEpoch()), plan);
    }

    @Override
    public double valueAt(int iteration, int epoch) {
        return at(iteration);
    }

    /** Itself: the copies that Deeplearning4j makes of a configuration must follow changes too. */
    @Override
    public ISchedule clone() {
        return this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof LearningRate that && that.base == base && that.planned.equals(planned)
                && that.function == function;
    }

    @Override
    public int hashCode() {
        return Objects.hash(base);
    }
}
