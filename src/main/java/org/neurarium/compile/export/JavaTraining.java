package org.neurarium.compile.export;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;

/** Updater, schedule, clipping and loss in a Java program; what Deeplearning4j lacks is taken from Neurarium. */
final class JavaTraining {
    private static final String CONFIG = "org.nd4j.linalg.learning.config.";
    private static final String LOSS = "org.nd4j.linalg.lossfunctions.impl.";
    private final Blueprint plan;
    private final Training training;

    JavaTraining(Blueprint plan) {
        this.plan = plan;
        this.training = plan.training();
    }

    /** The learning rate as an expression; empty for a constant one. */
    Optional<String> rate() {
        return new RateCode(JavaTraining::arithmetic).of(training.schedule());
    }

    /** Statements that leave a variable {@code updater}. */
    String statements() {
        return "        IUpdater updater = " + updater() + ";\n"
                + (rate().isPresent() ? "        updater.setLrAndSchedule(LEARNING_RATE, new Rate(stepsPerEpoch));\n" : "")
                + (kind().equals("lbfgs") ? "        // Adam takes the place of L-BFGS, whose implementation in Deeplearning4j is faulty.\n" : "");
    }

    private String kind() {
        return plan.optimizer().kind();
    }

    private String updater() {
        Settings s = plan.optimizer().settings();
        return switch (kind()) {
            case "momentum" -> "new Momentum(LEARNING_RATE, " + s.number("momentum", 0.9) + ")";
            case "nesterov" -> "new Nesterovs(LEARNING_RATE, " + s.number("momentum", 0.9) + ")";
            case "adagrad" -> "new AdaGrad(LEARNING_RATE, " + s.number("epsilon", 1e-7) + ")";
            case "adadelta" -> "new AdaDelta(LEARNING_RATE, " + s.number("rho", 0.95) + ", " + s.number("epsilon", 1e-6) + ")";
            case "rmsprop" -> "new RmsProp(LEARNING_RATE, " + s.number("rho", 0.9) + ", " + s.number("epsilon", 1e-8) + ")";
            case "adam", "adamw" -> "new Adam(LEARNING_RATE, " + s.number("beta1", 0.9) + ", " + s.number("beta2", 0.999) + ", "
                    + s.number("epsilon", 1e-8) + ")";
            case "lbfgs" -> "new Adam(0.01)";
            default -> "new Sgd(LEARNING_RATE)";
        };
    }

    private String updaterClass() {
        return switch (kind()) {
            case "momentum" -> "org.neurarium.nn.optimize.Momentum";
            case "adadelta" -> "org.neurarium.nn.optimize.AdaDelta";
            case "nesterov" -> CONFIG + "Nesterovs";
            case "adagrad" -> CONFIG + "AdaGrad";
            case "rmsprop" -> CONFIG + "RmsProp";
            case "adam", "adamw", "lbfgs" -> CONFIG + "Adam";
            default -> CONFIG + "Sgd";
        };
    }

    /** Calls on the configuration builder. */
    String globalSettings() {
        String indent = "                ";
        double decay = plan.optimizer().settings().number("weightDecay", 0);
        return (training.clipValue() == null ? "" : indent
                + ".gradientNormalization(GradientNormalization.ClipElementWiseAbsoluteValue)\n" + indent
                + ".gradientNormalizationThreshold(" + training.clipValue() + ")\n")
                + (decay == 0 ? "" : indent + ".weightDecay(" + decay + ", true).weightDecayBias(" + decay + ", true)\n");
    }

    String listeners() {
        return training.clipNorm() == null ? "" : "        net.setListeners(new ClipNorm());\n";
    }

    /** The expression of the loss. */
    String loss() {
        int units = plan.objective().units();
        return "new " + lossClass() + "(" + (plan.objective().loss().equals("binary-crossentropy") && units > 1
                ? "Nd4j.valueArrayOf(new long[] {1, " + units + "}, 1.0 / " + units + ")" : "") + ")";
    }

    private String lossClass() {
        return switch (plan.objective().loss()) {
            case "binary-crossentropy" -> "LossBinaryXENT";
            case "categorical-crossentropy" -> "LossMCXENT";
            case "negative-log-likelihood" -> "LossNegativeLogLikelihood";
            case "hinge" -> plan.objective().units() == 1 ? "LossHinge" : "Hinge"; // Deeplearning4j's sums over the units
            case "mean-absolute-error" -> "LossMAE";
            default -> "LossMSE";
        };
    }

    Set<String> imports() {
        Set<String> all = new TreeSet<>(Set.of(updaterClass(), CONFIG + "IUpdater"));
        if (!plan.objective().loss().equals("perceptron-criterion")) {
            all.add(lossClass().equals("Hinge") ? "org.neurarium.nn.loss.Hinge" : LOSS + lossClass());
        }
        if (rate().isPresent()) {
            all.add("org.nd4j.linalg.schedule.ISchedule");
        }
        if (training.clipValue() != null) {
            all.add("org.deeplearning4j.nn.conf.GradientNormalization");
        }
        if (training.clipNorm() != null) {
            all.addAll(Set.of("org.deeplearning4j.nn.api.Model", "org.deeplearning4j.optimize.api.BaseTrainingListener"));
        }
        return all;
    }

    String innerClasses() {
        return rate().map(this::rateClass).orElse("") + (training.clipNorm() == null ? "" : """

                    /** Scales the whole gradient down to norm %s where it is longer.%s */
                    static final class ClipNorm extends BaseTrainingListener {
                        @Override
                        public void onGradientCalculation(Model model) {
                            INDArray sum = ((ComputationGraph) model).getFlattenedGradients();
                            double norm = sum.norm2Number().doubleValue() / model.batchSize();
                            if (norm > %s) {
                                sum.muli(%s / norm);
                            }
                        }
                    }
                """.formatted(training.clipNorm(), isPenalised() ? " Deeplearning4j adds l1 and l2 later: they are not clipped." : "",
                training.clipNorm(), training.clipNorm()));
    }

    private boolean isPenalised() {
        return plan.parts().stream().anyMatch(p -> p.code().dl4j().expression().matches("(?s).*\\.l[12]\\(.*"));
    }

    private String rateClass(String expression) {
        String after = (RateCode.asksTotal(expression) ? "            double total = (double) perEpoch * EPOCHS;\n" : "") + RateCode.afterWarmUp(training.schedule(), training.epochs(), "Math.max")
                .map(f -> "            double afterWarmUp = " + f + ";\n").orElse("");
        return """
                    /** The learning rate after t updates. */
                    static final class Rate implements ISchedule {
                        private final int perEpoch;

                        Rate(int perEpoch) {
                            this.perEpoch = perEpoch;
                        }

                        @Override
                        public double valueAt(int iteration, int epoch) {
                            double t = iteration;
                            double rate = LEARNING_RATE;
                %s            return %s;
                        }

                        @Override
                        public ISchedule clone() {
                            return this;
                        }
                    }
                """.formatted(after, expression);
    }

    private static String arithmetic(String function, String... a) {
        return function.equals("if") ? "(" + a[0] + " ? " + a[1] + " : " + a[2] + ")"
                : "Math." + function + "(" + String.join(", ", a) + ")";
    }
}
