package org.neurarium.fuzz;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.neurarium.dataset.CsvDataset;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.text.Splitting;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.words.ask.QuestionFiles;
import org.neurarium.words.corpus.PassageEnds;
import org.neurarium.words.corpus.TextCorpus;
import org.neurarium.words.vectors.HeapRows;
import org.neurarium.words.vectors.VectorFormat;
import org.neurarium.words.vectors.VectorReader;
import org.neurarium.words.vectors.VectorWriter;
import org.neurarium.words.vectors.WordVectors;

/** Tables, images, texts, word vectors. */
final class DataTargets {
    private static final List<String> TABLE_WORDS = List.of("\"", ",", ";", "\t", "\n", "\r", "\"\"", "NaN", "inf", "-", "?", "NA", "\u001A", "\uFEFF", "=cmd()", "1,5", "한", "x,y\n");
    private static final List<String> TEXT = List.of("\n", "\n\n", "\t", "ㄱ", "한글", "\uD83D\uDE00", "a".repeat(3_000), " ", "\u3000", "\u0301", "\"", "label\ttext\n");

    private final Corpus corpus;

    DataTargets(Corpus corpus) {
        this.corpus = corpus;
    }

    Stream<FuzzTarget> all() {
        return Stream.of(tables(), series(), idx("idx", Form.BYTES), idx("idx-gz", Form.GZIP), labels(), image("image-png", "png"), image("image-jpeg", "jpg"),
                texts("text"), texts("text-classification"), texts("pairs"), packedTexts(), vectors("vectors-text", VectorFormat.WORD2VEC_TEXT, Form.TEXT),
                vectors("vectors-glove", VectorFormat.GLOVE, Form.TEXT), vectors("vectors-tsv", VectorFormat.TSV, Form.TEXT),
                vectors("vectors-binary", VectorFormat.WORD2VEC_BINARY, Form.BYTES), vectors("vectors-gz", VectorFormat.WORD2VEC_TEXT, Form.GZIP),
                questions(), words("words-text", Form.TEXT), words("words-gz", Form.GZIP), dataExpressions());
    }

    private static FuzzTarget target(String name, Form form, List<byte[]> corpus, List<String> words, int megabytes, FuzzTarget.Reader reader) {
        return new FuzzTarget(name, form, corpus, words, InputFault.class, megabytes, reader);
    }

    private FuzzTarget tables() {
        CsvDataset csv = new CsvDataset();
        return target("csv", Form.TEXT, List.of(table(","), table(";"), table("\t"), new String(table(";"), java.nio.charset.StandardCharsets.UTF_8).getBytes(Charset.forName("EUC-KR"))),
                TABLE_WORDS, 32, b -> {
                    Settings settings = Settings.of("path", corpus.file("t.csv", b).toString(), "missing", b.length % 2 == 0 ? "drop" : "mean");
                    csv.load(settings);
                    csv.preview(settings, 5);
                });
    }

    private static byte[] table(String separator) {
        StringBuilder text = new StringBuilder(String.join(separator, "a", "b", "종류") + "\n");
        for (int i = 0; i < 40; i++) {
            text.append(i * 0.25).append(separator).append(i % 7).append(separator).append(i % 2 == 0 ? "하나" : "\"둘\"").append('\n');
        }
        return Corpus.bytes(text.toString());
    }

    private FuzzTarget series() {
        StringBuilder text = new StringBuilder("date,level,rain\n");
        for (int i = 0; i < 60; i++) {
            text.append("2024-01-").append(1 + i % 28).append(',').append(Math.sin(i)).append(',').append(i % 5).append('\n');
        }
        return target("series", Form.TEXT, List.of(Corpus.bytes(text.toString())), TABLE_WORDS, 32,
                b -> DatasetCatalogue.get("series-csv").load(Settings.of("path", corpus.file("s.csv", b).toString(), "window", 4)));
    }

    private static byte[] idxImages() {
        ByteBuffer all = ByteBuffer.allocate(16 + 6 * 4 * 5).putInt(0x803).putInt(6).putInt(4).putInt(5);
        new Random(1).ints(120, 0, 256).forEach(v -> all.put((byte) v));
        return all.array();
    }

    private static byte[] idxLabels() {
        return ByteBuffer.allocate(14).putInt(0x801).putInt(6).put(new byte[] {0, 1, 2, 0, 1, 2}).array();
    }

    private FuzzTarget idx(String name, Form form) {
        byte[] good = form == Form.GZIP ? Corpus.gzip(idxImages()) : idxImages();
        return target(name, form, List.of(good), List.of(), 16, b -> DatasetCatalogue.get("idx").load(Settings.of("images",
                corpus.file("i.idx", b).toString(), "labels", corpus.file("l.idx", idxLabels()).toString())));
    }

    private FuzzTarget labels() {
        return target("idx-labels", Form.BYTES, List.of(idxLabels()), List.of(), 16, b -> DatasetCatalogue.get("idx").load(Settings.of("images",
                corpus.file("i.idx", idxImages()).toString(), "labels", corpus.file("l.idx", b).toString())));
    }

    private FuzzTarget image(String name, String format) {
        List<byte[]> good = Stream.of(BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_3BYTE_BGR).map(type -> drawn(type, format)).toList();
        return target(name, Form.BYTES, good, List.of(), 32, b -> {
            Path folder = corpus.folder().resolve(name);
            corpus.file(name + "/a/1." + format, b);
            corpus.file(name + "/b/1." + format, good.get(0));
            DatasetCatalogue.get("image-folder").load(Settings.of("path", folder.toString(), "width", 8, "height", 8));
        });
    }

    private static byte[] drawn(int type, String format) {
        return Corpus.unchecked(() -> {
            BufferedImage image = new BufferedImage(24, 17, type);
            IntStream.range(0, 24 * 17).forEach(i -> image.setRGB(i % 24, i / 24, i * 9_973));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        });
    }

    private static List<byte[]> sentences() {
        String[] kinds = {"good\tthe film was fine\n", "bad\t영화가 정말 지루했다.\n", "good\tI liked it, \"really\"!\n", "bad\tno.\n"};
        StringBuilder tabs = new StringBuilder();
        IntStream.range(0, 40).forEach(i -> tabs.append(kinds[i % 4]));
        return List.of(Corpus.bytes(tabs.toString()), Corpus.bytes("label,text\n" + tabs.toString().replace("I liked it, \"really\"!", "liked").replace('\t', ',')));
    }

    private FuzzTarget texts(String kind) {
        List<String> tokenizers = Stream.concat(Splitting.ids().stream(), Stream.of("byte-pairs")).toList();
        return target("texts-" + kind, Form.TEXT, sentences(), TEXT, 48, b -> DatasetCatalogue.get(kind).load(Settings.of("path", corpus.file("t.txt", b).toString(),
                "tokenizer", tokenizers.get(b.length % tokenizers.size()))));
    }

    private FuzzTarget packedTexts() {
        return target("texts-gz", Form.GZIP, sentences().stream().map(Corpus::gzip).toList(), TEXT, 96,
                b -> DatasetCatalogue.get("text-classification").load(Settings.of("path", corpus.file("t.gz", b).toString())));
    }

    private static WordVectors vectors() {
        float[] rows = new float[12 * 6];
        Random random = new Random(1);
        IntStream.range(0, rows.length).forEach(i -> rows[i] = (float) random.nextGaussian());
        return new WordVectors(IntStream.range(0, 12).mapToObj(i -> i % 2 == 0 ? "w" + i : "말" + i).toList(),
                IntStream.range(0, 12).mapToLong(i -> 100 - i).toArray(), HeapRows.of(rows, 6), null);
    }

    private FuzzTarget vectors(String name, VectorFormat format, Form form) {
        byte[] good = corpus.written("v", file -> VectorWriter.write(vectors(), file, format));
        return target(name, form, List.of(form == Form.GZIP ? Corpus.gzip(good) : good), List.of("\n", " ", "\t", "12 6\n", "9999999 300\n", "1 10000\n", "word 0.1 0.2\n", "count"), 32,
                b -> VectorReader.read(corpus.file("v", b).toString()));
    }

    private FuzzTarget questions() {
        List<byte[]> good = new ArrayList<>(Corpus.texts(": royal\nking queen man woman\nboy girl king queen\n".repeat(4)));
        return target("questions", Form.TEXT, good, List.of(":", "#", "\t", ",", " ", "\n", "a b c d\n", "x\ty\t3\n"), 16, b -> {
            String path = corpus.file("q", b).toString();
            try {
                QuestionFiles.analogies(path);
            } catch (InputFault notAnalogies) {
                QuestionFiles.likeness(path);
            }
        });
    }

    private FuzzTarget words(String name, Form form) {
        byte[] good = Corpus.bytes("the king rules\n\n왕 이 다스린다.\nthe queen rules\n".repeat(6));
        return target(name, form, List.of(form == Form.GZIP ? Corpus.gzip(good) : good), TEXT, 64, b -> TextCorpus.open(corpus.file("c", b).toString(),
                b.length % 2 == 0 ? Splitting.WORDS : Splitting.WHITESPACE, PassageEnds.AUTO).read((tokens, share) -> true));
    }

    private static FuzzTarget dataExpressions() {
        return target("data-expression", Form.TEXT, Corpus.texts("0.5 * sin(4 * x)", "x^2 - abs(x) + pi", "-(x)^3/(1+exp(-x))"), List.of("sin(", "x", "^", "-", "(", ")", "pi", "1..2", "tanh", "x x"), 8,
                b -> DatasetCatalogue.get("expression").load(Settings.of("expression", new String(b, java.nio.charset.StandardCharsets.UTF_8))));
    }
}
