package org.neurarium.compile.export;

import org.neurarium.document.spec.Shape;

/** Loading sequences of numbers in a Python script. */
final class PythonSeries {
    private PythonSeries() {
    }

    /** The memory task, made as Neurarium makes it but for the dice. */
    static String recall(Blueprint plan) {
        Shape shape = plan.schema().shape();
        return """
                def load():
                    \"""The first of %1$d symbols is one of %2$d and is the answer; the others are drawn from %3$d distractors.\"""
                    numbers = np.random.default_rng(SEED)
                    y = np.arange(COUNT) %% %2$d
                    symbols = numbers.integers(%2$d, %4$d, (COUNT, %1$d))
                    symbols[:, 0] = y
                    return np.eye(%4$d, dtype="float32")[symbols], y  # one-hot, [count, time, symbols]


                """.formatted(shape.size(0), plan.schema().classes().size(), shape.size(1) - plan.schema().classes().size(), shape.size(1));
    }

    /** Windows of a table. The column to predict stands first among those that are read. */
    static String table(Blueprint plan) {
        Shape shape = plan.schema().shape();
        String target = plan.schema().valueNames().get(0).replaceFirst("\\(t\\+1\\)$", "");
        String inputs = plan.data().text("inputs", "auto").strip();
        String columns = inputs.equals("all") ? "[TARGET] + [name for name in rows[0] if name != TARGET]"
                : inputs.isBlank() || inputs.equals("auto") ? "[TARGET]" : "[TARGET] + " + list(inputs);
        return """
                TARGET = %s


                def load():
                    \"""Windows of %d rows [count, time, columns] and the next %d values of the column to predict.\"""
                    with open(sys.argv[1] if len(sys.argv) > 1 else PATH, encoding="utf-8-sig", newline="") as file:
                        rows = list(csv.DictReader(file))
                    series = np.array([[float(row[name]) for name in %s] for row in rows], "float32")
                    count = len(series) - %2$d - %3$d + 1
                    x = np.stack([series[i:i + %2$d] for i in range(count)])
                    y = np.stack([series[i + %2$d:i + %2$d + %3$d, 0] for i in range(count)])
                    return x, y


                """.formatted(Blueprint.quoted(target), shape.size(0), plan.schema().valueNames().size(), columns);
    }

    private static String list(String names) {
        StringBuilder out = new StringBuilder("[");
        for (String name : names.split(",")) {
            out.append(out.length() == 1 ? "" : ", ").append(Blueprint.quoted(name.strip()));
        }
        return out.append(']').toString();
    }
}
