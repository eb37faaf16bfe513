package org.neurarium.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurarium.document.DataSource;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;

/** Files that are broken, on purpose or not: a sentence or sound numbers, never another exception. */
class HostileTablesTest {
    private static final CsvDataset CSV = new CsvDataset();
    @TempDir
    Path folder;

    /** In the table, ¶ is a line break, ° a NUL byte. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                      | csv-empty        |
            ¶¶  ¶                                   | csv-empty        |
            a,b,c                                   | csv-few-rows     |
            a,b,c¶1,2,x                             | csv-few-rows     |
            1¶2¶3                                   | csv-one-column   |
            a,b¶1,x¶2,x¶3,x                         | csv-one-class    |
            a,b¶?,x¶?,y¶?,x¶?,y                     | csv-column-gaps  |
            a,b,k¶nan,2,x¶nan,4,y¶nan,6,x¶nan,8,y   | csv-column-gaps  |
            k,a,b¶x,1.5,2.5¶x,3.5,4.5¶x,5.5,6.5     | csv-one-class    |
            x,1.5,2.5¶x,3.5,4.5¶x,5.5,6.5           | csv-one-class    |
            a,b,k¶1,2,x¶3,4,y¶5,x¶6,7,y¶8,9,x       | csv-ragged       | 4
            a,b,k¶1,2,x¶3,4,y,9¶5,6,x¶7,8,y         | csv-ragged       | 3
            a,b,k¶1,2,x¶3,4,"y¶5,6,x¶7,8,y          | csv-quote        | 3
            a,b,k¶1,"2,x¶3,4,y¶5,6,x¶7,8,y          | csv-quote        | 2
            a,b,k¶1,2,x¶3,inf,y¶5,6,x¶7,8,y         | csv-infinite     | 3
            a,b,k¶1,2,x¶3,-Infinity,y¶5,6,x¶7,8,y   | csv-infinite     | 3
            a,b,k¶1,2,x¶3,1e39,y¶5,6,x¶7,8,y        | csv-infinite     | 3
            a,b,k¶1,2,x¶3,nan,y¶5,,x¶7,NA,y¶7,?,y   | csv-all-dropped  |
            a,b,k¶1,2,x¶3,4,y¶5,6°,x¶7,8,y          | csv-binary       | 4
            """)
    void eachKindOfDamageHasItsSentence(String table, String key, String line) throws Exception {
        InputFault fault = assertThrows(InputFault.class,
                () -> CSV.load(written((table == null ? "" : table).replace('¶', '\n').replace('°', '\0'))));
        assertEquals("datasets.fault." + key, fault.messageKey());
        checkSentence(fault);
        String said = Messages.of(Language.ENGLISH).get(fault.messageKey(), fault.arguments());
        assertFalse(said.matches(".*\\b1 (rows|columns|values)\\b.*"), said);
        if (line != null) {
            assertEquals(Long.parseLong(line), fault.arguments().get(1));
        }
    }

    @Test
    void aTextAmongNumbersIsNamed() throws Exception {
        StringBuilder table = new StringBuilder("a,b,k\n");
        for (int i = 0; i < 30; i++) {
            table.append(i).append(i == 16 ? ",l7," : ",0.5,").append(i % 2 == 0 ? "x\n" : "y\n");
        }
        InputFault fault = assertThrows(InputFault.class, () -> CSV.load(written(table.toString())));
        assertEquals("datasets.fault.csv-number", fault.messageKey());
        assertEquals(List.of(18L, "b", "l7"), fault.arguments().subList(1, 4));
        checkSentence(fault);
    }

    @Test
    void limitsAreSentencesToo() throws Exception {
        refused("datasets.fault.csv-columns", "1,".repeat(2_500) + "x\n" + "2,".repeat(2_500) + "y\n");
        refused("datasets.fault.csv-row", "a,b,k\n1,2,x\n3,\"" + "z".repeat(3_000_000) + "\",y\n5,6,x\n");
        refused("datasets.fault.csv-cells", ("1,2,3,4,5,6,7,8,9," + "5,".repeat(490) + "x\n").repeat(10_100));
        InputFault missing = assertThrows(InputFault.class,
                () -> CSV.load(Settings.of("path", folder.resolve("no.csv").toString())));
        assertEquals("datasets.fault.csv-missing", missing.messageKey());
        InputFault directory = assertThrows(InputFault.class, () -> CSV.load(Settings.of("path", folder.toString())));
        assertEquals("datasets.fault.csv-not-file", directory.messageKey());
        InputFault nameless = assertThrows(InputFault.class, () -> CSV.load(Settings.EMPTY));
        assertEquals("datasets.fault.csv-no-path", nameless.messageKey());
        InputFault odd = assertThrows(InputFault.class, () -> CSV.load(Settings.of("path", "a\0b")));
        assertEquals("datasets.fault.csv-missing", odd.messageKey());
    }

    @Test
    void wrongChoicesAreSentences() throws Exception {
        Settings good = written("a,b,c,note\n1.5,2,3.25,p q\n5,6,7.5,r\n9.5,8,7,s\n1,2,3,t\n");
        for (Settings wrong : List.of(good.with("target", "nothing"), good.with("target", 9), good.with("leaveOut", "z"),
                good.with("leaveOut", "a,,b"), good.with("leaveOut", "a,b,c"), good.with("task", "guess"),
                good.with("target", "note").with("task", "regression"), good.with("separator", "tab"),
                good.with("header", true), good.with("encoding", "other"))) {
            InputFault fault = assertThrows(InputFault.class, () -> CSV.load(wrong), wrong.toString());
            for (Language language : Language.values()) {
                assertTrue(Messages.of(language).has(fault.messageKey()), fault.messageKey());
            }
        }
    }

    @Test
    void sixHundredMutatedFilesGiveNumbersOrASentence() throws Exception {
        Random random = new Random(20);
        int refused = 0;
        for (int i = 0; i < 600; i++) {
            byte[] bytes = mutated(base(i % 4), random);
            Path file = folder.resolve("mutant.csv");
            Files.write(file, bytes);
            Settings settings = Settings.of("path", file.toString(), "missing", i % 2 == 0 ? "drop" : "mean");
            try {
                Examples examples = CSV.load(settings);
                Split split = Splitter.split(new DataSource("csv", settings, 0.3), examples);
                checkNumbers(split.train());
                checkNumbers(split.validation());
                CSV.preview(settings, 5);
            } catch (InputFault fault) {
                refused++;
                checkSentence(fault);
            }
        }
        assertTrue(refused > 150 && refused < 550, "refused " + refused);
    }

    private static void checkNumbers(Examples examples) {
        assertEquals(examples.count() * examples.shape().count(), examples.features().length);
        for (float feature : examples.features()) {
            assertTrue(Float.isFinite(feature));
        }
        for (float value : examples.values()) {
            assertTrue(Float.isFinite(value));
        }
        for (int label : examples.labels()) {
            assertTrue(label >= 0 && label < examples.classes().size());
        }
    }

    /** One sentence per language, on one line, that names the file and leaves no slot open. */
    private void checkSentence(InputFault fault) {
        for (Language language : Language.values()) {
            Messages messages = Messages.of(language);
            assertTrue(messages.has(fault.messageKey()), fault.messageKey());
            String sentence = messages.get(fault.messageKey(), fault.arguments());
            assertTrue(sentence.contains(folder.toString()), sentence);
            assertTrue(sentence.endsWith("."), sentence);
            assertFalse(sentence.matches("(?s).*(\\{\\d|\\p{Cntrl}).*"), sentence);
        }
    }

    private void refused(String key, String table) throws IOException {
        Settings settings = written(table);
        InputFault fault = assertThrows(InputFault.class, () -> CSV.load(settings));
        assertEquals(key, fault.messageKey());
        checkSentence(fault);
    }

    private Settings written(String table) throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, table);
        return Settings.of("path", file.toString());
    }

    private static byte[] base(int kind) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            String k = i % 2 == 0 ? "하나" : "둘";
            text.append(switch (kind) {
                case 0 -> i * 0.25 + "," + i % 7 + "," + k + "\n";
                case 1 -> (i == 0 ? "a;b;분류\r\n" : "") + i + ",5;" + i * 3 + ";" + k + "\r\n";
                case 2 -> (i == 0 ? "\"a\",\"b\",\"k\"\n" : "") + i + ",\"" + i * 2 + "\",\"" + k + ", \"\"x\"\"\"\n";
                default -> i + "\t" + (i % 5 == 0 ? "" : i / 8.0) + "\t" + i * i + "\n";
            });
        }
        return text.toString().getBytes(kind == 1 ? Charset.forName("EUC-KR") : StandardCharsets.UTF_8);
    }

    private static byte[] mutated(byte[] base, Random random) throws IOException {
        String[] pieces = {"\"", ",", ";", "\n", "\r", "\t", "NaN", "Infinity", "-inf", "1e999", "\0", "\uFFFD", "'",
            "\"\"", "=cmd()", "99999999999999999999999999", "0x10", "1d", "한", "\uFEFF", "-", "\"\n\"", "  ", "\u001A"};
        byte[] bytes = base;
        for (int round = 1 + random.nextInt(3); round > 0 && bytes.length > 0; round--) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(bytes.length - at, 1 + random.nextInt(40));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(bytes, 0, at);
            switch (random.nextInt(6)) {
                case 0 -> length = bytes.length - at;
                case 1 -> out.write(pieces[random.nextInt(pieces.length)].getBytes(StandardCharsets.UTF_8));
                case 2 -> {
                    byte[] noise = new byte[length];
                    random.nextBytes(noise);
                    out.write(noise);
                }
                case 3 -> {
                    out.write(bytes, at, length);
                    length = 0;
                }
                case 4 -> out.write(pieces[random.nextInt(pieces.length)].repeat(200).getBytes(StandardCharsets.UTF_8));
                default -> out.write(random.nextInt(256));
            }
            int rest = at + Math.min(length, bytes.length - at);
            out.write(bytes, rest, bytes.length - rest);
            bytes = out.toByteArray();
        }
        return bytes;
    }
}
