package org.neurarium.compile.export;

/** Loading texts in a Python script: tokens, a vocabulary, ids. */
final class PythonTexts {
    private final Blueprint plan;
    private final DataKind kind;

    PythonTexts(Blueprint plan, DataKind kind) {
        this.plan = plan;
        this.kind = kind;
    }

    String functions() {
        return tokens() + VOCABULARY + switch (kind) {
            case LABELLED_TEXT -> labelled();
            case PAIRS -> pairs();
            default -> text();
        };
    }

    private String tokens() {
        String standard = kind == DataKind.TEXT ? "characters" : "words";
        String chosen = plan.data().text("tokenizer", standard);
        String words = "re.findall(r\"\\w+(?:['’-]\\w+)*|[^\\w\\s]\", text.lower())";
        String body = switch (chosen) {
            case "characters" -> "    return list(text)\n";
            case "whitespace" -> "    return text.split()\n";
            case "syllables" -> "    return re.findall(r\"[가-힣]|[^\\W가-힣]+|[^\\w\\s]\", text.lower())\n";
            case "words" -> "    return " + words + "\n";
            default -> "    # Neurarium divides into " + chosen + "; words and signs take their place here.\n    return " + words + "\n";
        };
        return "def tokens_of(text):\n" + body + "\n\n";
    }

    private static final String VOCABULARY = """
            def vocabulary_of(texts, size, marks):
                \"""The most frequent tokens, each with its id.\"""
                counts = Counter(token for text in texts for token in text)
                frequent = sorted(counts, key=lambda token: (-counts[token], token))[:size - len(marks)]
                return {token: i for i, token in enumerate(marks + frequent)}


            def padded(texts, ids, steps):
                \"""Token ids [count, steps]; 0 fills what is shorter, what is longer is cut.\"""
                rows = np.zeros((len(texts), steps), "int64")
                for row, text in zip(rows, texts):
                    cut = text[:steps]
                    row[:len(cut)] = [ids.get(token, 1) for token in cut]
                return rows


            """;

    private String rows(String first, String second) {
        String separator = switch (plan.data().text("separator", "auto")) {
            case "comma" -> "\",\"";
            case "semicolon" -> "\";\"";
            case "tab" -> "\"\\t\"";
            default -> "\"\\t\" if \"\\t\" in head else \",\"";
        };
        return "    with open(sys.argv[1] if len(sys.argv) > 1 else PATH, encoding=\"utf-8-sig\", newline=\"\") as file:\n"
                + "        head = file.readline()\n        file.seek(0)\n"
                + "        rows = [row for row in csv.reader(file, delimiter=" + separator + ")]"
                + (plan.data().text("header", "auto").equals("no") ? "\n" : "[1:]  # the first line names the columns\n")
                + "    rows = [row for row in rows if len(row) > max(" + first + ", " + second + ")]\n";
    }

    private String labelled() {
        return """
                TEXT_COLUMN, LABEL_COLUMN = %s  # counted from 0


                def load():
                    \"""Token ids [count, %d] and classes, from a file with a text and a class in each row.\"""
                %s    texts = [tokens_of(row[TEXT_COLUMN]) for row in rows]
                    ids = vocabulary_of(texts, VOCABULARY, ["<pad>", "<unk>"])
                    y = np.array([CLASSES.index(row[LABEL_COLUMN].strip()) for row in rows])
                    return padded(texts, ids, %2$d), y


                """.formatted(columns(), plan.schema().shape().size(0), rows("TEXT_COLUMN", "LABEL_COLUMN"));
    }

    /** Columns that are named by number; a name is looked for by the reader of the script. */
    private String columns() {
        String text = plan.data().text("textColumn", "");
        String label = plan.data().text("labelColumn", "");
        boolean numbers = text.matches("[0-9]+") && label.matches("[0-9]+");
        return numbers ? Integer.parseInt(text) - 1 + ", " + (Integer.parseInt(label) - 1) : "0, 1";
    }

    private String text() {
        int window = plan.schema().shape().size(0);
        return """
                def load():
                    \"""Stretches of %1$d tokens, each answered at every step by the token that follows.\"""
                    with open(sys.argv[1] if len(sys.argv) > 1 else PATH, encoding="utf-8") as file:
                        tokens = tokens_of(file.read())
                    ids = vocabulary_of([tokens], VOCABULARY, ["<pad>", "<unk>"])
                    text = padded([tokens], ids, len(tokens))[0]
                    count = (len(text) - 1) // %1$d
                    x = text[:count * %1$d].reshape(count, %1$d)
                    y = text[1:count * %1$d + 1].reshape(count, %1$d)
                    return x, y


                """.formatted(window);
    }

    private String pairs() {
        return """
                def load():
                    \"""Token ids of the texts, what the decoder is told at each step, and what it should say (-1: nothing).\"""
                %s    pairs = [(tokens_of(row[0]), tokens_of(row[1])) for row in rows]
                    pairs = [(a, b) for a, b in pairs if 0 < len(a) <= %d and 0 < len(b) < %d]
                    sources, targets = [a for a, _ in pairs], [b for _, b in pairs]
                    ids = vocabulary_of(sources, VOCABULARY, ["<pad>", "<unk>"])
                    answer_ids = vocabulary_of(targets, ANSWER_VOCABULARY, ["<pad>", "<unk>", "<start>", "<end>"])
                    x = padded(sources, ids, %2$d)
                    told = padded([["<start>"] + b for b in targets], answer_ids, %3$d)  # teacher forcing
                    y = padded([b + ["<end>"] for b in targets], answer_ids, %3$d)
                    return x, told, np.where(y == 0, -1, y)


                """.formatted(rows("0", "1"), plan.schema().shape().size(0), plan.schema().decoderSteps());
    }
}
