package org.neurarium.compile.export;

import java.util.stream.Collectors;
import org.neurarium.layer.TargetCoding;

/** The part of a Python script that reads a CSV file, encodes the answers and divides the examples. */
final class PythonExamples {
    private final Blueprint plan;

    PythonExamples(Blueprint plan) {
        this.plan = plan;
    }

    String constants() {
        String classes = plan.schema().classes().stream().map(Blueprint::quoted).collect(Collectors.joining(", "));
        return "FEATURES = " + plan.features() + "\n"
                + (classes.isEmpty() ? "" : "CLASSES = [" + classes + "]\n")
                + "BATCH_SIZE = " + plan.training().batchSize() + "\n"
                + "EPOCHS = " + plan.training().epochs() + "\n"
                + "VALIDATION_SPLIT = " + plan.project().data().validationSplit() + "\n"
                + "SEED = " + plan.training().seed() + "\n";
    }

    String functions() {
        return """
                def load(path):
                    \"""Reads a CSV file with a header line: the features, then %s.\"""
                    rows = np.atleast_2d(np.genfromtxt(path, delimiter=",", dtype=str, skip_header=1, encoding="utf-8"))
                    x = rows[:, :FEATURES].astype("float32")
                %s
                    return x, y.astype("float32")


                def accuracy(targets, outputs):
                    \"""Share of examples whose class is found; nothing to count where numbers are predicted.\"""
                %s


                """.formatted(Blueprint.oneLine(plan.answers()), encoding(), accuracy());
    }

    private String encoding() {
        TargetCoding coding = plan.objective().coding();
        if (coding == TargetCoding.VALUES) {
            return "    y = rows[:, FEATURES:].astype(\"float32\")";
        }
        String labels = "    labels = np.array([CLASSES.index(name.strip()) for name in rows[:, FEATURES]])\n";
        return labels + switch (coding) {
            case ZERO_ONE -> "    y = (labels == 1)[:, None]";
            case PLUS_MINUS_ONE -> "    y = 2.0 * (labels == 1)[:, None] - 1.0";
            case ONE_HOT -> "    y = np.eye(len(CLASSES))[labels]";
            default -> "    y = 2.0 * np.eye(len(CLASSES))[labels] - 1.0";
        };
    }

    private String accuracy() {
        TargetCoding coding = plan.objective().coding();
        if (coding == TargetCoding.VALUES) {
            return "    return float(\"nan\")";
        }
        boolean step = plan.objective().loss().equals("perceptron-criterion"); // the network gives z, whose step is the answer
        return coding.isSingleUnit()
                ? "    return float(np.mean((outputs " + (step ? ">= 0.0" : "> " + coding.threshold()) + ") == (targets > " + coding.threshold() + ")))"
                : "    return float(np.mean(outputs.argmax(1) == targets.argmax(1)))";
    }

    /** Statements of {@code main} that leave {@code train}, {@code held} as index arrays. */
    String division() {
        return """
                    if len(sys.argv) < 2:
                        sys.exit("usage: python " + sys.argv[0] + " data.csv")
                    x, y = load(sys.argv[1])
                    order = np.random.default_rng(SEED).permutation(len(x))
                    held, train = np.split(order, [int(round(VALIDATION_SPLIT * len(x)))])
                """;
    }

    String header(String library, String packages) {
        return "\"\"\"" + plan.title() + ": a network for " + library + ", written by Neurarium.\n\nNeeds: pip install " + packages
                + "\nData:  a CSV file with a header line; each row holds " + Blueprint.oneLine(featureNames()) + ", then "
                + Blueprint.oneLine(plan.answers()) + ".\n       Scale the features as they were scaled in Neurarium.\nRun:   python "
                + "this_file.py data.csv\n\"\"\"\n";
    }

    private String featureNames() {
        return plan.schema().featureNames().isEmpty() ? plan.features() + " features"
                : String.join(", ", plan.schema().featureNames());
    }
}
