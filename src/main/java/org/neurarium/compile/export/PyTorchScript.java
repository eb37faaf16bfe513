package org.neurarium.compile.export;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.neurarium.layer.LayerCode;

/** Writes a script for PyTorch (1.13 or later). */
final class PyTorchScript {
    private final Blueprint plan;
    private final PythonExamples data;
    private final PyTorchTraining training;

    PyTorchScript(Blueprint plan) {
        this.plan = plan;
        this.data = new PythonExamples(plan);
        this.training = new PyTorchTraining(plan, data);
    }

    String write() {
        return data.header("PyTorch", "torch numpy") + data.imports() + "\nimport numpy as np\nimport torch\n"
                + "import torch.nn.functional as F\nfrom torch import nn\n\n" + data.constants() + "\n\n"
                + definitions(network()) + network() + training.loss() + training.rate() + data.load()
                + data.judge("model(" + data.rows("some") + ").numpy()", "y[some].numpy()")
                + (plan.schema().decoderSteps() > 0 && plan.isStepwise() ? answer() : "") + main();
    }

    /** Those that are called: a layer's functions for what is padded are not, where nothing is. */
    private String definitions(String network) {
        Set<String> all = new LinkedHashSet<>();
        plan.parts().forEach(p -> all.addAll(p.code().pytorch().definitions()));
        String called = network + String.join("\n", all);
        all.removeIf(d -> d.startsWith("def ") && called.split("\\b" + d.substring(4, d.indexOf('(')) + "\\(", -1).length < 3);
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
            if (part.stream() == null && part.mask().equals(part.name() + "_mask")) {
                forward.append("        ").append(part.mask()).append(" = ").append(filled(code.mask(), part, self)).append('\n');
            }
            code.forward().stream().filter(line -> !line.contains("{seen}") || !part.mask().isEmpty())
                    .forEach(line -> forward.append("        ").append(filled(line, part, self)).append('\n'));
        }
        String body = forward.append("        return ").append(plan.output().name()).toString();
        return "class Network(nn.Module):\n    def __init__(self):\n        super().__init__()\n" + made
                + "\n    def forward(self, " + data.names() + "):\n" + masks(body) + body + "\n\n\n";
    }

    private static String filled(String line, Blueprint.Part part, String self) {
        String in = part.stream() != null ? Objects.requireNonNull(part.stream()).variable() : part.arguments();
        String out = line.replace("{self}", self).replace("{in}", in).replace("{out}", part.name()).replace("{seen}", part.mask());
        List<Blueprint.Part> feeders = part.feeders();
        if (out.contains("{valid}")) {
            out = out.replace("{valid}", feeders.get(0).mask().isEmpty() ? in : "(" + in + " * " + feeders.get(0).mask() + ".unsqueeze(-1))");
        }
        for (int i = 0; i < feeders.size(); i++) {
            String mask = feeders.get(i).mask().isEmpty() ? "None" : feeders.get(i).mask();
            out = out.replace(i == 0 ? "{mask}" : "{mask" + (i + 1) + "}", mask).replace("{in" + (i + 1) + "}", feeders.get(i).name());
        }
        return out.replace(", mask=None", "");
    }

    /** Valid steps of what is padded, where a layer asks for them. */
    private String masks(String body) {
        StringBuilder out = new StringBuilder();
        for (Stream stream : plan.streams()) {
            if (body.contains(stream.mask())) {
                out.append("        ").append(stream.mask()).append(" = ").append(stream.variable())
                        .append(" != 0  # [batch, time]: id 0 fills short sequences\n");
            }
        }
        return out.toString();
    }

    /** Step-by-step decoding, greedily. */
    private String answer() {
        return """
                def answer(model, x):
                    \"""Writes the answers token by token: what was said is what the decoder is told next.\"""
                    told = torch.zeros(len(x), %d, dtype=torch.int64)
                    told[:, 0] = 2
                    with torch.no_grad():
                        for t in range(told.shape[1]):
                            said = model(x, told)[:, t].argmax(-1)
                            if t + 1 < told.shape[1]:
                                told[:, t + 1] = said
                    return torch.cat([told[:, 1:], said[:, None]], dim=1)


                """.formatted(plan.schema().decoderSteps());
    }

    private String main() {
        String judge = data.judgeName();
        String typed = plan.isClassification() ? "torch.from_numpy(y).long()" : "torch.from_numpy(y).float()";
        StringBuilder tensors = new StringBuilder(!plan.isBalanced() ? "" : "    classes = y[train].astype(int)\n"
                + "    even = 1.0 / np.bincount(classes)[classes]  # every class is drawn equally often\n");
        String shuffled = plan.isBalanced() ? "torch.from_numpy(train)[list(torch.utils.data.WeightedRandomSampler(even, len(train)))]"
                : "torch.from_numpy(np.random.default_rng((SEED, epoch)).permutation(train))";
        plan.streams().forEach(s -> tensors.append("    ").append(s.variable()).append(" = torch.from_numpy(").append(s.variable())
                .append(s.isTokens() ? ").long()\n" : ").float()\n"));
        return """
                def main():
                    torch.manual_seed(SEED)
                %s%s    y = %s
                    model = Network()
                    print(model)
                    optimizer = %s
                    size = %s
                    per_epoch = math.ceil(len(train) / size)
                    updates = 0
                %s    for epoch in range(EPOCHS):
                        model.train()
                        total = 0.0
                        shuffled = %s
                        for batch in shuffled.split(size):
                            for group in optimizer.param_groups:
                                group["lr"] = rate_of(updates, per_epoch)
                %s            total += float(loss) * len(batch)
                            updates += 1
                        if (epoch + 1) %% max(1, EPOCHS // 20) == 0:
                            model.eval()
                            with torch.no_grad():
                                rows = held if len(held) else train
                                print("epoch", epoch + 1, "loss", total / len(train), "held out %s",
                                      %s(model, %s, y, rows))


                if __name__ == "__main__":
                    main()
                """.formatted(data.division(), tensors, typed, training.optimizer(), training.size(),
                data.augmentation().isWanted() ? "    dice = np.random.default_rng(SEED)\n" : "", shuffled, training.step(),
                judge, judge, data.names());
    }
}
