package org.neurarium.compile.export;

import java.util.stream.Collectors;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.Scaling;
import org.neurarium.layer.TargetCoding;

/** What both Python scripts say about the examples: constants, how they are divided and scaled, and who is right. */
final class PythonExamples {
    private final Blueprint plan;
    private final PythonReading reading;
    private final PythonAugmentation augmentation;

    PythonExamples(Blueprint plan) {
        this.plan = plan;
        this.reading = new PythonReading(plan);
        this.augmentation = new PythonAugmentation(plan);
    }

    String header(String library, String packages) {
        return "\"\"\"" + plan.title() + ": a network for " + library + ", written by Neurarium.\n\nNeeds: pip install " + packages
                + reading.packages() + "\n" + reading.described() + "\"\"\"\n";
    }

    PythonAugmentation augmentation() {
        return augmentation;
    }

    /** Imports beside the library's. */
    String imports() {
        return reading.imports();
    }

    String constants() {
        StringBuilder out = new StringBuilder(reading.constants());
        if (plan.isClassification() && !plan.schema().classes().equals(plan.schema().vocabulary())
                && !plan.schema().classes().equals(plan.schema().decoderVocabulary())) {
            out.append("CLASSES = [").append(plan.schema().classes().stream().map(Blueprint::quoted)
                    .collect(Collectors.joining(", "))).append("]\n");
        }
        return out + "BATCH_SIZE = " + plan.training().batchSize() + "\n"
                + "EPOCHS = " + plan.training().epochs() + "\n"
                + "VALIDATION_SPLIT = " + plan.project().data().validationSplit() + "\n"
                + "SEED = " + plan.training().seed() + "\n"
                + "LEARNING_RATE = " + plan.training().learningRate() + "\n" + augmentation.constants();
    }

    String load() {
        return reading.functions() + augmentation.function();
    }

    /** The variables of what enters, separated by commas. */
    String names() {
        return plan.streams().stream().map(Stream::variable).collect(Collectors.joining(", "));
    }

    /** The same with rows chosen. */
    String rows(String chosen) {
        return plan.streams().stream().map(s -> s.variable() + "[" + chosen + "]").collect(Collectors.joining(", "));
    }

    /**
     * The function that judges answers.
     *
     * @param outputs the library's expression for the outputs of the rows {@code some}, as an array
     * @param answers its expression for the answers {@code y[some]}, as an array
     */
    String judge(String outputs, String answers) {
        boolean numbers = !plan.isClassification();
        String each = numbers ? "        error += np.sum((out - right) ** 2)\n        asked += right.size\n"
                : "        said = " + said() + "\n        hits += np.sum((said == right) & (right >= 0))\n"
                        + "        asked += np.sum(right >= 0)\n";
        return "def " + judgeName() + "(model, " + names() + ", y, rows):\n    \"\"\"" + (numbers
                ? "Root of the mean squared error." : plan.isStepwise()
                ? "Share of the steps asked for that are answered rightly." : "Share of the examples that are answered rightly.")
                + "\"\"\"\n    " + (numbers ? "error" : "hits") + " = asked = 0\n"
                + "    for some in np.array_split(rows, math.ceil(len(rows) / 256)):\n"
                + "        out = " + outputs + "\n        right = " + answers + "\n" + each
                + (numbers ? "    return math.sqrt(error / asked)\n\n\n" : "    return hits / asked\n\n\n");
    }

    String judgeName() {
        return plan.isClassification() ? "accuracy" : "error";
    }

    private String said() {
        TargetCoding coding = plan.objective().coding();
        boolean step = plan.objective().loss().equals("perceptron-criterion"); // the network gives z, whose step is the answer
        return coding.isSingleUnit() ? "out[..., 0] " + (step ? ">= 0.0" : "> " + coding.threshold()) : "out.argmax(-1)";
    }

    /** Statements of {@code main} that load the examples and leave {@code train}, {@code held} as index arrays. */
    String division() {
        var type = DatasetCatalogue.find(plan.project().data().kind());
        var gap = type.map(t -> t.chronologicalGap(plan.data())).orElse(java.util.OptionalInt.empty());
        String parts = gap.isPresent()
                ? "    first = len(x) - int(round(VALIDATION_SPLIT * len(x)))  # the end of the series is held out\n"
                + "    train, held = np.arange(first" + (gap.getAsInt() > 0 ? " - " + gap.getAsInt() : "")
                + "), np.arange(first, len(x))\n"
                : "    order = np.random.default_rng(SEED).permutation(len(x))\n"
                + "    held, train = np.split(order, [int(round(VALIDATION_SPLIT * len(x)))])\n";
        return "    " + names() + ", y = load()\n" + parts
                + scaling(type.map(t -> t.scaling(plan.data())).orElse(Scaling.NONE), gap.isPresent());
    }

    /** Fitted on the training part only; the values of a series are scaled like its first channel. */
    private static String scaling(Scaling scaling, boolean series) {
        if (scaling == Scaling.NONE) {
            return "";
        }
        String axes = series ? "(0, 1)" : "0";
        return (scaling == Scaling.STANDARDIZE
                ? "    shift, scale = x[train].mean(axis=" + axes + "), x[train].std(axis=" + axes + ")  # fitted on the training part\n"
                : "    shift = x[train].min(axis=" + axes + ")  # fitted on the training part\n"
                + "    scale = x[train].max(axis=" + axes + ") - shift\n")
                + "    scale = np.where(scale > 0, scale, 1).astype(\"float32\")\n    x = (x - shift) / scale\n"
                + (series ? "    y = (y - shift[0]) / scale[0]\n" : "");
    }
}
