package org.neurarium.ui.lab.cell;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.neurarium.lab.cell.LagExperiment;
import org.neurarium.ui.lab.stage.StepHead;

/** The experiment with the spectral radius; a step is a lag. */
final class LagsViewModel {
    static final int MOST_LAGS = 100;

    private final StepHead head = new StepHead();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private double radius = 0.9;
    private boolean tanh;
    private int lags = 40;
    private int reach = MOST_LAGS;
    private double threshold = 5;
    private int seed = 1;
    private LagExperiment.Result result = experiment().run();

    LagsViewModel() {
        changed();
        head.to(lags);
    }

    StepHead head() {
        return head;
    }

    ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    LagExperiment experiment() {
        return new LagExperiment(radius, tanh, lags, reach(), seed);
    }

    LagExperiment.Result result() {
        return result;
    }

    double radius() {
        return radius;
    }

    void radius(double wanted) {
        radius = wanted;
        changed();
    }

    boolean tanh() {
        return tanh;
    }

    void tanh(boolean wanted) {
        tanh = wanted;
        changed();
    }

    int lags() {
        return lags;
    }

    void lags(int wanted) {
        lags = wanted;
        changed();
    }

    /** Lags that the gradient goes back, at most all. */
    int reach() {
        return Math.min(reach, lags);
    }

    void reach(int wanted) {
        reach = wanted;
        changed();
    }

    double threshold() {
        return threshold;
    }

    void threshold(double wanted) {
        threshold = wanted;
        revision.set(revision.get() + 1);
    }

    int seed() {
        return seed;
    }

    void seed(int wanted) {
        seed = wanted;
        changed();
    }

    private void changed() {
        result = experiment().run();
        head.length(lags);
        revision.set(revision.get() + 1);
    }
}
