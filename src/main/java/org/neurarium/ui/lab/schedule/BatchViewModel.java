package org.neurarium.ui.lab.schedule;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.neurarium.lab.batch.EpochPlan;
import org.neurarium.ui.lab.stage.StepHead;

/** How examples are gone through; a step is an iteration, of two epochs. */
final class BatchViewModel {
    static final int MOST_EXAMPLES = 2000;
    static final int EPOCHS = 2;
    private static final int MEASURED_EPOCHS = 50;

    private final StepHead head = new StepHead();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private EpochPlan plan = new EpochPlan(1000, 100, 1);
    private double noise;

    BatchViewModel() {
        plan(plan);
        head.to(3);
    }

    StepHead head() {
        return head;
    }

    ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    EpochPlan plan() {
        return plan;
    }

    void plan(EpochPlan wanted) {
        plan = new EpochPlan(wanted.examples(), Math.min(wanted.batchSize(), wanted.examples()), wanted.seed());
        noise = plan.measuredNoise(MEASURED_EPOCHS);
        head.length(EPOCHS * plan.iterationsPerEpoch() - 1);
        revision.set(revision.get() + 1);
    }

    int epoch() {
        return head.at().get() / plan.iterationsPerEpoch();
    }

    int batch() {
        return head.at().get() % plan.iterationsPerEpoch();
    }

    /** Measured over {@value #MEASURED_EPOCHS} epochs. */
    double noise() {
        return noise;
    }
}
