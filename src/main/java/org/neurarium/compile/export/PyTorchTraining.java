package org.neurarium.compile.export;

import org.neurarium.document.Choice;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;

/** Loss, optimizer, schedule and clipping in a PyTorch script. */
final class PyTorchTraining {
    private final Blueprint plan;
    private final PythonExamples data;

    PyTorchTraining(Blueprint plan, PythonExamples data) {
        this.plan = plan;
        this.data = data;
    }

    String loss() {
        StringBuilder penalties = new StringBuilder();
        for (Blueprint.Part part : plan.parts()) {
            part.code().pytorch().penalties().forEach(p ->
                    penalties.append("    loss = loss + ").append(p.replace("{self}", "model." + part.name())).append('\n'));
        }
        boolean masked = plan.isStepwise() && plan.isClassification();
        return "def loss_of(model, " + data.names() + ", y" + (isMixing() ? ", partners, share" : "") + "):\n    out = model(" + data.names() + ")\n"
                + (masked ? "    asked = y >= 0  # [batch, time]; -1 asks for no answer\n    out, y = out[asked], y[asked]\n" : "")
                + coded() + (isMixing() && !plan.takesClassNumbers() ? "    y = share * y + (1 - share) * y[partners]\n" : "")
                + "    loss = " + lossExpression() + "\n" + (isMixing() && plan.takesClassNumbers()
                ? "    y = y[partners]\n    loss = share * loss + (1 - share) * " + lossExpression() + "\n" : "") + penalties + "    return loss\n\n\n";
    }

    private boolean isMixing() {
        return data.augmentation().isMixing();
    }

    /** The statement that turns classes into what the loss compares outputs with. */
    private String coded() {
        int units = plan.objective().units();
        return switch (plan.objective().coding()) {
            case VALUES -> "";
            case ZERO_ONE -> "    y = y.float().unsqueeze(-1)\n";
            case PLUS_MINUS_ONE -> "    y = 2.0 * y.float().unsqueeze(-1) - 1.0\n";
            case ONE_HOT -> plan.takesClassNumbers() ? "" : "    y = F.one_hot(y, " + units + ").float()\n";
            case ONE_HOT_PLUS_MINUS -> "    y = 2.0 * F.one_hot(y, " + units + ").float() - 1.0\n";
        };
    }

    private String lossExpression() {
        return switch (plan.objective().loss()) {
            case "binary-crossentropy" -> "F.binary_cross_entropy(out, y)";
            case "categorical-crossentropy" -> plan.takesClassNumbers() ? "F.nll_loss(torch.log(" + shares() + "), y)"
                    : "-(y * torch.log(" + shares() + ")).sum(-1).mean()";
            case "negative-log-likelihood" -> plan.takesClassNumbers() ? "F.nll_loss(torch.log(out.clamp_min(1e-7)), y)"
                    : "-(y * torch.log(out.clamp_min(1e-7))).sum(-1).mean()";
            case "hinge" -> "(1 - y * out).clamp_min(0).mean()";
            case "mean-absolute-error" -> "F.l1_loss(out, y)";
            case "perceptron-criterion" -> "(((out >= 0).float() - y) * out).sum(-1).mean()";
            default -> "F.mse_loss(out, y)";
        };
    }

    /** As Keras defines the loss: outputs that are not a softmax, which adds up to 1 already, are divided by their sum. */
    private String shares() {
        return plan.objective().activation().equals("softmax") ? "out.clamp_min(1e-7)"
                : "F.normalize(out.clamp_min(1e-7), p=1, dim=-1)";
    }

    String rate() {
        String expression = new RateCode(PyTorchTraining::arithmetic).of(plan.training().schedule()).orElse("rate");
        String after = (RateCode.asksTotal(expression) ? "    total = perEpoch * EPOCHS\n" : "")
                + RateCode.afterWarmUp(plan.training().schedule(), plan.training().epochs(), "max")
                .map(f -> "    afterWarmUp = " + f.replace("/ perEpoch", "// perEpoch") + "\n").orElse("");
        return "def rate_of(t, perEpoch):\n    \"\"\"Learning rate after t updates.\"\"\"\n    rate = LEARNING_RATE\n"
                + after + "    return " + expression + "\n\n\n";
    }

    /** Statements of one update, inside the loop over batches. */
    String step() {
        String indent = "            ";
        String changed = data.augmentation().pytorchStatements(indent);
        String loss = indent + "loss = loss_of(model, " + (changed.isEmpty() ? data.rows("batch") : "changed") + ", y[batch]"
                + (isMixing() ? ", partners, share" : "") + ")\n" + indent + "loss.backward()\n"
                + clipping(indent, plan.training());
        if (!isLbfgs()) {
            return changed + indent + "optimizer.zero_grad()\n" + loss + indent + "optimizer.step()\n";
        }
        return (changed + "\n" + indent + "def closure():\n    " + indent + "optimizer.zero_grad()\n" + loss.indent(4) + "    " + indent
                + "return loss\n\n" + indent + "loss = optimizer.step(closure)\n");
    }

    private boolean isLbfgs() {
        return plan.optimizer().kind().equals("lbfgs");
    }

    /** L-BFGS takes all examples at once: its line search needs a loss that does not change between steps. */
    String size() {
        return isLbfgs() ? "len(train)" : "BATCH_SIZE";
    }

    String optimizer() {
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

    private static String clipping(String indent, Training t) {
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
