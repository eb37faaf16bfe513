package org.neurarium.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.OptimizerCatalogue;
import org.neurarium.compile.OptimizerType;
import org.neurarium.compile.ScheduleCatalogue;
import org.neurarium.compile.ScheduleType;
import org.neurarium.document.StopRules;
import org.neurarium.document.Training;
import org.neurarium.document.edit.Edit;
import org.neurarium.document.edit.TrainingEdits;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.nn.init.WeightInitCatalogue;

/** The training settings as values that the same rows show as those of layers. */
final class TrainingSettings {
    private static final long MOST = 1_000_000;
    private static final double LARGEST_SEED = 9_007_199_254_740_992.0;
    private static final String NONE = "none";

    private TrainingSettings() {
    }

    /** Optimizer with its own settings; the learning rate first. */
    static List<Setting> optimizer(Training t) {
        List<Setting> all = new ArrayList<>();
        all.add(choice("optimizer", t.optimizer().kind(), OptimizerCatalogue.all().stream().map(OptimizerType::id).toList(),
                v -> TrainingEdits.optimizerKind(v)));
        OptimizerCatalogue.find(t.optimizer().kind()).map(OptimizerType::params).orElse(List.of()).forEach(spec -> all.add(
                new Setting(spec, t.optimizer().settings().find(spec.name()).orElse(spec.defaultValue()),
                        v -> TrainingEdits.optimizerSetting(spec.name(), v), null)));
        return all;
    }

    static List<Setting> schedule(Training t) {
        List<Setting> all = new ArrayList<>();
        all.add(choice("schedule", t.schedule().kind(), ScheduleCatalogue.all().stream().map(ScheduleType::id).toList(),
                v -> TrainingEdits.scheduleKind(v)));
        ScheduleCatalogue.find(t.schedule().kind()).map(ScheduleType::params).orElse(List.of()).forEach(spec -> all.add(
                new Setting(spec, t.schedule().settings().find(spec.name()).orElse(spec.defaultValue()),
                        v -> TrainingEdits.scheduleSetting(spec.name(), v), null)));
        return all;
    }

    /** Batches, epochs and where the weights start. */
    static List<Setting> run(Training t) {
        ParamSpec seed = new ParamSpec("seed", ParamSpec.Type.INTEGER, 1L, 0.0, LARGEST_SEED, List.of(), "", ParamSpec.Scale.LINEAR);
        return List.of(
                new Setting(ParamSpec.integer("batchSize", 10, 1, MOST), (long) t.batchSize(),
                        v -> TrainingEdits.batchSize(((Number) v).intValue()), null),
                new Setting(ParamSpec.integer("epochs", 500, 1, MOST), (long) t.epochs(),
                        v -> TrainingEdits.epochs(((Number) v).intValue()), null),
                new Setting(seed, t.seed(), v -> TrainingEdits.seed(((Number) v).longValue()), null),
                choice("weightInit", t.weightInit(), WeightInitCatalogue.all().stream().map(r -> r.id()).toList(),
                        v -> TrainingEdits.weightInit(v)),
                new Setting(ParamSpec.flag("balanced", false), t.balanced(), v -> TrainingEdits.balanced((Boolean) v), null));
    }

    /** Penalties and clipping. */
    static List<Setting> restraint(Training t) {
        return List.of(
                number("l1", t.l1(), v -> TrainingEdits.l1(v), null),
                number("l2", t.l2(), v -> TrainingEdits.l2(v), null),
                number("clipNorm", t.clipNorm(), v -> TrainingEdits.clipNorm(v), TrainingEdits.clipNorm(null)),
                number("clipValue", t.clipValue(), v -> TrainingEdits.clipValue(v), TrainingEdits.clipValue(null)));
    }

    /** When training ends by itself. */
    static List<Setting> stop(Training t) {
        StopRules rules = t.stop();
        StopRules.Target target = rules.target();
        List<Setting> all = new ArrayList<>();
        all.add(new Setting(ParamSpec.integer("patience", 0, 0, MOST), (long) rules.patience(), v -> TrainingEdits.stop(
                new StopRules(target, ((Number) v).intValue(), rules.restoreBest())), null));
        if (rules.patience() > 0) {
            all.add(new Setting(ParamSpec.flag("restoreBest", true), rules.restoreBest(), v -> TrainingEdits.stop(
                    new StopRules(target, rules.patience(), (Boolean) v)), null));
        }
        all.add(choice("stopMetric", target == null ? NONE : target.metric(),
                List.of(NONE, "trainLoss", "validationLoss", "trainAccuracy", "validationAccuracy"),
                v -> TrainingEdits.stop(new StopRules(target(v), rules.patience(), rules.restoreBest()))));
        if (target != null) {
            all.add(new Setting(ParamSpec.number("stopValue", 0.01, 0, target.atLeast() ? 1 : MOST), target.value(),
                    v -> TrainingEdits.stop(new StopRules(new StopRules.Target(target.metric(), target.atLeast(),
                            ((Number) v).doubleValue()), rules.patience(), rules.restoreBest())), null));
        }
        return all;
    }

    private static StopRules.@Nullable Target target(String metric) {
        boolean accuracy = metric.endsWith("Accuracy");
        return metric.equals(NONE) ? null : new StopRules.Target(metric, accuracy, accuracy ? 0.98 : 0.01);
    }

    private static Setting number(String name, @Nullable Double value, Function<Double, Edit> set, @Nullable Edit unset) {
        ParamSpec spec = ParamSpec.logNumber(name, 0, unset == null ? 0 : 1e-6, 10);
        return new Setting(unset == null ? spec : spec.optional(), value, v -> set.apply(((Number) v).doubleValue()), unset);
    }

    private static Setting choice(String name, String value, List<String> options, Function<String, Edit> set) {
        return new Setting(ParamSpec.choice(name, value, options), value, v -> set.apply((String) v), null);
    }
}
