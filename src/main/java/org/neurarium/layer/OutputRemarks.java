package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.Fix;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;

/** What can be wrong or unwise about an output's units, activation and loss. */
final class OutputRemarks {
    private static final Set<String> BETWEEN_ZERO_AND_ONE = Set.of("sigmoid", "hard-sigmoid", "softmax", "binary-step");
    private static final Set<String> BOUNDED = Set.of("sigmoid", "hard-sigmoid", "softmax", "tanh", "softsign", "arctan",
            "isru", "binary-step");

    private final String node;
    private final OutputChoice choice;
    private final List<Problem> found = new ArrayList<>();

    private OutputRemarks(String node, OutputChoice choice) {
        this.node = node;
        this.choice = choice;
    }

    static List<Problem> of(String node, OutputChoice choice, @Nullable Task task) {
        OutputRemarks remarks = new OutputRemarks(node, choice);
        if (task != null && !task.isClassification()) {
            remarks.numbers(task.values());
        } else {
            if (task != null) {
                remarks.classes(task.classes());
            }
            remarks.pairing();
        }
        remarks.step();
        return remarks.found;
    }

    /** Whether there are as many answers as the data ask for: one for the example, or one for every step. */
    static Optional<Problem> steps(String node, Shape arriving, @Nullable Task task) {
        if (task == null) {
            return Optional.empty();
        }
        boolean sequence = arriving.rank() == 2;
        if (sequence && !task.isStepwise()) {
            return Optional.of(Problem.error(node, "problems.output-wants-vector", arriving));
        }
        if (!sequence && task.isStepwise() && arriving.rank() == 1) {
            return Optional.of(Problem.error(node, "problems.output-wants-sequence", task.answers()));
        }
        return sequence && arriving.size(0) != task.answers()
                ? Optional.of(Problem.error(node, "problems.output-steps", arriving.size(0), task.answers())) : Optional.empty();
    }

    private void numbers(int values) {
        if (choice.units() != values) {
            found.add(error("problems.output-units-values", choice.units(), values).withFixes(Fixes.set(node, "units", values)));
        }
        if (Losses.LOGARITHMIC.contains(choice.loss()) || choice.loss().equals(Losses.HINGE)) {
            found.add(error("problems.loss-needs-classes", saidLoss()).withFixes(loss(Losses.SQUARED), loss(Losses.ABSOLUTE)));
        } else if (BOUNDED.contains(choice.activation())) {
            found.add(hint("problems.bounded-regression", saidActivation()).withFixes(activation("identity")));
        }
    }

    private void classes(int classes) {
        int units = choice.units();
        boolean fits = units == classes || units == 1 && classes == 2;
        if (!fits) {
            int right = OutputChoice.of(Settings.of(ActivationSettings.NAME, choice.activation(),
                    "loss", choice.loss()), Task.classification(InputFeature.PLANE, classes)).units();
            found.add(error("problems.output-units-classes", units, classes).withFixes(Fixes.set(node, "units", right)));
        }
    }

    /** Whether loss and activation go together, for classes. */
    private void pairing() {
        String f = choice.activation();
        boolean oneUnit = choice.units() == 1;
        if (Losses.LOGARITHMIC.contains(choice.loss()) && !BETWEEN_ZERO_AND_ONE.contains(f)) {
            found.add(error("problems.loss-needs-probability", saidLoss(), saidActivation())
                    .withFixes(activation(oneUnit ? "sigmoid" : "softmax"), loss(Losses.SQUARED)));
        } else if (oneUnit && Losses.DISTRIBUTION.contains(choice.loss())) {
            found.add(error("problems.loss-needs-units", saidLoss()).withFixes(loss(Losses.BINARY)));
        } else if (oneUnit && f.equals("softmax")) {
            found.add(hint("problems.softmax-one-unit").withFixes(activation("sigmoid")));
        } else {
            advice(f);
        }
    }

    private void advice(String f) {
        String loss = choice.loss();
        if (loss.equals(Losses.HINGE) && BETWEEN_ZERO_AND_ONE.contains(f)) {
            found.add(hint("problems.hinge-range", saidActivation()).withFixes(activation("identity"), activation("tanh")));
        } else if (loss.equals(Losses.SQUARED) && f.equals("sigmoid")) {
            found.add(hint("problems.squared-saturates", saidActivation()).withFixes(loss(Losses.BINARY)));
        } else if (loss.equals(Losses.SQUARED) && f.equals("softmax")) {
            found.add(hint("problems.squared-saturates", saidActivation()).withFixes(loss(Losses.CATEGORICAL)));
        } else if (loss.equals(Losses.BINARY) && f.equals("softmax")) {
            found.add(hint("problems.binary-softmax").withFixes(loss(Losses.CATEGORICAL)));
        } else if (Losses.DISTRIBUTION.contains(loss) && !f.equals("softmax")) {
            found.add(hint("problems.categorical-needs-softmax", saidLoss(), saidActivation()).withFixes(activation("softmax")));
        }
    }

    private void step() {
        if (choice.activation().equals("binary-step")) {
            found.add(hint("problems.step-has-no-slope").withFixes(activation("sigmoid")));
        }
    }

    private Problem error(String key, Object... arguments) {
        return Problem.error(node, key, arguments);
    }

    private Problem hint(String key, Object... arguments) {
        return Problem.hint(node, key, arguments);
    }

    private Object saidLoss() {
        return Fixes.said("loss", choice.loss());
    }

    private Object saidActivation() {
        return Fixes.said(ActivationSettings.NAME, choice.activation());
    }

    private Fix activation(String id) {
        return Fixes.set(node, ActivationSettings.NAME, id);
    }

    private Fix loss(String id) {
        return Fixes.set(node, "loss", id);
    }
}
