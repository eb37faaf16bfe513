package org.neurarium.compile.export;

import org.neurarium.layer.TargetCoding;

/** The part of a Java program that reads a CSV file, encodes the answers and counts the right ones. */
final class JavaExamples {
    private final Blueprint plan;

    JavaExamples(Blueprint plan) {
        this.plan = plan;
    }

    String methods() {
        String added = plan.input().code().dl4j().expression();
        return """
                    /** Reads a CSV file with a header line: the features, then the answer. */
                    static DataSet load(Path file) throws IOException {
                        List<String[]> rows = Files.readAllLines(file).stream().skip(1).filter(l -> !l.isBlank())
                                .map(l -> l.split(",")).toList();
                        float[][] x = new float[rows.size()][FEATURES];
                        float[][] y = new float[rows.size()][%d];
                        for (int i = 0; i < x.length; i++) {
                            for (int j = 0; j < FEATURES; j++) {
                                x[i][j] = Float.parseFloat(rows.get(i)[j].strip());
                            }
                %s        }
                        INDArray features = Nd4j.createFromArray(x);
                        return new DataSet(%s, Nd4j.createFromArray(y));
                    }

                    /** Share of examples whose class is found; not a number where numbers are predicted. */
                    static double accuracy(INDArray targets, INDArray outputs) {
                %s    }

                """.formatted(plan.objective().units(), encoding(), added.replace("{in}", "features"), accuracy());
    }

    private String encoding() {
        TargetCoding coding = plan.objective().coding();
        String label = "            int label = CLASSES.indexOf(rows.get(i)[FEATURES].strip());\n";
        return switch (coding) {
            case VALUES -> """
                                for (int j = 0; j < y[i].length; j++) {
                                    y[i][j] = Float.parseFloat(rows.get(i)[FEATURES + j].strip());
                                }
                    """;
            case ZERO_ONE -> label + "            y[i][0] = label;\n";
            case PLUS_MINUS_ONE -> label + "            y[i][0] = 2 * label - 1;\n";
            case ONE_HOT -> label + "            y[i][label] = 1;\n";
            case ONE_HOT_PLUS_MINUS -> label + "            java.util.Arrays.fill(y[i], -1);\n            y[i][label] = 1;\n";
        };
    }

    private String accuracy() {
        TargetCoding coding = plan.objective().coding();
        if (coding == TargetCoding.VALUES) {
            return "        return Double.NaN;\n";
        }
        if (coding.isSingleUnit()) {
            return "        INDArray right = outputs.gt(" + coding.threshold() + ").eq(targets.gt(" + coding.threshold() + "));\n"
                    + "        return right.castTo(org.nd4j.linalg.api.buffer.DataType.DOUBLE).meanNumber().doubleValue();\n";
        }
        return "        INDArray right = outputs.argMax(1).eq(targets.argMax(1));\n"
                + "        return right.castTo(org.nd4j.linalg.api.buffer.DataType.DOUBLE).meanNumber().doubleValue();\n";
    }
}
