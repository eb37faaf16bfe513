package org.neurarium.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurarium.document.DataSource;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;

/** Texts and series from files: what is read, and what is refused in one sentence. */
class TextFilesTest {
    private static final String REVIEWS = "id\tdocument\tlabel\n1\t정말 좋은 영화\t1\n2\t\"별로\n3\t지루한 영화 영화\t0\n4\t\t1\n5\t좋은 영화\t1\n";

    @TempDir
    Path folder;

    @Test
    void reviewsAreReadWithTheirColumnsFoundByName() throws Exception {
        Examples examples = load("text-classification", write("r.tsv", REVIEWS), "minCount", 1);
        assertEquals(3, examples.count());
        assertEquals(List.of("0", "1"), examples.classes());
        assertArrayEquals(new int[] {1, 0, 1}, examples.labels());
        assertEquals("정말좋은영화", SequenceDatasetsTest.text(examples, 0));
        assertEquals(List.of("<pad>", "<unk>", "영화", "좋은", "정말", "지루한"), examples.sequences().vocabulary());
        assertArrayEquals(new int[] {3, 3, 2}, examples.sequences().lengths());
        assertEquals("datasets.note.text-dropped", examples.sequences().notes().get(0).messageKey());
        assertEquals(List.of(2L), examples.sequences().notes().get(0).arguments());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "x-windows-949", "UTF-16LE"})
    void packedFilesAndKoreanEncodingsAreTheSameText(String charset) throws Exception {
        byte[] bytes = (charset.equals("UTF-16LE") ? "\uFEFF" + REVIEWS : REVIEWS).getBytes(Charset.forName(charset));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        Examples plain = load("text-classification", write("r.tsv", REVIEWS));
        for (byte[] form : List.of(bytes, packed.toByteArray())) {
            Path file = folder.resolve("r.bin");
            Files.write(file, form);
            assertEquals(SequenceDatasetsTest.hash(plain), SequenceDatasetsTest.hash(load("text-classification", file)));
        }
    }

    @Test
    void quotedCsvWithoutHeaderIsReadToo() throws Exception {
        Path file = write("r.csv", "\"good, really\",pos\n\"bad \"\"film\"\"\nindeed\",neg\ngood,pos\n");
        Examples examples = load("text-classification", file, "minCount", 1);
        assertEquals(List.of("neg", "pos"), examples.classes());
        assertArrayEquals(new int[] {1, 0, 1}, examples.labels());
        assertEquals("bad\"film\"indeed", SequenceDatasetsTest.text(examples, 1));
        Examples swapped = load("text-classification", write("n.csv", "y,t\n1,a b\n2,b c\n10,c d\n"), "textColumn", "t");
        assertEquals(List.of("1", "2", "10"), swapped.classes());
    }

    /** A text longer than the limit is cut, and how many were is told. */
    @Test
    void longTextsAreCutWithANotice() throws Exception {
        Examples examples = load("text-classification", write("r.tsv", "a b c d e\tx\na b\ty\n"), "maxLength", 3, "minCount", 1);
        assertEquals(3, examples.shape().size(0));
        assertArrayEquals(new int[] {3, 2}, examples.sequences().lengths());
        assertEquals(List.of(1, 2, 3), examples.sequences().notes().get(0).arguments());
        assertEquals("datasets.note.text-cut", examples.sequences().notes().get(0).messageKey());
    }

    @Test
    void whatIsTypedIsReadLikeTheFile() throws Exception {
        for (String tokenizer : List.of("words", "byte-pairs", "jamo")) {
            Path file = write("r.tsv", REVIEWS);
            Settings settings = Settings.of("path", file.toString(), "tokenizer", tokenizer, "minCount", 1);
            DatasetType type = DatasetCatalogue.get("text-classification");
            Examples examples = type.load(settings);
            int steps = examples.shape().size(0);
            assertArrayEquals(Arrays.copyOfRange(examples.features(), steps, 2 * steps),
                    type.typed(settings, examples.schema(), "지루한 영화 영화").orElseThrow(), tokenizer);
        }
        DatasetType made = DatasetCatalogue.get("sentences-ko");
        for (String tokenizer : List.of("words", "byte-pairs")) {
            Settings settings = Settings.of("count", 40, "tokenizer", tokenizer);
            Examples examples = made.load(settings);
            String sentence = "그 영화는 좋았다.";
            float[] ids = made.typed(settings, examples.schema(), sentence).orElseThrow();
            assertEquals(examples.shape().size(0), ids.length);
            assertTrue(ids[0] > 0);
        }
    }

    @Test
    void aTextIsCutIntoStretchesThatTheNextTokenAnswers() throws Exception {
        String text = "가나다라마바사아자차카타파하";
        Path file = write("t.txt", text);
        Examples examples = load("text", file, "window", 4);
        assertEquals(4, examples.count());
        assertArrayEquals(new int[] {4, 4, 4, 1}, examples.sequences().lengths());
        StringBuilder answers = new StringBuilder();
        for (int label : examples.labels()) {
            answers.append(label < 0 ? "" : examples.classes().get(label));
        }
        assertEquals(text.substring(1), answers.toString());
        Split split = Splitter.split(new DataSource("text", Settings.of("path", file.toString(), "window", 4), 0.25), examples);
        assertEquals("파", SequenceDatasetsTest.text(split.validation(), 0));
        assertEquals(3, split.train().count());
    }

    @Test
    void pairsBecomeATextToReadAndATextToWrite() throws Exception {
        Path file = write("p.tsv", "Go.\t가.\tx\nGo.\t가세요.\ty\nRun fast now!\t빨리 뛰어!\tz\nI am a very long one.\t긴 글\tw\n\t빈\tv\n");
        Examples examples = load("pairs", file, "maxLength", 4);
        assertEquals(2, examples.count());
        Sequences.Decoder decoder = examples.sequences().decoder();
        assertEquals("go.", SequenceDatasetsTest.text(examples, 0));
        assertEquals(4, decoder.steps());
        assertArrayEquals(new int[] {3, 4}, decoder.lengths());
        assertEquals("빨리", examples.classes().get(examples.labels()[4]));
        assertEquals(decoder.end(), examples.labels()[7]);
        assertEquals(2f, decoder.inputs()[4]);
        assertEquals(List.of("datasets.note.pairs-repeated", "datasets.note.pairs-long"),
                examples.sequences().notes().stream().map(n -> n.messageKey()).toList());
    }

    @Test
    void aSeriesIsPredictedFromItselfAndOthers() throws Exception {
        String rows = IntStream.range(0, 40).mapToObj(t -> "2024-01-" + (t + 1) + "," + (t == 5 ? "" : t) + "," + 10 * t)
                .collect(Collectors.joining("\n"));
        Path file = write("s.csv", "date,rain,level\n" + rows + "\n");
        Settings settings = Settings.of("path", file.toString(), "target", "rain", "inputs", "level", "window", 3,
                "horizon", 2);
        Examples examples = DatasetCatalogue.get("series-csv").load(settings);
        assertEquals(List.of(3, 2), examples.shape().sizes());
        assertEquals(36, examples.count());
        assertEquals(List.of("rain(t+1)", "rain(t+2)"), examples.valueNames());
        assertArrayEquals(new float[] {0, 0, 1, 10, 2, 20}, Arrays.copyOf(examples.features(), 6));
        assertEquals(4, examples.values()[2 * 2]);
        assertEquals(List.of(1), examples.sequences().notes().get(0).arguments());
        Split split = Splitter.split(new DataSource("series-csv", settings, 0.25), examples);
        assertEquals(9, split.validation().count());
        assertEquals(26, split.train().count());
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < split.train().features().length; i += 2) {
            sum += split.train().features()[i];
            squares += Math.pow(split.train().features()[i], 2);
        }
        assertEquals(0, sum / (3 * 26), 1e-6);
        assertEquals(1, squares / (3 * 26), 1e-5);
        // The second target of window 1 is the last input of window 3, on the same scale.
        assertEquals(split.train().features()[3 * 6 + 4], split.train().values()[2 * 1 + 1], 1e-6);
        assertTrue(split.validation().features()[0] > 1, "the end lies above the mean of the beginning");
    }

    @Test
    void whatCannotBeUsedIsOneSentence() throws Exception {
        byte[] packed = packed("a\tx\nb\ty\n".repeat(500));
        byte[] damaged = packed.clone();
        damaged[packed.length - 6] ^= 0x55;
        assertFault("text-classification", "datasets.fault.text-no-path", "");
        assertFault("text-classification", "datasets.fault.csv-missing", folder.resolve("none.tsv").toString());
        assertFault("text-classification", "datasets.fault.text-not-file", folder.toString());
        assertFault("text-classification", "datasets.fault.csv-missing", "a\u0000b");
        assertFault("text-classification", "datasets.fault.text-gz", bytes(Arrays.copyOf(packed, packed.length / 2)));
        assertFault("text-classification", "datasets.fault.text-gz", bytes(damaged));
        assertFault("text-classification", "datasets.fault.text-gz", bytes(new byte[] {0x1F, (byte) 0x8B, 1, 2}));
        assertFault("text-classification", "datasets.fault.text-empty", bytes(new byte[0]));
        assertFault("text-classification", "datasets.fault.text-empty", text("\n \n\n"));
        assertFault("text-classification", "datasets.fault.text-binary", bytes(new byte[] {'a', 0, 1, 2, '\n', 3}));
        assertFault("text-classification", "datasets.fault.text-no-label", text("only one column\nof text\n"));
        assertFault("text-classification", "datasets.fault.csv-one-class", text("text\tlabel\na\t1\nb\t1\n"));
        assertFault("text-classification", "datasets.fault.text-no-rows", text("text\tlabel\n\t1\nb\t\n"));
        assertFault("text-classification", "datasets.fault.text-line", text("a\tb\n" + "x".repeat(1_000_001)));
        assertFault("text-classification", "datasets.fault.csv-no-column", text("a\tb\nc\td\n"), "textColumn", "review");
        assertFault("text", "datasets.fault.text-short", text("short"));
        assertFault("text", "datasets.fault.text-short", text("\n"));
        assertFault("pairs", "datasets.fault.pairs-columns", text("one\ntwo\n"));
        assertFault("pairs", "datasets.fault.pairs-few", text("a\tb\n"));
        assertFault("series-csv", "datasets.fault.series-short", text("x\n1\n2\n3\n"));
        assertFault("series-csv", "datasets.fault.series-no-numbers", text("x,y\na,b\nc,d\n"));
        assertFault("series-csv", "datasets.fault.csv-no-column", text("x,y\n1,b\n2,d\n"), "target", "y");
    }

    /** Many different letters must not pass for classes. */
    @Test
    void moreThan256ClassesAreRefused() throws Exception {
        String rows = IntStream.range(0, 300).mapToObj(i -> "some text\tc" + i).collect(Collectors.joining("\n"));
        assertFault("text-classification", "datasets.fault.csv-classes", text(rows), "textColumn", "1");
    }

    private void assertFault(String kind, String key, String path, Object... more) throws Exception {
        Settings settings = Settings.of("path", path);
        for (int i = 0; i < more.length; i += 2) {
            settings = settings.with((String) more[i], more[i + 1]);
        }
        Settings asked = settings;
        InputFault fault = assertThrows(InputFault.class, () -> DatasetCatalogue.get(kind).load(asked));
        assertEquals(key, fault.messageKey());
        for (Language language : Language.values()) {
            String sentence = Messages.of(language).get(fault.messageKey(), fault.arguments().toArray());
            assertFalse(sentence.contains("{") || sentence.contains("\n"), sentence);
        }
    }

    private Examples load(String kind, Path file, Object... more) throws InputFault {
        Settings settings = Settings.of("path", file.toString());
        for (int i = 0; i < more.length; i += 2) {
            settings = settings.with((String) more[i], more[i + 1]);
        }
        return DatasetCatalogue.get(kind).load(settings);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private String text(String text) throws IOException {
        return write("file.txt", text).toString();
    }

    private String bytes(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file.bin"), bytes).toString();
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
