package org.neurarium.compile.export;

import java.util.LinkedHashSet;
import java.util.Set;
import org.neurarium.document.Choice;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;

/** Writes a script for Keras 3. */
final class KerasScript {
    private final Blueprint plan;
    private final PythonExamples data;
    private final String rate;

    KerasScript(Blueprint plan) {
        this.plan = plan;
        this.data = new PythonExamples(plan);
        this.rate = new RateCode(KerasScript::arithmetic).of(plan.training().schedule()).orElse("");
    }

    String write() {
        return data.header("Keras 3", "keras tensorflow numpy") + "import math\nimport sys\n\nimport keras\nimport numpy as np\n"
                + "from keras import layers, ops\n\n" + data.constants()
                + "LEARNING_RATE = " + plan.training().learningRate() + "\n\n\n"
                + definitions() + schedule() + build() + loss() + data.functions() + main();
    }

    private String definitions() {
        Set<String> all = new LinkedHashSet<>();
        plan.parts().forEach(p -> all.addAll(p.code().keras().definitions()));
        StringBuilder out = new StringBuilder();
        all.forEach(d -> out.append(d).append("\n\n"));
        return out.toString();
    }

    private String schedule() {
        if (rate.isEmpty()) {
            return "";
        }
        String after = (RateCode.asksTotal(rate) ? "        total = perEpoch * EPOCHS\n" : "") + RateCode.afterWarmUp(plan.training().schedule(), plan.training().epochs(), "max")
                .map(f -> "        afterWarmUp = " + f.replace("/ perEpoch", "// perEpoch") + "\n").orElse("");
        return """
                class Rate(keras.optimizers.schedules.LearningRateSchedule):
                    def __init__(self, per_epoch):
                        self.per_epoch = per_epoch

                    def __call__(self, step):
                        t = ops.cast(step, "float32")
                        rate = LEARNING_RATE
                        perEpoch = self.per_epoch
                %s        return %s

                    def get_config(self):
                        return {"per_epoch": self.per_epoch}


                """.formatted(after, rate);
    }

    private String build() {
        Blueprint.Part input = plan.input();
        StringBuilder out = new StringBuilder("def build():\n    inputs = keras.Input(shape=(" + plan.features() + ",))\n");
        for (Blueprint.Part part : plan.parts()) {
            String in = part == input ? "inputs" : part.arguments();
            out.append("    ").append(part.name()).append(" = ")
                    .append(part.code().keras().expression().replace("{in}", in)).append('\n');
        }
        return out.append("    return keras.Model(inputs, ").append(plan.output().name()).append(")\n\n\n").toString();
    }

    private String loss() {
        return !plan.objective().loss().equals("perceptron-criterion") ? "" : """
                def perceptron_criterion(targets, z):
                    return ops.sum((ops.cast(z >= 0, "float32") - targets) * z, axis=-1)


                """;
    }

    private String lossName() {
        return switch (plan.objective().loss()) {
            case "perceptron-criterion" -> "perceptron_criterion";
            case "negative-log-likelihood" -> "\"categorical_crossentropy\"";
            default -> '"' + plan.objective().loss().replace('-', '_') + '"';
        };
    }

    private String main() {
        return """
                def main():
                    keras.utils.set_random_seed(SEED)
                %s    model = build()
                    model.summary()
                    per_epoch = math.ceil(len(train) / BATCH_SIZE)
                %s    model.compile(optimizer=%s,
                                  loss=%s)
                    model.fit(x[train], y[train], batch_size=BATCH_SIZE, epochs=EPOCHS, verbose=2,
                              validation_data=(x[held], y[held]) if len(held) else None)
                    for name, part in (("training", train), ("validation", held)):
                        if len(part):
                            print(name, "accuracy", accuracy(y[part], model.predict(x[part], verbose=0)))


                if __name__ == "__main__":
                    main()
                """.formatted(data.division(), note(), optimizer(), lossName());
    }

    private String note() {
        Training t = plan.training();
        boolean both = t.clipNorm() != null && t.clipValue() != null;
        return (plan.optimizer().kind().equals("lbfgs") ? "    # Keras has no L-BFGS: Adam takes its place.\n" : "")
                + (both ? "    # Keras clips gradients in one way only: the limit " + t.clipValue()
                + " of single values is left out.\n" : "");
    }

    private String optimizer() {
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
