package org.neurarium.compile.export;

/** A function of a Python script that draws numbers of the right shape where Neurarium makes the examples itself. */
final class PythonDrawing {
    private final Blueprint plan;

    PythonDrawing(Blueprint plan) {
        this.plan = plan;
    }

    String function() {
        StringBuilder out = new StringBuilder("def load():\n    \"\"\"Random numbers of the right shape, from which nothing can "
                + "be learned: put your examples in their place.\n\n" + shapes() + "    \"\"\"\n    numbers = np.random.default_rng(SEED)\n");
        for (Stream stream : plan.streams()) {
            if (!stream.isDecoder()) {
                out.append(drawn(stream));
            }
        }
        out.append(answers());
        boolean told = plan.streams().stream().anyMatch(Stream::isDecoder);
        if (told) {
            out.append("    # Teacher forcing: at each step the decoder is told what it should have said before.\n")
                    .append("    told = np.concatenate([np.full((COUNT, 1), 2), np.maximum(y[:, :-1], 0)], axis=1)\n");
        }
        return out.append("    return ").append(told ? plan.streams().size() > 1 ? "x, told" : "told" : "x").append(", y\n\n\n").toString();
    }

    /** What the arrays are, for whoever replaces them. */
    private String shapes() {
        StringBuilder out = new StringBuilder();
        for (Stream stream : plan.streams()) {
            out.append("    ").append(stream.variable()).append(" [count, ").append(stream.sizes()).append("] ")
                    .append(stream.isTokens() ? "token ids, 0 after the end" : meaning(stream)).append('\n');
        }
        return out + "    y [count" + (plan.isStepwise() ? ", " + plan.objective().steps() : "")
                + (plan.isClassification() ? "] classes" + (plan.isStepwise() ? ", -1 where none is asked" : "")
                : ", " + plan.objective().units() + "] numbers") + "\n";
    }

    private static String meaning(Stream stream) {
        return switch (stream.shape().rank()) {
            case 2 -> "numbers, step by step";
            case 3 -> "pictures: height, width, channels";
            default -> "numbers";
        };
    }

    private static String drawn(Stream stream) {
        if (!stream.isTokens()) {
            return "    x = numbers.random((COUNT, " + stream.sizes() + "), dtype=\"float32\")\n";
        }
        return "    valid = np.arange(" + stream.sizes() + ") < numbers.integers(1, " + (stream.shape().size(0) + 1)
                + ", COUNT)[:, None]\n    x = np.where(valid, numbers.integers(1, VOCABULARY, valid.shape), 0)\n";
    }

    private String answers() {
        int units = plan.objective().units();
        int steps = plan.objective().steps();
        if (!plan.isClassification()) {
            return "    y = numbers.random((COUNT, " + (steps > 0 ? steps + ", " : "") + units + "), dtype=\"float32\")\n";
        }
        int classes = plan.schema().classes().size();
        if (steps == 0) {
            return "    y = numbers.integers(" + classes + ", size=COUNT)\n";
        }
        boolean same = plan.streams().stream().anyMatch(s -> !s.isDecoder() && s.isTokens() && s.shape().size(0) == steps)
                && plan.schema().decoderSteps() == 0;
        return (same ? "" : "    valid = np.arange(" + steps + ") < numbers.integers(1, " + (steps + 1) + ", COUNT)[:, None]\n")
                + "    y = np.where(valid, numbers.integers(" + classes + ", size=valid.shape), -1)\n";
    }
}
