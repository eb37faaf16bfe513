package org.neurarium.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.check.SettingCheck;
import org.neurarium.document.Choice;
import org.neurarium.document.Project;
import org.neurarium.document.Training;
import org.neurarium.document.spec.Fix;
import org.neurarium.document.spec.Nearest;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Problem;
import org.neurarium.nn.init.WeightInitCatalogue;
import org.neurarium.nn.init.WeightInitRule;

/** What is wrong or unwise about how the network is to be trained. */
final class TrainingCheck {
    private static final double BOLD_ADAPTIVE_RATE = 0.5;
    private static final double BOLD_RATE = 10;

    private final Training training;
    private final List<Problem> found = new ArrayList<>();

    private TrainingCheck(Training training) {
        this.training = training;
    }

    static List<Problem> problems(Project project) {
        TrainingCheck check = new TrainingCheck(project.training());
        check.optimizer();
        check.schedule();
        check.numbers();
        check.initialisation();
        return check.found;
    }

    private void optimizer() {
        Choice choice = training.optimizer();
        Optional<OptimizerType> type = OptimizerCatalogue.find(choice.kind());
        if (type.isEmpty()) {
            unknownKind("problems.unknown-optimizer", "params.optimizer.", choice, OptimizerCatalogue.all().stream().map(OptimizerType::id).toList(),
                    Training::withOptimizer);
            return;
        }
        settings(choice, type.get().params(), Training::withOptimizer);
        boolean adaptive = choice.kind().startsWith("adam") || choice.kind().equals("rmsprop");
        double rate = training.learningRate();
        if (rate > (adaptive ? BOLD_ADAPTIVE_RATE : BOLD_RATE) && !choice.kind().equals("lbfgs")) {
            double usual = (Double) java.util.Objects.requireNonNull(type.get().params().get(0).defaultValue());
            found.add(Problem.hint("", "problems.bold-learning-rate", rate, "params.optimizer." + choice.kind(), usual).withFixes(
                    fix("problems.fix.set", List.of("params.learningRate", usual),
                            t -> t.withOptimizer(choice.withSettings(choice.settings().with("learningRate", usual))))));
        }
    }

    private void schedule() {
        Choice choice = training.schedule();
        ScheduleCatalogue.find(choice.kind()).ifPresentOrElse(
                type -> settings(choice, type.params(), Training::withSchedule),
                () -> unknownKind("problems.unknown-schedule", "params.schedule.", choice,
                        ScheduleCatalogue.all().stream().map(ScheduleType::id).toList(), Training::withSchedule));
    }

    private interface Put {
        Training in(Training training, Choice choice);
    }

    private void settings(Choice choice, List<ParamSpec> specs, Put put) {
        found.addAll(SettingCheck.of("", choice.settings(), specs, (p, change) ->
                p.withTraining(put.in(p.training(), choice.withSettings(change.apply(choice.settings()))))));
    }

    private void unknownKind(String key, String said, Choice choice, List<String> known, Put put) {
        Problem problem = Problem.error("", key, choice.kind(), String.join(", ", known));
        String meant = Nearest.of(choice.kind(), known).orElse(known.get(0));
        found.add(problem.withFixes(fix("problems.fix.use", List.of(said + meant),
                t -> put.in(t, new Choice(meant, org.neurarium.document.Settings.EMPTY)))));
    }

    private void numbers() {
        range("batchSize", training.batchSize(), 1, 1_000_000, (t, v) -> t.withBatchSize((int) v));
        range("epochs", training.epochs(), 1, 10_000_000, (t, v) -> t.withEpochs((int) v));
        range("l1", training.l1(), 0, 10, (t, v) -> t.withPenalties(v, t.l2()));
        range("l2", training.l2(), 0, 10, (t, v) -> t.withPenalties(t.l1(), v));
        clip("clipNorm", training.clipNorm(), t -> t.withClipping(null, t.clipValue()));
        clip("clipValue", training.clipValue(), t -> t.withClipping(t.clipNorm(), null));
    }

    private interface PutNumber {
        Training in(Training training, double value);
    }

    private void range(String name, double value, double min, double max, PutNumber put) {
        if (value >= min && value <= max) {
            return;
        }
        double bound = value > max ? max : min;
        String shown = bound == Math.rint(bound) ? String.valueOf((long) bound) : String.valueOf(bound);
        found.add(Problem.error("", value > max ? "problems.too-large" : "problems.too-small", "@params." + name, value, shown)
                .withFixes(fix("problems.fix.set", List.of("@params." + name, shown), t -> put.in(t, bound))));
    }

    private void clip(String name, @Nullable Double value, UnaryOperator<Training> none) {
        if (value != null && !(value > 0 && value <= 1e9)) {
            found.add(Problem.error("", "problems.clip-not-positive", "@params." + name, value)
                    .withFixes(fix("problems.fix.unset", List.of("@params." + name), none)));
        }
    }

    private void initialisation() {
        List<String> known = WeightInitCatalogue.all().stream().map(WeightInitRule::id).toList();
        String written = training.weightInit();
        if (!known.contains(written)) {
            String meant = Nearest.of(written, known).orElse(Training.DEFAULT.weightInit());
            found.add(Problem.error("", "problems.unknown-option", "params.weightInit", written, String.join(", ", known))
                    .withFixes(fix("problems.fix.set", List.of("params.weightInit", "params.kernelInitializer." + meant), t -> t.withWeightInit(meant))));
        }
    }

    private static Fix fix(String label, List<Object> arguments, UnaryOperator<Training> edit) {
        return new Fix(label, arguments, p -> p.withTraining(edit.apply(p.training())));
    }
}
