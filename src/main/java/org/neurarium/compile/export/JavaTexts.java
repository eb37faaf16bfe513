package org.neurarium.compile.export;

/** Loading texts in a Java program: tokens, a vocabulary, ids. */
final class JavaTexts {
    private final Blueprint plan;
    private final DataKind kind;

    JavaTexts(Blueprint plan, DataKind kind) {
        this.plan = plan;
        this.kind = kind;
    }

    String methods() {
        return tokens() + VOCABULARY + switch (kind) {
            case LABELLED_TEXT -> labelled();
            case PAIRS -> pairs();
            default -> text();
        };
    }

    private String tokens() {
        String chosen = plan.data().text("tokenizer", kind == DataKind.TEXT ? "characters" : "words");
        String pattern = switch (chosen) {
            case "characters" -> "(?s).";
            case "whitespace" -> "\\\\S+";
            case "syllables" -> "[가-힣]|[\\\\w&&[^가-힣]]+|[^\\\\w\\\\s]";
            default -> "\\\\w+(?:['’-]\\\\w+)*|[^\\\\w\\\\s]";
        };
        boolean other = !java.util.List.of("characters", "whitespace", "syllables", "words").contains(chosen);
        boolean lower = !java.util.List.of("characters", "whitespace").contains(chosen);
        return (other ? "    // Neurarium divides into " + chosen + "; words and signs take their place here.\n" : "")
                + "    static final Pattern TOKEN = Pattern.compile(\"" + pattern + "\", Pattern.UNICODE_CHARACTER_CLASS);\n\n"
                + "    static List<String> tokens(String text) {\n        return TOKEN.matcher(text" + (lower ? ".toLowerCase()" : "")
                + ").results().map(m -> m.group()).toList();\n    }\n\n";
    }

    private static final String VOCABULARY = """
                /** The most frequent tokens, each with its id. */
                static Map<String, Integer> vocabulary(List<List<String>> texts, int size, String... marks) {
                    Map<String, Integer> counts = new HashMap<>();
                    texts.forEach(text -> text.forEach(token -> counts.merge(token, 1, Integer::sum)));
                    List<String> frequent = counts.keySet().stream().sorted(Comparator.comparing((String t) -> -counts.get(t))
                            .thenComparing(Comparator.naturalOrder())).limit(size - marks.length).toList();
                    Map<String, Integer> ids = new HashMap<>();
                    for (String mark : marks) {
                        ids.put(mark, ids.size());
                    }
                    frequent.forEach(token -> ids.put(token, ids.size()));
                    return ids;
                }

                /** Token ids; 0 fills what is shorter, what is longer is cut. */
                static float[] padded(List<String> text, Map<String, Integer> ids, int steps) {
                    float[] row = new float[steps];
                    for (int t = 0; t < Math.min(steps, text.size()); t++) {
                        row[t] = ids.getOrDefault(text.get(t), 1);
                    }
                    return row;
                }

            """;

    /** The cells of the file's rows. */
    private String rows() {
        String separator = switch (plan.data().text("separator", "auto")) {
            case "comma" -> "\",\"";
            case "semicolon" -> "\";\"";
            case "tab" -> "\"\\t\"";
            default -> "lines.get(0).contains(\"\\t\") ? \"\\t\" : \",\"";
        };
        return """
                        List<String> lines = Files.readAllLines(Path.of(args.length > 0 ? args[0] : PATH));
                        String separator = %s;
                        List<String[]> rows = lines.stream()%s.map(l -> l.split(separator, -1))
                                .filter(cells -> cells.length > 1).toList();
                """.formatted(separator, plan.data().text("header", "auto").equals("no") ? "" : ".skip(1)");
    }

    private String labelled() {
        String text = plan.data().text("textColumn", "");
        String label = plan.data().text("labelColumn", "");
        boolean numbers = text.matches("[0-9]+") && label.matches("[0-9]+");
        return """
                    static final int TEXT_COLUMN = %d; // counted from 0
                    static final int LABEL_COLUMN = %d;

                    /** Token ids and classes, from a file with a text and a class in each row. */
                    static Examples load(String[] args) throws IOException {
                %s        List<List<String>> texts = rows.stream().map(cells -> tokens(cells[TEXT_COLUMN])).toList();
                        Map<String, Integer> ids = vocabulary(texts, VOCABULARY, "<pad>", "<unk>");
                        float[][] x = texts.stream().map(t -> padded(t, ids, %d)).toArray(float[][]::new);
                        int[][] y = rows.stream().map(cells -> new int[] {CLASSES.indexOf(cells[LABEL_COLUMN].strip())})
                                .toArray(int[][]::new);
                        return new Examples(x, y);
                    }

                """.formatted(numbers ? Integer.parseInt(text) - 1 : 0, numbers ? Integer.parseInt(label) - 1 : 1, rows(),
                plan.schema().shape().size(0));
    }

    private String text() {
        return """
                    /** Stretches of %1$d tokens, each answered at every step by the token that follows. */
                    static Examples load(String[] args) throws IOException {
                        List<String> tokens = tokens(Files.readString(Path.of(args.length > 0 ? args[0] : PATH)));
                        Map<String, Integer> ids = vocabulary(List.of(tokens), VOCABULARY, "<pad>", "<unk>");
                        float[][] x = new float[(tokens.size() - 1) / %1$d][%1$d];
                        int[][] y = new int[x.length][%1$d];
                        for (int i = 0; i < x.length * %1$d; i++) {
                            x[i / %1$d][i %% %1$d] = ids.getOrDefault(tokens.get(i), 1);
                            y[i / %1$d][i %% %1$d] = ids.getOrDefault(tokens.get(i + 1), 1);
                        }
                        return new Examples(x, y);
                    }

                """.formatted(plan.schema().shape().size(0));
    }

    private String pairs() {
        return """
                    /** Token ids of the texts, what the decoder is told at each step, and what it should say (-1: nothing). */
                    static Examples load(String[] args) throws IOException {
                %s        List<List<List<String>>> pairs = rows.stream().map(cells -> List.of(tokens(cells[0]), tokens(cells[1])))
                                .filter(p -> p.get(0).size() <= %2$d && p.get(1).size() < %3$d).toList();
                        Map<String, Integer> ids = vocabulary(pairs.stream().map(p -> p.get(0)).toList(), VOCABULARY, "<pad>", "<unk>");
                        Map<String, Integer> answerIds = vocabulary(pairs.stream().map(p -> p.get(1)).toList(), ANSWER_VOCABULARY,
                                "<pad>", "<unk>", "<start>", "<end>");
                        float[][] x = pairs.stream().map(p -> padded(p.get(0), ids, %2$d)).toArray(float[][]::new);
                        float[][] told = new float[x.length][%3$d];
                        int[][] y = new int[x.length][%3$d];
                        for (int i = 0; i < x.length; i++) {
                            List<String> answer = new ArrayList<>(pairs.get(i).get(1));
                            answer.add("<end>");
                            float[] said = padded(answer, answerIds, %3$d);
                            told[i][0] = answerIds.get("<start>");
                            for (int t = 0; t < %3$d; t++) {
                                y[i][t] = t < answer.size() ? (int) said[t] : -1;
                                if (t + 1 < answer.size()) {
                                    told[i][t + 1] = said[t]; // teacher forcing
                                }
                            }
                        }
                        return new Examples(x, told, y);
                    }

                """.formatted(rows(), plan.schema().shape().size(0), plan.schema().decoderSteps());
    }
}
