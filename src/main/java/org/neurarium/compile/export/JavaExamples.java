package org.neurarium.compile.export;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.neurarium.document.spec.Shape;

/** The part of a Java program that loads the examples. */
final class JavaExamples {
    private final Blueprint plan;
    private final DataKind kind;

    JavaExamples(Blueprint plan) {
        this.plan = plan;
        this.kind = DataKind.of(plan);
    }

    Set<String> imports() {
        Set<String> all = new TreeSet<>(Set.of("java.util.List"));
        switch (kind) {
            case TABLE, SERIES -> all.addAll(Set.of("java.io.IOException", "java.nio.file.Files", "java.nio.file.Path"));
            case IDX -> all.addAll(Set.of("java.io.IOException", "java.io.InputStream", "java.nio.file.Files",
                    "java.nio.file.Path", "java.util.zip.GZIPInputStream"));
            case PICTURES -> all.addAll(Set.of("java.awt.image.BufferedImage", "java.io.IOException", "java.nio.file.Files",
                    "java.nio.file.Path", "javax.imageio.ImageIO"));
            case LABELLED_TEXT, TEXT, PAIRS -> all.addAll(Set.of("java.io.IOException", "java.nio.file.Files",
                    "java.nio.file.Path", "java.util.ArrayList", "java.util.Comparator", "java.util.HashMap", "java.util.Map",
                    "java.util.regex.Pattern"));
            default -> { }
        }
        if (kind == DataKind.TABLE || kind == DataKind.DRAWN || kind == DataKind.RECALL) {
            all.add("java.util.Random");
        }
        return all;
    }

    /** Whether loading reads a file. */
    boolean reads() {
        return kind != DataKind.DRAWN && kind != DataKind.RECALL;
    }

    /** What the examples are, for the head of the program. */
    String described() {
        return switch (kind) {
            case TABLE -> "a CSV file with a header line; each row holds " + plan.features() + " features, then "
                    + Blueprint.oneLine(plan.isClassification() ? "class (one of " + String.join(", ", plan.schema().classes()) + ")"
                    : String.join(", ", plan.schema().valueNames())) + ".\n * Without a file, random numbers stand in";
            case IDX -> "two IDX files, .gz or not: pictures and labels";
            case PICTURES -> "a folder with a folder of pictures per class";
            case LABELLED_TEXT -> "a file with a text and a class in each row";
            case TEXT -> "a text file";
            case PAIRS -> "a file with a text and its translation in each row";
            case SERIES -> "a table in the order of time";
            case RECALL -> "made by the program";
            case DRAWN -> "random numbers of the right shape stand in for Neurarium's examples: replace load";
        };
    }

    /** Constants that loading needs. */
    String constants() {
        StringBuilder out = new StringBuilder();
        switch (kind) {
            case IDX -> out.append(text("IMAGES", "images")).append(text("LABELS", "labels"))
                    .append(number("LIMIT", plan.data().integer("limit", 60_000)));
            case PICTURES, LABELLED_TEXT, TEXT, PAIRS, SERIES -> out.append(text("PATH", "path"));
            case TABLE, DRAWN, RECALL -> out.append(number("COUNT", plan.schema().count()));
        }
        plan.streams().stream().filter(Stream::isTokens).forEach(s -> out.append(number(s.vocabularyName(), s.vocabulary())));
        if (plan.isClassification() && !plan.schema().classes().equals(plan.schema().vocabulary())
                && !plan.schema().classes().equals(plan.schema().decoderVocabulary())) {
            out.append("    static final List<String> CLASSES = List.of(").append(plan.schema().classes().stream()
                    .map(Blueprint::quoted).collect(Collectors.joining(", "))).append(");\n");
        }
        return out.toString();
    }

    private String text(String constant, String setting) {
        return "    static final String " + constant + " = " + Blueprint.quoted(plan.data().text(setting, "")) + ";\n";
    }

    private static String number(String constant, int value) {
        return "    static final int " + constant + " = " + value + ";\n";
    }

    /** The record of the examples, and the methods that fill it. */
    String methods() {
        String fields = plan.streams().stream().map(s -> "float[][] " + s.variable()).collect(Collectors.joining(", "));
        return "    /** Examples as rows of numbers: pictures with their channels last, sequences step after step"
                + (plan.isClassification() ? "; classes, -1 where none is asked" : "") + ". */\n"
                + "    record Examples(" + fields + ", " + (plan.isClassification() ? "int" : "float") + "[][] y) {\n    }\n\n"
                + switch (kind) {
                    case TABLE -> drawn("drawn()") + table();
                    case IDX -> idx();
                    case PICTURES -> pictures();
                    case LABELLED_TEXT, TEXT, PAIRS -> new JavaTexts(plan, kind).methods();
                    case SERIES -> series();
                    case RECALL -> recall();
                    case DRAWN -> drawn("load(String[] args)");
                };
    }

    private String drawn(String signature) {
        return new JavaDrawing(plan).method(signature);
    }

    private String table() {
        String answers = plan.isClassification() ? "            y[i][0] = CLASSES.indexOf(rows.get(i)[x[i].length].strip());\n" : """
                            for (int j = 0; j < y[i].length; j++) {
                                y[i][j] = Float.parseFloat(rows.get(i)[x[i].length + j].strip());
                            }
                """;
        return """
                    /** Reads a CSV file with a header line: the features, then the answer. */
                    static Examples load(String[] args) throws IOException {
                        if (args.length == 0) {
                            return drawn();
                        }
                        List<String[]> rows = Files.readAllLines(Path.of(args[0])).stream().skip(1).filter(l -> !l.isBlank())
                                .map(l -> l.split(",")).toList();
                        float[][] x = new float[rows.size()][%d];
                        %s
                        for (int i = 0; i < x.length; i++) {
                            for (int j = 0; j < x[i].length; j++) {
                                x[i][j] = Float.parseFloat(rows.get(i)[j].strip());
                            }
                %s        }
                        return new Examples(x, y);
                    }

                """.formatted(plan.features(), plan.isClassification() ? "int[][] y = new int[rows.size()][1];"
                : "float[][] y = new float[rows.size()][" + plan.objective().units() + "];", answers);
    }

    private String idx() {
        return """
                    /** Reads grey pictures with ink 1 on 0, and their classes. */
                    static Examples load(String[] args) throws IOException {
                        byte[] images = read(args.length > 1 ? args[0] : IMAGES);
                        byte[] labels = read(args.length > 1 ? args[1] : LABELS);
                        int count = Math.min(LIMIT, labels.length - 8);
                        float[][] x = new float[count][%1$d];
                        int[][] y = new int[count][1];
                        for (int i = 0; i < count; i++) {
                            for (int j = 0; j < %1$d; j++) {
                                x[i][j] = (images[16 + i * %1$d + j] & 0xFF) / 255f;
                            }
                            y[i][0] = CLASSES.indexOf(String.valueOf(labels[8 + i]));
                        }
                        return new Examples(x, y);
                    }

                    private static byte[] read(String file) throws IOException {
                        try (InputStream in = Files.newInputStream(Path.of(file));
                                InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(in) : in) {
                            return plain.readAllBytes();
                        }
                    }

                """.formatted(plan.features());
    }

    private String pictures() {
        Shape shape = plan.schema().shape();
        boolean grey = shape.size(2) == 1;
        return """
                    /** Reads pictures, scaled to one size, with values from 0 to 1. */
                    static Examples load(String[] args) throws IOException {
                        Path folder = Path.of(args.length > 0 ? args[0] : PATH);
                        List<Path> files;
                        try (var found = Files.walk(folder, 2)) {
                            files = found.filter(Files::isRegularFile).sorted().toList();
                        }
                        float[][] x = new float[files.size()][%1$d * %2$d * %3$d];
                        int[][] y = new int[files.size()][1];
                        for (int i = 0; i < x.length; i++) {
                            BufferedImage picture = new BufferedImage(%2$d, %1$d, BufferedImage.TYPE_INT_RGB);
                            picture.getGraphics().drawImage(ImageIO.read(files.get(i).toFile()), 0, 0, %2$d, %1$d, null);
                            for (int p = 0; p < %1$d * %2$d; p++) {
                                int rgb = picture.getRGB(p %% %2$d, p / %2$d);
                                float red = (rgb >> 16 & 0xFF) / 255f;
                                float green = (rgb >> 8 & 0xFF) / 255f;
                                float blue = (rgb & 0xFF) / 255f;
                %4$s            }
                            y[i][0] = CLASSES.indexOf(files.get(i).getParent().getFileName().toString());
                        }
                        return new Examples(x, y);
                    }

                """.formatted(shape.size(0), shape.size(1), shape.size(2), grey
                ? "                x[i][p] = " + inverted("0.299f * red + 0.587f * green + 0.114f * blue") + ";\n"
                : "                x[i][3 * p] = " + inverted("red") + ";\n                x[i][3 * p + 1] = " + inverted("green")
                        + ";\n                x[i][3 * p + 2] = " + inverted("blue") + ";\n");
    }

    private String inverted(String value) {
        return plan.data().flag("invert", false) ? "1 - (" + value + ")" : value;
    }

    private String recall() {
        Shape shape = plan.schema().shape();
        int kept = plan.schema().classes().size();
        return """
                    /** The first of %1$d symbols is one of %2$d and is the answer; the others are distractors. One-hot, step by step. */
                    static Examples load(String[] args) {
                        Random random = new Random(SEED);
                        float[][] x = new float[COUNT][%1$d * %3$d];
                        int[][] y = new int[COUNT][1];
                        for (int i = 0; i < COUNT; i++) {
                            y[i][0] = i %% %2$d;
                            x[i][y[i][0]] = 1;
                            for (int t = 1; t < %1$d; t++) {
                                x[i][t * %3$d + %2$d + random.nextInt(%4$d)] = 1;
                            }
                        }
                        return new Examples(x, y);
                    }

                """.formatted(shape.size(0), kept, shape.size(1), shape.size(1) - kept);
    }

    private String series() {
        return new JavaSeries(plan).method();
    }
}
