package org.neurarium.compile.export;

import java.util.stream.Collectors;

/** A method of a Java program that draws numbers of the right shape where Neurarium makes the examples itself. */
final class JavaDrawing {
    private static final String EACH = "            ";
    private final Blueprint plan;

    JavaDrawing(Blueprint plan) {
        this.plan = plan;
    }

    /** @param signature name and parameters */
    String method(String signature) {
        StringBuilder out = new StringBuilder("    /** Random numbers of the right shape, from which nothing can be learned: put your "
                + "examples in their place. */\n    static Examples " + signature + " {\n        Random random = new Random(SEED);\n");
        for (Stream stream : plan.streams()) {
            out.append("        float[][] ").append(stream.variable()).append(" = new float[COUNT][").append(stream.shape().count())
                    .append("];\n");
        }
        out.append("        ").append(plan.isClassification() ? "int[][] y = new int[COUNT][" + answers() + "];\n"
                : "float[][] y = new float[COUNT][" + answers() * plan.objective().units() + "];\n");
        out.append("        for (int i = 0; i < COUNT; i++) {\n");
        plan.streams().stream().filter(s -> !s.isDecoder()).forEach(s -> out.append(drawn(s)));
        out.append(plan.isClassification() ? classes() : EACH + "for (int j = 0; j < y[i].length; j++) {\n" + EACH
                + "    y[i][j] = random.nextFloat();\n" + EACH + "}\n");
        if (plan.streams().stream().anyMatch(Stream::isDecoder)) {
            out.append(told());
        }
        return out.append("        }\n        return new Examples(").append(plan.streams().stream().map(Stream::variable)
                .collect(Collectors.joining(", "))).append(", y);\n    }\n\n").toString();
    }

    private int answers() {
        return Math.max(1, plan.objective().steps());
    }

    private static String drawn(Stream stream) {
        String all = stream.isTokens() ? "length" : stream.variable() + "[i].length";
        return (stream.isTokens() ? EACH + "int length = 1 + random.nextInt(" + stream.shape().size(0) + ");\n" : "")
                + EACH + "for (int j = 0; j < " + all + "; j++) {\n" + EACH + "    " + stream.variable() + "[i][j] = "
                + (stream.isTokens() ? "1 + random.nextInt(" + stream.vocabularyName() + " - 1)" : "random.nextFloat()") + ";\n"
                + EACH + "}\n";
    }

    private String classes() {
        int kinds = plan.schema().classes().size();
        if (!plan.isStepwise()) {
            return EACH + "y[i][0] = random.nextInt(" + kinds + ");\n";
        }
        boolean same = plan.schema().decoderSteps() == 0 && plan.streams().stream().anyMatch(s -> s.isTokens()
                && s.shape().size(0) == plan.objective().steps());
        return (same ? "" : EACH + "int asked = 1 + random.nextInt(" + answers() + ");\n")
                + EACH + "for (int t = 0; t < y[i].length; t++) {\n" + EACH + "    y[i][t] = t < " + (same ? "length" : "asked")
                + " ? random.nextInt(" + kinds + ") : -1;\n" + EACH + "}\n";
    }

    /** Teacher forcing. */
    private static String told() {
        return EACH + "// Teacher forcing: at each step the decoder is told what it should have said before.\n"
                + EACH + "told[i][0] = 2;\n" + EACH + "for (int t = 1; t < told[i].length; t++) {\n"
                + EACH + "    told[i][t] = Math.max(y[i][t - 1], 0);\n" + EACH + "}\n";
    }
}
