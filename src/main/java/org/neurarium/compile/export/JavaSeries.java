package org.neurarium.compile.export;

/** Loading windows of a table in a Java program. */
final class JavaSeries {
    private final Blueprint plan;

    JavaSeries(Blueprint plan) {
        this.plan = plan;
    }

    String method() {
        String target = Blueprint.quoted(plan.schema().valueNames().get(0).replaceFirst("\\(t\\+1\\)$", ""));
        String inputs = plan.data().text("inputs", "auto").strip();
        String columns = inputs.equals("all") ? "names.stream().filter(n -> !n.equals(" + target + ")).toList()"
                : inputs.isBlank() || inputs.equals("auto") ? "List.<String>of()" : "List.of(" + list(inputs) + ")";
        return """
                    /** Reads windows of %1$d rows, and the next %2$d values of the column to predict, which stands first. */
                    static Examples load(String[] args) throws IOException {
                        List<String> lines = Files.readAllLines(Path.of(args.length > 0 ? args[0] : PATH)).stream()
                                .filter(l -> !l.isBlank()).toList();
                        List<String> names = List.of(lines.get(0).split(","));
                        int[] columns = java.util.stream.Stream.concat(java.util.stream.Stream.of(%3$s), %4$s.stream())
                                .mapToInt(names::indexOf).toArray();
                        float[][] rows = lines.stream().skip(1).map(l -> l.split(",")).map(cells -> {
                            float[] row = new float[columns.length];
                            for (int c = 0; c < row.length; c++) {
                                row[c] = Float.parseFloat(cells[columns[c]].strip());
                            }
                            return row;
                        }).toArray(float[][]::new);
                        float[][] x = new float[rows.length - %1$d - %2$d + 1][%1$d * columns.length];
                        float[][] y = new float[x.length][%2$d];
                        for (int i = 0; i < x.length; i++) {
                            for (int t = 0; t < %1$d; t++) {
                                System.arraycopy(rows[i + t], 0, x[i], t * columns.length, columns.length);
                            }
                            for (int h = 0; h < %2$d; h++) {
                                y[i][h] = rows[i + %1$d + h][0];
                            }
                        }
                        return new Examples(x, y);
                    }

                """.formatted(plan.schema().shape().size(0), plan.schema().valueNames().size(), target, columns);
    }

    private static String list(String names) {
        StringBuilder out = new StringBuilder();
        for (String name : names.split(",")) {
            out.append(out.length() == 0 ? "" : ", ").append(Blueprint.quoted(name.strip()));
        }
        return out.toString();
    }
}
