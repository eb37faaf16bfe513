package org.neurarium.compile.export;

import java.util.Optional;
import org.neurarium.document.Choice;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.layer.TargetCoding;

/** Optimizer, schedule, clipping, loss and targets in a Keras script. */
final class KerasTraining {
    private final Blueprint plan;
    private final boolean mixing;
    private final Optional<String> rate;

    /** @param mixing whether answers are mixtures of classes, for which the class's number is not enough */
    KerasTraining(Blueprint plan, boolean mixing) {
        this.plan = plan;
        this.mixing = mixing;
        this.rate = new RateCode(KerasTraining::arithmetic).of(plan.training().schedule());
    }

    String schedule() {
        if (rate.isEmpty()) {
            return "";
        }
        String after = (RateCode.asksTotal(rate.get()) ? "        total = perEpoch * EPOCHS\n" : "")
                + RateCode.afterWarmUp(plan.training().schedule(), plan.training().epochs(), "max")
                .map(f -> "        afterWarmUp = " + f.replace("/ perEpoch", "// perEpoch") + "\n").orElse("");
        return """
                class Rate(keras.optimizers.schedules.LearningRateSchedule):
                    \"""Learning rate after so many updates.\"""

                    def __init__(self, per_epoch):
                        self.per_epoch = per_epoch

                    def __call__(self, step):
                        t = ops.cast(step, "float32")
                        rate = LEARNING_RATE
                        perEpoch = self.per_epoch
                %s        return %s

                    def get_config(self):
                        return {"per_epoch": self.per_epoch}


                """.formatted(after, rate.get());
    }

    /** What Keras compares the outputs with, as an expression of {@code y}. */
    String targets() {
        TargetCoding coding = plan.objective().coding();
        if (plan.isStepwise() && !isMasked() && coding != TargetCoding.VALUES) {
            return "y[..., None]";
        }
        return takesClassNumbers() || coding == TargetCoding.VALUES ? "y" : coded(coding, "y");
    }

    private boolean takesClassNumbers() {
        return plan.takesClassNumbers() && !mixing;
    }

    private String coded(TargetCoding coding, String y) {
        int classes = plan.objective().units();
        return switch (coding) {
            case ZERO_ONE -> y + "[:, None].astype(\"float32\")";
            case PLUS_MINUS_ONE -> "2.0 * " + y + "[:, None] - 1.0";
            case ONE_HOT -> "np.eye(" + classes + ")[" + y + "]";
            default -> "2.0 * np.eye(" + classes + ")[" + y + "] - 1.0";
        };
    }

    /** Whether Keras' own loss can leave out steps. */
    private boolean isMasked() {
        return takesClassNumbers();
    }

    private boolean isOwnLoss() {
        return plan.isStepwise() && !isMasked() && plan.objective().coding() != TargetCoding.VALUES;
    }

    /** A loss that Keras does not have. */
    String lossFunction() {
        String criterion = !plan.objective().loss().equals("perceptron-criterion") ? "" : """
                def perceptron_criterion(targets, z):
                    return ops.sum((ops.cast(z >= 0, "float32") - targets) * z, axis=-1)


                """;
        return !isOwnLoss() ? criterion : criterion + """
                def stepwise_loss(y, out):
                    \"""Mean over the steps that are asked for; the class -1 asks for nothing.\"""
                    asked = ops.cast(y[..., 0] >= 0, "float32")
                    right = ops.cast(ops.maximum(y, 0), "float32")
                    each = %s(%s, out)  # [batch, time]
                    return ops.sum(each * asked) / ops.maximum(ops.sum(asked), 1.0)


                """.formatted(plainLoss().startsWith("\"") ? "keras.losses." + plainLoss().replace("\"", "") : plainLoss(), stepTargets());
    }

    private String stepTargets() {
        String hot = "ops.one_hot(ops.cast(right[..., 0], \"int32\"), " + plan.objective().units() + ")";
        return switch (plan.objective().coding()) {
            case ZERO_ONE -> "right";
            case PLUS_MINUS_ONE -> "2.0 * right - 1.0";
            case ONE_HOT -> hot;
            default -> "2.0 * " + hot + " - 1.0";
        };
    }

    private String plainLoss() {
        return switch (plan.objective().loss()) {
            case "perceptron-criterion" -> "perceptron_criterion";
            case "negative-log-likelihood", "categorical-crossentropy" -> takesClassNumbers()
                    ? "\"sparse_categorical_crossentropy\"" : "\"categorical_crossentropy\"";
            default -> '"' + plan.objective().loss().replace('-', '_') + '"';
        };
    }

    /** The loss as an argument. */
    String loss() {
        return isOwnLoss() ? "stepwise_loss" : plan.isStepwise() && isMasked()
                ? "keras.losses.SparseCategoricalCrossentropy(ignore_class=-1)" : plainLoss();
    }

    String note() {
        Training t = plan.training();
        boolean both = t.clipNorm() != null && t.clipValue() != null;
        return (plan.optimizer().kind().equals("lbfgs") ? "    # Keras has no L-BFGS: Adam takes its place.\n" : "")
                + (both ? "    # Keras clips gradients in one way only: the limit " + t.clipValue()
                + " of single values is left out.\n" : "");
    }

    String optimizer() {
        Choice choice = plan.optimizer();
        Settings s = choice.settings();
        String lr = "learning_rate=" + (rate.isEmpty() ? "LEARNING_RATE" : "Rate(per_epoch)");
        String arguments = switch (choice.kind()) {
            case "momentum" -> "SGD(" + lr + ", momentum=" + s.number("momentum", 0.9);
            case "nesterov" -> "SGD(" + lr + ", momentum=" + s.number("momentum", 0.9) + ", nesterov=True";
            case "adagrad" -> "Adagrad(" + lr + ", initial_accumulator_value=0.0, epsilon=" + s.number("epsilon", 1e-7);
            case "adadelta" -> "Adadelta(" + lr + ", rho=" + s.number("rho", 0.95) + ", epsilon=" + s.number("epsilon", 1e-6);
            case "rmsprop" -> "RMSprop(" + lr + ", rho=" + s.number("rho", 0.9) + ", epsilon=" + s.number("epsilon", 1e-8);
            case "adam" -> "Adam(" + lr + adam(s);
            case "adamw" -> "AdamW(" + lr + adam(s) + ", weight_decay=" + s.number("weightDecay", 0.01);
            case "lbfgs" -> "Adam(learning_rate=0.01";
            default -> "SGD(" + lr;
        };
        return "keras.optimizers." + arguments + clipping(plan.training()) + ")";
    }

    private static String adam(Settings s) {
        return ", beta_1=" + s.number("beta1", 0.9) + ", beta_2=" + s.number("beta2", 0.999) + ", epsilon=" + s.number("epsilon", 1e-8);
    }

    /** Keras takes one kind of clipping at a time. */
    private static String clipping(Training t) {
        return t.clipNorm() != null ? ", global_clipnorm=" + t.clipNorm() : t.clipValue() != null ? ", clipvalue=" + t.clipValue() : "";
    }

    private static String arithmetic(String function, String... a) {
        return switch (function) {
            case "pow" -> "ops.power(" + a[0] + ", " + a[1] + ")";
            case "min" -> "ops.minimum(" + a[0] + ", " + a[1] + ")";
            case "if" -> "ops.where(" + a[0] + ", " + a[1] + ", " + a[2] + ")";
            default -> "ops." + function + "(" + a[0] + ")";
        };
    }
}
