package org.neurarium.compile.export;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.neurarium.document.spec.Shape;
import org.neurarium.layer.TargetCoding;

/** The part of a Java program between rows of numbers and Deeplearning4j's arrays: batches, masks, and who is right. */
final class JavaBatches {
    private static final String PAD = "        ";
    private final Blueprint plan;

    JavaBatches(Blueprint plan) {
        this.plan = plan;
    }

    Set<String> imports() {
        Set<String> all = new TreeSet<>(Set.of("org.nd4j.linalg.api.ndarray.INDArray", "org.nd4j.linalg.dataset.MultiDataSet",
                "org.nd4j.linalg.factory.Nd4j"));
        if (isMasked()) {
            all.add("org.nd4j.linalg.api.buffer.DataType");
        }
        return all;
    }

    private boolean isMasked() {
        return plan.streams().stream().anyMatch(Stream::isTokens) || plan.isClassification();
    }

    String methods() {
        return batch() + judge();
    }

    private String batch() {
        StringBuilder out = new StringBuilder("    /** Some examples as Deeplearning4j takes them: channels before rows and columns, "
                + "features before steps; masks are 1 where a step is valid. */\n    static MultiDataSet batch(Examples all, List<Integer> rows) {\n"
                + PAD + "int n = rows.size();\n");
        for (Stream s : plan.streams()) {
            out.append(PAD).append("INDArray ").append(s.variable()).append(" = Nd4j.createFromArray(rows.stream().map(i -> all.")
                    .append(s.variable()).append("()[i]).toArray(float[][]::new)); // [batch, numbers]\n");
        }
        List<Blueprint.Part> inputs = plan.inputs();
        out.append(PAD).append("INDArray[] inputs = {").append(String.join(", ", inputs.stream().map(this::entered).toList()))
                .append("};\n");
        boolean tokens = inputs.stream().anyMatch(p -> Objects.requireNonNull(p.stream()).isTokens());
        if (tokens) {
            out.append(PAD).append("INDArray[] valid = {").append(String.join(", ", inputs.stream().map(p -> {
                Stream s = Objects.requireNonNull(p.stream());
                return s.isTokens() ? s.variable() + ".neq(0).castTo(DataType.FLOAT)" : "null";
            }).toList())).append("};\n");
        }
        out.append(answers());
        return out.append(PAD).append("return new MultiDataSet(inputs, new INDArray[] {y}, ").append(tokens ? "valid" : "null")
                .append(", ").append(plan.isStepwise() ? "new INDArray[] {asked}" : "null").append(");\n    }\n\n").toString();
    }

    /** What enters one input of the graph, in Deeplearning4j's order. */
    private String entered(Blueprint.Part part) {
        String in = Objects.requireNonNull(part.stream()).variable();
        Shape shape = part.output();
        String ordered = switch (shape.rank()) {
            case 2 -> in + ".reshape(n, " + shape.size(0) + ", " + shape.size(1) + ").permute(0, 2, 1).dup()";
            case 3 -> in + ".reshape(n, " + shape.size(0) + ", " + shape.size(1) + ", " + shape.size(2) + ").permute(0, 3, 1, 2).dup()";
            default -> in;
        };
        return part.code().dl4j().expression().replace("{in}", ordered);
    }

    private String answers() {
        int units = plan.objective().units();
        int steps = plan.objective().steps();
        TargetCoding coding = plan.objective().coding();
        if (coding == TargetCoding.VALUES) {
            String y = PAD + "INDArray y = Nd4j.createFromArray(rows.stream().map(i -> all.y()[i]).toArray(float[][]::new))";
            return steps == 0 ? y + ";\n" : y + ".reshape(n, " + steps + ", " + units + ").permute(0, 2, 1).dup();\n"
                    + PAD + "INDArray asked = Nd4j.ones(n, " + steps + ");\n";
        }
        boolean centred = coding.low() < 0;
        String size = "n, " + units + (steps == 0 ? "" : ", " + steps);
        String one = steps == 0 ? PAD + "    int label = all.y()[rows.get(i)][0];\n" + PAD + "    " + mark(coding, false) + "\n"
                : PAD + "    for (int t = 0; t < " + steps + "; t++) {\n" + PAD + "        int label = all.y()[rows.get(i)][t];\n"
                        + PAD + "        if (label >= 0) {\n" + PAD + "            asked.putScalar(i, t, 1);\n" + PAD + "            "
                        + mark(coding, true) + "\n" + PAD + "        }\n" + PAD + "    }\n";
        return PAD + "INDArray y = " + (centred ? "Nd4j.ones(" + size + ").negi()" : "Nd4j.zeros(" + size + ")") + "; // [batch, units"
                + (steps == 0 ? "]\n" : ", time]\n")
                + (steps == 0 ? "" : PAD + "INDArray asked = Nd4j.zeros(n, " + steps + "); // [batch, time]\n")
                + PAD + "for (int i = 0; i < n; i++) {\n" + one + PAD + "}\n";
    }

    /** Writes a label into the targets. */
    private static String mark(TargetCoding coding, boolean steps) {
        if (coding.isSingleUnit()) {
            return "y.putScalar(" + (steps ? "new int[] {i, 0, t}" : "i, 0") + ", "
                    + (coding.low() < 0 ? "2 * label - 1" : "label") + ");";
        }
        return "y.putScalar(" + (steps ? "new int[] {i, label, t}" : "i, label") + ", 1);";
    }

    private String judge() {
        if (!plan.isClassification()) {
            return """
                        /** Root of the mean squared error. */
                        static double error(ComputationGraph net, Examples all, List<Integer> rows) {
                            double sum = 0;
                            long count = 0;
                            for (int from = 0; from < rows.size(); from += 256) {
                                MultiDataSet batch = batch(all, rows.subList(from, Math.min(rows.size(), from + 256)));
                                INDArray out = net.output(false, batch.getFeatures(), batch.getFeaturesMaskArrays())[0];
                                INDArray wrong = out.sub(batch.getLabels(0));
                                sum += wrong.mul(wrong).sumNumber().doubleValue();
                                count += wrong.length();
                            }
                            return Math.sqrt(sum / count);
                        }

                    """;
        }
        int steps = Math.max(1, plan.objective().steps());
        TargetCoding coding = plan.objective().coding();
        boolean step = plan.objective().loss().equals("perceptron-criterion");
        String said = coding.isSingleUnit() ? "out." + (step ? "gte(0" : "gt(" + coding.threshold()) + ").castTo(DataType.INT32)"
                : "out.argMax(1).castTo(DataType.INT32)";
        return """
                    /** Share of the answers asked for that are right. */
                    static double accuracy(ComputationGraph net, Examples all, List<Integer> rows) {
                        int right = 0;
                        int asked = 0;
                        for (int from = 0; from < rows.size(); from += 256) {
                            List<Integer> some = rows.subList(from, Math.min(rows.size(), from + 256));
                            MultiDataSet batch = batch(all, some);
                            INDArray out = net.output(false, batch.getFeatures(), batch.getFeaturesMaskArrays())[0];
                            INDArray said = %s.reshape(some.size(), %d);
                            for (int i = 0; i < some.size(); i++) {
                                for (int t = 0; t < %2$d; t++) {
                                    int label = all.y()[some.get(i)][t];
                                    asked += label >= 0 ? 1 : 0;
                                    right += label >= 0 && label == said.getInt(i, t) ? 1 : 0;
                                }
                            }
                        }
                        return right / (double) asked;
                    }

                """.formatted(said, steps);
    }
}
