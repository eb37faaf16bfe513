package org.neurarium.compile.export;

import java.util.List;

/** The part of a Python script that leaves the examples in {@code x} (and {@code told}) and the answers in {@code y}. */
final class PythonReading {
    private final Blueprint plan;
    private final DataKind kind;

    PythonReading(Blueprint plan) {
        this.plan = plan;
        this.kind = DataKind.of(plan);
    }

    String packages() {
        return kind == DataKind.PICTURES ? " pillow" : "";
    }

    String imports() {
        return switch (kind) {
            case IDX -> "import gzip\nimport math\nimport sys\n";
            case PICTURES -> "import math\nimport sys\nfrom pathlib import Path\n\nfrom PIL import Image\n";
            case LABELLED_TEXT, PAIRS -> "import csv\nimport math\nimport re\nimport sys\nfrom collections import Counter\n";
            case TEXT -> "import math\nimport re\nimport sys\nfrom collections import Counter\n";
            case SERIES -> "import csv\nimport math\nimport sys\n";
            case TABLE -> "import math\nimport sys\n";
            default -> "import math\n";
        };
    }

    /** Lines of the script's first comment. */
    String described() {
        String run = "\nRun:   python this_file.py";
        return switch (kind) {
            case IDX -> "Data:  two IDX files, .gz or not." + run + " [images labels]\n";
            case PICTURES -> "Data:  a folder with a folder of pictures per class." + run + " [folder]\n";
            case LABELLED_TEXT -> "Data:  a file with a text and a class in each row." + run + " [file]\n";
            case PAIRS -> "Data:  a file with a text and its translation in each row." + run + " [file]\n";
            case TEXT -> "Data:  a text file." + run + " [file]\n";
            case SERIES -> "Data:  a table in the order of time." + run + " [file]\n";
            case RECALL -> "Data:  made by the script." + run + "\n";
            case DRAWN -> "Data:  random numbers of the right shape stand in for Neurarium's examples: replace load()." + run + "\n";
            case TABLE -> "Data:  a CSV file with a header line; each row holds " + Blueprint.oneLine(features()) + ",\n       then "
                    + answers() + ". Without a file, random numbers stand in." + run + " [data.csv]\n";
        };
    }

    private String features() {
        return plan.schema().featureNames().isEmpty() ? plan.features() + " features"
                : String.join(", ", plan.schema().featureNames());
    }

    private String answers() {
        return Blueprint.oneLine(plan.isClassification() ? "class (one of " + String.join(", ", plan.schema().classes()) + ")"
                : String.join(", ", plan.schema().valueNames()));
    }

    /** Constants that reading needs, and the sizes of vocabularies. */
    String constants() {
        StringBuilder out = new StringBuilder();
        switch (kind) {
            case IDX -> out.append(path("IMAGES", "images")).append(path("LABELS", "labels"))
                    .append("LIMIT = ").append(plan.data().integer("limit", 60_000)).append('\n');
            case PICTURES, LABELLED_TEXT, TEXT, PAIRS, SERIES -> out.append(path("PATH", "path"));
            case TABLE -> out.append("FEATURES = ").append(plan.features()).append('\n');
            default -> { }
        }
        if (List.of(DataKind.TABLE, DataKind.DRAWN, DataKind.RECALL).contains(kind)) {
            out.append("COUNT = ").append(plan.schema().count()).append("  # examples\n");
        }
        if (!plan.schema().vocabulary().isEmpty()) {
            out.append("VOCABULARY = ").append(plan.schema().vocabulary().size())
                    .append("  # ids: 0 fills short sequences, 1 is an unknown token\n");
        }
        if (plan.schema().decoderSteps() > 0) {
            out.append("ANSWER_VOCABULARY = ").append(plan.schema().decoderVocabulary().size())
                    .append("  # id 2 starts an answer, 3 ends it\n");
        }
        return out.toString();
    }

    private String path(String constant, String setting) {
        return constant + " = " + Blueprint.quoted(plan.data().text(setting, "")) + "\n";
    }

    String functions() {
        return switch (kind) {
            case TABLE -> table();
            case IDX -> idx();
            case PICTURES -> pictures();
            case LABELLED_TEXT, TEXT, PAIRS -> new PythonTexts(plan, kind).functions();
            case SERIES -> PythonSeries.table(plan);
            case RECALL -> PythonSeries.recall(plan);
            case DRAWN -> new PythonDrawing(plan).function();
        };
    }

    private String table() {
        String answers = plan.isClassification()
                ? "    y = np.array([CLASSES.index(name.strip()) for name in rows[:, FEATURES]])\n"
                : "    y = rows[:, FEATURES:].astype(\"float32\")\n";
        return new PythonDrawing(plan).function().replace("def load():", "def drawn():") + """
                def load():
                    \"""Reads a CSV file with a header line: the features, then the answer.\"""
                    if len(sys.argv) < 2:
                        return drawn()
                    rows = np.atleast_2d(np.genfromtxt(sys.argv[1], delimiter=",", dtype=str, skip_header=1, encoding="utf-8"))
                    x = rows[:, :FEATURES].astype("float32")
                """ + answers + "    return x, y\n\n\n";
    }

    private String idx() {
        return """
                def read_idx(path, offset):
                    \"""The bytes of an IDX file after its header.\"""
                    with (gzip.open if path.endswith(".gz") else open)(path, "rb") as file:
                        return np.frombuffer(file.read(), np.uint8, offset=offset)


                def load():
                    \"""Grey pictures [count, height, width, 1] with ink 1 on 0, and their classes.\"""
                    images, labels = sys.argv[1:3] if len(sys.argv) > 2 else (IMAGES, LABELS)
                    kinds, y = np.unique(read_idx(labels, 8), return_inverse=True)
                    x = read_idx(images, 16).reshape(-1, HEIGHT, WIDTH, 1)[:LIMIT].astype("float32") / 255
                    return x, y[:LIMIT]


                """.replace("HEIGHT", "" + plan.schema().shape().size(0)).replace("WIDTH", "" + plan.schema().shape().size(1));
    }

    private String pictures() {
        boolean grey = plan.schema().shape().size(2) == 1;
        return """
                def load():
                    \"""Pictures [count, height, width, channels] with values from 0 to 1, and their classes.\"""
                    folder = Path(sys.argv[1] if len(sys.argv) > 1 else PATH)
                    files = [(path, CLASSES.index(path.parent.name)) for path in sorted(folder.glob("*/*"))]
                    pictures = [Image.open(path).convert("%s").resize((WIDTH, HEIGHT)) for path, _ in files]
                    x = np.stack([np.asarray(p, "float32") / 255 for p in pictures]).reshape(-1, HEIGHT, WIDTH, %d)
                    return %s, np.array([label for _, label in files])


                """.formatted(grey ? "L" : "RGB", grey ? 1 : 3, plan.data().flag("invert", false) ? "1 - x" : "x")
                .replace("HEIGHT", "" + plan.schema().shape().size(0)).replace("WIDTH", "" + plan.schema().shape().size(1));
    }
}
