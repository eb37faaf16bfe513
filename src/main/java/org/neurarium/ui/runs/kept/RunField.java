package org.neurarium.ui.runs.kept;

import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.neurarium.store.runs.RunRecord;
import org.neurarium.train.Metrics;

/** What is told of every run: a column of the table, a word of the filter. */
public enum RunField {
    STARTED(r -> r.started().toEpochMilli()),
    NAME,
    NETWORK,
    DATA,
    OPTIMIZER,
    RATE(r -> r.project().training().learningRate()),
    BATCH(r -> r.project().training().batchSize()),
    SEED(r -> r.project().training().seed()),
    EPOCHS(r -> r.outcome().epochs()),
    TRAIN(r -> r.outcome().last().trainLoss()),
    VALIDATION(r -> r.outcome().last().validationLoss()),
    /** Of held-out examples, or of training examples where none are held out. */
    ACCURACY(r -> held(r.outcome().last())),
    TIME(r -> r.outcome().seconds()),
    STATUS,
    PARAMETERS(RunRecord::parameters),
    SWEEP,
    NOTE;

    private final ToDoubleFunction<RunRecord> number;
    private final boolean numeric;

    RunField(ToDoubleFunction<RunRecord> number) {
        this.number = number;
        numeric = true;
    }

    RunField() {
        number = r -> Double.NaN;
        numeric = false;
    }

    /** Its word in the filter. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its name as a column. */
    public String nameKey() {
        return "runs.column." + id();
    }

    public boolean isNumber() {
        return numeric;
    }

    /** The run's number; NaN where it has none, or the field is words. */
    public double number(RunRecord run) {
        return number.applyAsDouble(run);
    }

    /** Loss by which runs are judged: of held-out examples, or of training examples where none are held out. */
    public static double judged(RunRecord run) {
        Metrics last = run.outcome().last();
        return Double.isNaN(last.validationLoss()) ? last.trainLoss() : last.validationLoss();
    }

    private static double held(Metrics last) {
        return Double.isNaN(last.validationAccuracy()) ? last.trainAccuracy() : last.validationAccuracy();
    }
}
