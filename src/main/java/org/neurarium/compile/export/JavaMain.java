package org.neurarium.compile.export;

import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.DatasetType;
import org.neurarium.dataset.Scaling;

/** Scaling, division and the loop over epochs of a Java program. */
final class JavaMain {
    private static final String DRAWN = """

                /** As many examples as there are, every class equally often: small ones by repetition. */
                static List<Integer> balanced(int[][] y, List<Integer> train, int epoch) {
                    List<List<Integer>> classes = List.copyOf(train.stream()
                            .collect(java.util.stream.Collectors.groupingBy(i -> y[i][0])).values());
                    List<Integer> drawn = new ArrayList<>();
                    for (int i = 0; i < train.size(); i++) {
                        List<Integer> members = classes.get(i % classes.size());
                        drawn.add(members.get(i / classes.size() % members.size()));
                    }
                    Collections.shuffle(drawn, new Random(SEED + epoch));
                    return drawn;
                }
            """;

    private final Blueprint plan;
    private final boolean reads;
    private final Scaling scaling;
    private final OptionalInt gap;

    /** @param reads whether loading may fail because of a file */
    JavaMain(Blueprint plan, boolean reads) {
        this.plan = plan;
        this.reads = reads;
        DatasetType type = DatasetCatalogue.find(plan.project().data().kind()).orElse(null);
        this.scaling = type == null ? Scaling.NONE : type.scaling(plan.data());
        this.gap = type == null ? OptionalInt.empty() : type.chronologicalGap(plan.data());
    }

    Set<String> imports() {
        return new TreeSet<>(Set.of("java.util.ArrayList", "java.util.Collections", "java.util.List", "java.util.Random",
                "java.util.stream.IntStream", "org.nd4j.linalg.dataset.MultiDataSet"));
    }

    String methods() {
        return (scaling == Scaling.NONE ? "" : scale()) + main();
    }

    private String scale() {
        boolean standard = scaling == Scaling.STANDARDIZE;
        boolean series = gap.isPresent();
        int width = series ? plan.schema().shape().size(1) : (int) plan.features();
        String values = series ? """
                        for (float[] row : all.y()) {
                            for (int h = 0; h < row.length; h++) {
                                row[h] = (row[h] - shift[0]) / scale[0];
                            }
                        }
                """ : "";
        return """
                    /** Scales the features in place%1$s; fitted on the training part only. */
                    static void scale(Examples all, List<Integer> train) {
                        float[] shift = new float[%2$d];
                        float[] scale = new float[%2$d];
                        for (int c = 0; c < %2$d; c++) {
                            int column = c;
                            double[] values = train.stream().flatMapToDouble(i -> IntStream.range(0, all.x()[i].length)
                                    .filter(j -> j %% %2$d == column).mapToDouble(j -> all.x()[i][j])).toArray();
                %3$s            scale[c] = scale[c] > 0 ? scale[c] : 1;
                        }
                        for (float[] row : all.x()) {
                            for (int j = 0; j < row.length; j++) {
                                row[j] = (row[j] - shift[j %% %2$d]) / scale[j %% %2$d];
                            }
                        }
                %4$s    }

                """.formatted(series ? ", and the values to predict like the first column" : "", width, standard ? """
                            double mean = java.util.Arrays.stream(values).average().orElse(0);
                            shift[c] = (float) mean;
                            scale[c] = (float) Math.sqrt(java.util.Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0));
                """ : """
                            shift[c] = (float) java.util.Arrays.stream(values).min().orElse(0);
                            scale[c] = (float) java.util.Arrays.stream(values).max().orElse(0) - shift[c];
                """, values);
    }

    private String division() {
        String count = "all." + plan.streams().get(0).variable() + "().length";
        return (gap.isPresent() ? """
                        int first = %1$s - (int) Math.round(VALIDATION_SPLIT * %1$s); // the end of the series is held out
                        List<Integer> held = IntStream.range(first, %1$s).boxed().toList();
                        List<Integer> train = new ArrayList<>(IntStream.range(0, first%2$s).boxed().toList());
                """.formatted(count, gap.getAsInt() > 0 ? " - " + gap.getAsInt() : "") : """
                        List<Integer> order = new ArrayList<>(IntStream.range(0, %s).boxed().toList());
                        Collections.shuffle(order, new Random(SEED));
                        int first = (int) Math.round(VALIDATION_SPLIT * order.size());
                        List<Integer> held = List.copyOf(order.subList(0, first));
                        List<Integer> train = new ArrayList<>(order.subList(first, order.size()));
                """.formatted(count)) + (scaling == Scaling.NONE ? "" : "        scale(all, train);\n");
    }

    private String main() {
        String judge = plan.isClassification() ? "accuracy" : "error";
        return "    public static void main(String[] args)" + (reads ? " throws IOException" : "") + " {\n"
                + "        Examples all = load(args);\n" + division() + """
                        ComputationGraph net = build((train.size() + BATCH_SIZE - 1) / BATCH_SIZE);
                        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
                            Collections.shuffle(train, new Random(SEED + epoch));
                %s            double loss = 0;
                            for (int from = 0; from < train.size(); from += BATCH_SIZE) {
                                MultiDataSet batch = batch(all, %s.subList(from, Math.min(train.size(), from + BATCH_SIZE)));
                                net.fit(batch);
                                loss += net.score() * batch.getFeatures(0).size(0);
                            }
                            if (epoch %% Math.max(1, EPOCHS / 20) == 0) {
                                System.out.println("epoch " + epoch + "  loss " + loss / train.size() + "  held out: %s "
                                        + %s(net, all, held.isEmpty() ? train : held));
                            }
                        }
                    }
                """.formatted(plan.isBalanced() ? "            List<Integer> drawn = balanced(all.y(), train, epoch);\n" : "",
                plan.isBalanced() ? "drawn" : "train", judge, judge) + (plan.isBalanced() ? DRAWN : "");
    }
}
