package org.neurarium.compile.export;

import java.util.LinkedHashSet;
import java.util.Set;
import org.neurarium.document.Choice;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.layer.LayerCode;

/** Writes a script for PyTorch 2. */
final class PyTorchScript {
    private final Blueprint plan;
    private final PythonExamples data;

    PyTorchScript(Blueprint plan) {
        this.plan = plan;
        this.data = new PythonExamples(plan);
    }

    String write() {
        return data.header("PyTorch 2", "torch numpy") + "import math\nimport sys\n\nimport numpy as np\nimport torch\n"
                + "import torch.nn.functional as F\nfrom torch import nn\n\n" + data.constants()
                + "LEARNING_RATE = " + plan.training().learningRate() + "\n\n\n"
                + definitions() + network() + loss() + rate() + data.functions() + main();
    }

    private String definitions() {
        Set<String> all = new LinkedHashSet<>();
        plan.parts().forEach(p -> all.addAll(p.code().pytorch().definitions()));
        StringBuilder out = new StringBuilder();
        all.forEach(d -> out.append(d).append("\n\n"));
        return out.toString();
    }

    private String network() {
        StringBuilder made = new StringBuilder();
        StringBuilder forward = new StringBuilder();
        for (Blueprint.Part part : plan.parts()) {
            LayerCode.PyTorch code = part.code().pytorch();
            String self = "self." + part.name();
            if (!code.module().isEmpty()) {
                made.append("        ").append(self).append(" = ").append(code.module()).append('\n');
            }
            code.initialise().forEach(line -> made.append("        ").append(line.replace("{self}", self)).append('\n'));
            String in = part == plan.input() ? "x" : part.arguments();
            code.forward().forEach(line -> forward.append("        ").append(line.replace("{self}", self)
                    .replace("{in}", in).replace("{out}", part.name())).append('\n'));
        }
        return "class Network(nn.Module):\n    def __init__(self):\n        super().__init__()\n" + made
                + "\n    def forward(self, x):\n" + forward + "        return " + plan.output().name() + "\n\n\n";
    }

    private String loss() {
        StringBuilder penalties = new StringBuilder();
        for (Blueprint.Part part : plan.parts()) {
            part.code().pytorch().penalties().forEach(p ->
                    penalties.append("    loss = loss + ").append(p.replace("{self}", "model." + part.name())).append('\n'));
        }
        return "def loss_of(model, x, y):\n    out = model(x)\n    loss = " + lossExpression() + "\n" + penalties + "    return loss\n\n\n";
    }

    private String lossExpression() {
        return switch (plan.objective().loss()) {
            case "binary-crossentropy" -> "F.binary_cross_entropy(out, y)";
            case "categorical-crossentropy" -> "-(y * torch.log(" + shares() + ")).sum(1).mean()";
            case "negative-log-likelihood" -> "-(y * torch.log(out.clamp_min(1e-7))).sum(1).mean()";
            case "hinge" -> "(1 - y * out).clamp_min(0).mean()";
            case "mean-absolute-error" -> "F.l1_loss(out, y)";
            case "perceptron-criterion" -> "(((out >= 0).float() - y) * out).sum(1).mean()";
            default -> "F.mse_loss(out, y)";
        };
    }

    /** As Keras defines the loss: outputs that are not a softmax, which adds up to 1 already, are divided by their sum. */
    private String shares() {
        return plan.objective().activation().equals("softmax") ? "out.clamp_min(1e-7)"
                : "F.normalize(out.clamp_min(1e-7), p=1, dim=1)";
    }

    private String rate() {
        String expression = new RateCode(PyTorchScript::arithmetic).of(plan.training().schedule()).orElse("rate");
        String after = (RateCode.asksTotal(expression) ? "    total = perEpoch * EPOCHS\n" : "") + RateCode.afterWarmUp(plan.training().schedule(), plan.training().epochs(), "max")
                .map(f -> "    afterWarmUp = " + f.replace("/ perEpoch", "// perEpoch") + "\n").orElse("");
        return "def rate_of(t, perEpoch):\n    \"\"\"Learning rate after t updates.\"\"\"\n    rate = LEARNING_RATE\n"
                + after + "    return " + expression + "\n\n\n";
    }

    private String main() {
        return """
                def main():
                    torch.manual_seed(SEED)
                %s    x, y = torch.from_numpy(x), torch.from_numpy(y)
                    model = Network()
                    print(model)
                    optimizer = %s
                    size = %s
                    per_epoch = math.ceil(len(train) / size)
                    updates = 0
                    for epoch in range(EPOCHS):
                        model.train()
                        shuffled = torch.from_numpy(np.random.default_rng((SEED, epoch)).permutation(train))
                        for batch in shuffled.split(size):
                            for group in optimizer.param_groups:
                                group["lr"] = rate_of(updates, per_epoch)

                            def closure():
                                optimizer.zero_grad()
                                loss = loss_of(model, x[batch], y[batch])
                                loss.backward()
                %s                return loss

                            loss = optimizer.step(closure)
                            updates += 1
                        if (epoch + 1) %% max(1, EPOCHS // 20) == 0:
                            print("epoch", epoch + 1, "loss", float(loss))
                    model.eval()
                    with torch.no_grad():
                        for name, part in (("training", train), ("validation", held)):
                            if len(part):
                                print(name, "accuracy", accuracy(y[part].numpy(), model(x[part]).numpy()))


                if __name__ == "__main__":
                    main()
                """.formatted(data.division(), optimizer(), size(), clipping(plan.training()));
    }

    /** L-BFGS takes all examples at once: its line search needs a loss that does not change between steps. */
    private String size() {
        return plan.optimizer().kind().equals("lbfgs") ? "len(train)" : "BATCH_SIZE";
    }

    private String optimizer() {
        Choice choice = plan.optimizer();
        Settings s = choice.settings();
        String lr = "(model.parameters(), lr=LEARNING_RATE";
        return "torch.optim." + switch (choice.kind()) {
            case "momentum" -> "SGD" + lr + ", momentum=" + s.number("momentum", 0.9) + ")";
            case "nesterov" -> "SGD" + lr + ", momentum=" + s.number("momentum", 0.9) + ", nesterov=True)";
            case "adagrad" -> "Adagrad" + lr + ", eps=" + s.number("epsilon", 1e-7) + ")";
            case "adadelta" -> "Adadelta" + lr + ", rho=" + s.number("rho", 0.95) + ", eps=" + s.number("epsilon", 1e-6) + ")";
            case "rmsprop" -> "RMSprop" + lr + ", alpha=" + s.number("rho", 0.9) + ", eps=" + s.number("epsilon", 1e-8) + ")";
            case "adam" -> "Adam" + lr + adam(s) + ", weight_decay=0)";
            case "adamw" -> "AdamW" + lr + adam(s) + ", weight_decay=" + s.number("weightDecay", 0.01) + ")";
            case "lbfgs" -> "LBFGS" + lr + ", history_size=" + s.integer("history", 10) + ", line_search_fn=\"strong_wolfe\")";
            default -> "SGD" + lr + ")";
        };
    }

    private static String adam(Settings s) {
        return ", betas=(" + s.number("beta1", 0.9) + ", " + s.number("beta2", 0.999) + "), eps=" + s.number("epsilon", 1e-8);
    }

    private static String clipping(Training t) {
        String indent = "                ";
        return (t.clipNorm() == null ? "" : indent + "nn.utils.clip_grad_norm_(model.parameters(), " + t.clipNorm() + ")\n")
                + (t.clipValue() == null ? "" : indent + "nn.utils.clip_grad_value_(model.parameters(), " + t.clipValue() + ")\n");
    }

    private static String arithmetic(String function, String... a) {
        return switch (function) {
            case "pow" -> "math.pow(" + a[0] + ", " + a[1] + ")";
            case "min" -> "min(" + a[0] + ", " + a[1] + ")";
            case "if" -> "(" + a[1] + " if " + a[0] + " else " + a[2] + ")";
            default -> "math." + function + "(" + a[0] + ")";
        };
    }
}
