package org.neurarium.document.edit;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Choice;
import org.neurarium.document.Settings;
import org.neurarium.document.StopRules;
import org.neurarium.document.Training;

/** The edits of the training settings. Each merges with one of the same field just before. */
public final class TrainingEdits {
    private TrainingEdits() {
    }

    /** Another optimizer; only the learning rate means the same to all and stays. */
    public static Edit optimizerKind(String kind) {
        return change("optimizer", t -> {
            Settings old = t.optimizer().settings();
            Settings kept = old.find("learningRate").map(rate -> Settings.of("learningRate", rate)).orElse(Settings.EMPTY);
            return t.optimizer().kind().equals(kind) ? t : t.withOptimizer(new Choice(kind, kept));
        });
    }

    public static Edit optimizerSetting(String name, Object value) {
        return change("optimizer." + name, "@params." + name,
                t -> t.withOptimizer(t.optimizer().withSettings(t.optimizer().settings().with(name, value))));
    }

    public static Edit scheduleKind(String kind) {
        return change("schedule", t -> t.schedule().kind().equals(kind) ? t : t.withSchedule(new Choice(kind, Settings.EMPTY)));
    }

    public static Edit scheduleSetting(String name, Object value) {
        return change("schedule." + name, "@params." + name,
                t -> t.withSchedule(t.schedule().withSettings(t.schedule().settings().with(name, value))));
    }

    public static Edit batchSize(int size) {
        return change("batchSize", t -> t.withBatchSize(size));
    }

    public static Edit epochs(int epochs) {
        return change("epochs", t -> t.withEpochs(epochs));
    }

    public static Edit seed(long seed) {
        return change("seed", t -> t.withSeed(seed));
    }

    public static Edit weightInit(String kind) {
        return change("weightInit", t -> t.withWeightInit(kind));
    }

    public static Edit l1(double lambda) {
        return change("l1", t -> t.withPenalties(lambda, t.l2()));
    }

    public static Edit l2(double lambda) {
        return change("l2", t -> t.withPenalties(t.l1(), lambda));
    }

    /** @param norm null for no clipping */
    public static Edit clipNorm(@Nullable Double norm) {
        return change("clipNorm", t -> t.withClipping(norm, t.clipValue()));
    }

    /** @param value null for no clipping */
    public static Edit clipValue(@Nullable Double value) {
        return change("clipValue", t -> t.withClipping(t.clipNorm(), value));
    }

    public static Edit balanced(boolean on) {
        return change("balanced", t -> t.withBalanced(on));
    }

    public static Edit stop(StopRules rules) {
        return change("stop", t -> t.withStop(rules));
    }

    private static Edit change(String field, UnaryOperator<Training> change) {
        return change(field, "@document.field." + field, change);
    }

    private static Edit change(String field, String nameKey, UnaryOperator<Training> change) {
        return Edit.of("document.edit.training", p -> p.withTraining(change.apply(p.training())), nameKey)
                .merging("training:" + field);
    }
}
