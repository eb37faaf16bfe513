package org.neurarium.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurarium.document.DataSource;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;

/** What holds for made sequences. */
class SequenceDatasetsTest {
    static Stream<DatasetType> made() {
        return DatasetCatalogue.types().stream().filter(DatasetType::generated)
                .filter(t -> t.group() == DatasetGroup.SEQUENCE || t.group() == DatasetGroup.TEXT);
    }

    /** The hashes were written down once; a change means that saved projects no longer show their own data. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            sine, samples, 400, 5a936989c272d53e
            delayed-recall, count, 50, e764689d1f1b4119
            late-pattern, count, 50, 139d25a37e16d945
            prices, count, 50, 6746b1fe45e83c35
            bracket-matching, count, 50, e0ca8be4cf8b6f94
            sentences-en, count, 50, 37f876f4e8d27df6
            sentences-ko, count, 50, c3440785c3034ae4
            dates, count, 50, 4bd4cf91bf00571c
            """)
    void bytesAreTheSameOnEveryMachine(String id, String size, int count, String expected) throws Exception {
        assertEquals(expected, hash(DatasetCatalogue.get(id).load(Settings.of(size, count, "seed", 7))));
    }

    @ParameterizedTest
    @MethodSource("made")
    void sameSettingsGiveTheSameBytesAndAnotherSeedOthers(DatasetType type) throws Exception {
        Settings settings = small(type);
        assertEquals(hash(type.load(settings)), hash(type.load(settings)));
        assertNotEquals(hash(type.load(settings)), hash(type.load(settings.with("seed", 6))));
    }

    @ParameterizedTest
    @MethodSource("made")
    void idsAndLabelsAreInRangeAndPaddingStandsAtTheEnd(DatasetType type) throws InputFault {
        for (Settings settings : tasks(type)) {
            Examples examples = type.load(settings);
            Sequences sequences = examples.sequences();
            int steps = examples.shape().size(0);
            assertEquals((long) examples.count() * examples.shape().count(), examples.features().length);
            assertEquals(examples.isClassification() ? examples.count() * sequences.answersEach() : 0,
                    examples.labels().length);
            for (int label : examples.labels()) {
                int least = sequences.answers() > 0 ? Sequences.NO_ANSWER : 0;
                assertTrue(label >= least && label < examples.classes().size());
            }
            for (int i = 0; sequences.isTokens() && i < examples.features().length; i++) {
                float id = examples.features()[i];
                boolean inside = i % steps < sequences.lengths()[i / steps];
                assertTrue(id == Math.rint(id) && id < sequences.vocabulary().size() && (id > 0) == inside);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("made")
    void answersAreAskedAtTheValidStepsOnly(DatasetType type) throws InputFault {
        for (Settings settings : tasks(type)) {
            Examples examples = type.load(settings);
            int answers = examples.sequences().answers();
            Sequences.Decoder decoder = examples.sequences().decoder();
            int[] lengths = decoder == null ? examples.sequences().lengths() : decoder.lengths();
            for (int i = 0; answers > 0 && i < examples.labels().length; i++) {
                boolean asked = examples.labels()[i] != Sequences.NO_ANSWER;
                boolean valid = i % answers < lengths[i / answers];
                assertTrue(settings.text("task", "").equals("blank") ? valid || !asked : valid == asked);
            }
        }
    }

    @Test
    void theFirstSymbolIsTheAnswerAndOnlyDistractorsFollow() throws InputFault {
        Examples examples = DatasetCatalogue.get("delayed-recall").load(Settings.of("count", 400));
        assertEquals(List.of(60, 12), examples.shape().sizes());
        int[] distractors = new int[4];
        for (int i = 0; i < 400; i++) {
            for (int t = 0; t < 60; t++) {
                int symbol = symbol(examples, i, t);
                assertTrue(t == 0 ? symbol == examples.labels()[i] : symbol >= 8);
                distractors[Math.max(0, symbol - 8)] += t > 0 ? 1 : 0;
            }
        }
        // 23,600 draws from four: four standard errors are 4 √(23600 · ¼ · ¾) = 266.
        Arrays.stream(distractors).forEach(n -> assertEquals(5_900, n, 266));
        for (int c = 0; c < 8; c++) {
            int wanted = c;
            assertEquals(50, Arrays.stream(examples.labels()).filter(l -> l == wanted).count());
        }
    }

    private static int symbol(Examples examples, int example, int step) {
        int found = -1;
        float sum = 0;
        for (int s = 0; s < 12; s++) {
            float value = examples.features()[(example * 60 + step) * 12 + s];
            found = value == 1 ? s : found;
            sum += value;
        }
        assertEquals(1, sum);
        return found;
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "4"})
    void bracketsCloseExactlyWhereTheClassSaysSo(int kinds) throws InputFault {
        Examples examples = DatasetCatalogue.get("bracket-matching")
                .load(Settings.of("count", 600, "kinds", kinds, "length", 13));
        assertEquals(12, examples.shape().size(0));
        for (int i = 0; i < examples.count(); i++) {
            String text = text(examples, i);
            assertEquals(examples.sequences().lengths()[i], text.length());
            String rest = text;
            while (rest.matches(".*(\\(\\)|\\[]|\\{}|<>).*")) {
                rest = rest.replace("()", "").replace("[]", "").replace("{}", "").replace("<>", "");
            }
            assertEquals(examples.labels()[i] == 1, rest.isEmpty(), text);
        }
    }

    /** The windows are stretches of one series whose next value is the target. */
    @Test
    void windowsOfTheSineOverlapAndTheTargetComesNext() throws InputFault {
        Examples examples = DatasetCatalogue.get("sine").load(Settings.of("samples", 300, "window", 7, "horizon", 3));
        assertEquals(300 - 7 - 3 + 1, examples.count());
        assertEquals(List.of("x(t+1)", "x(t+2)", "x(t+3)"), examples.valueNames());
        for (int i = 0; i + 9 < examples.count(); i++) {
            assertEquals(examples.features()[7 * (i + 1) + 6], examples.values()[3 * i]);
            assertEquals(examples.values()[3 * i + 2], examples.values()[3 * (i + 2)]);
        }
        Examples clean = DatasetCatalogue.get("sine").load(Settings.of("noise", 0.0, "period", 25, "window", 1));
        for (int i = 0; i + 25 < clean.count(); i++) {
            assertEquals(clean.features()[i], clean.features()[i + 25], 1e-5f);
        }
    }

    /** No number that the held-out part asks for was seen in training, as input or as target. */
    @ParameterizedTest
    @CsvSource({"1", "4"})
    void theEndOfASeriesIsHeldOutWithoutLeakage(int horizon) throws InputFault {
        Settings settings = Settings.of("samples", 300, "horizon", horizon, "window", 5, "noise", 0.3);
        Examples all = DatasetCatalogue.get("sine").load(settings);
        Split split = Splitter.split(new DataSource("sine", settings, 0.25), all);
        int held = split.validation().count();
        assertEquals(Splitter.heldOut(all.count(), 0.25), held);
        assertEquals(all.count() - held - (horizon - 1), split.train().count());
        assertEquals(all.values()[0], split.train().values()[0]);
        Set<Float> seen = new HashSet<>();
        for (float v : split.train().features()) {
            seen.add(v);
        }
        for (float v : split.train().values()) {
            seen.add(v);
        }
        for (float wanted : split.validation().values()) {
            assertTrue(!seen.contains(wanted));
        }
    }

    @ParameterizedTest
    @CsvSource({"english", "korean", "both"})
    void everyDateIsWrittenRight(String language) throws InputFault {
        Examples examples = DatasetCatalogue.get("dates").load(Settings.of("count", 800, "language", language));
        Sequences.Decoder decoder = examples.sequences().decoder();
        Set<String> sources = new HashSet<>();
        for (int i = 0; i < examples.count(); i++) {
            StringBuilder answer = new StringBuilder();
            for (int t = 0; t < 11; t++) {
                int label = examples.labels()[i * 11 + t];
                int told = (int) decoder.inputs()[i * 11 + t];
                assertEquals(t == 0 ? decoder.start() : examples.labels()[i * 11 + t - 1], told);
                assertEquals(t == 10, label == decoder.end());
                answer.append(t < 10 ? examples.classes().get(label) : "");
            }
            LocalDate date = LocalDate.parse(answer);
            String source = text(examples, i);
            assertTrue(sources.add(source), source);
            String digits = source.replaceAll("\\D+", " ").strip();
            List<String> numbers = List.of(digits.split(" "));
            String year = numbers.stream().filter(n -> n.length() == 4).findFirst()
                    .orElse(String.valueOf(date.getYear()));
            assertEquals(date.getYear(), Integer.parseInt(year), source);
            assertTrue(numbers.stream().anyMatch(n -> Integer.parseInt(n) == date.getDayOfMonth()), source);
        }
    }

    @Test
    void everyRowIsAnsweredBackwards() throws InputFault {
        Examples examples = DatasetCatalogue.get("backwards").load(Settings.of("count", 900, "length", 9));
        Sequences.Decoder decoder = examples.sequences().decoder();
        Set<String> rows = new HashSet<>();
        Set<Integer> lengths = new HashSet<>();
        for (int i = 0; i < examples.count(); i++) {
            String row = text(examples, i);
            StringBuilder answer = new StringBuilder();
            for (int t = i * decoder.steps(); examples.labels()[t] != decoder.end(); t++) {
                answer.append(examples.classes().get(examples.labels()[t]));
            }
            assertEquals(row, answer.reverse().toString());
            assertTrue(row.matches("[a-h]{4,9}") && rows.add(row), row);
            lengths.add(row.length());
        }
        assertEquals(Set.of(4, 5, 6, 7, 8, 9), lengths);
    }

    /** The text of an example of tokens, joined. */
    static String text(Examples examples, int example) {
        int steps = examples.shape().size(0);
        StringBuilder text = new StringBuilder();
        for (int t = 0; t < examples.sequences().lengths()[example]; t++) {
            text.append(examples.sequences().vocabulary().get((int) examples.features()[example * steps + t]));
        }
        return text.toString();
    }

    private static List<Settings> tasks(DatasetType type) {
        return type.params().stream().filter(p -> p.name().equals("task")).findFirst()
                .map(p -> p.options().stream().map(o -> small(type).with("task", o)).toList())
                .orElse(List.of(small(type)));
    }

    private static Settings small(DatasetType type) {
        return type.id().equals("sine") ? Settings.of("samples", 320, "seed", 5) : Settings.of("count", 120, "seed", 5);
    }

    static String hash(Examples examples) throws Exception {
        Sequences.Decoder decoder = examples.sequences().decoder();
        float[] told = decoder == null ? new float[0] : decoder.inputs();
        ByteBuffer bytes = ByteBuffer.allocate(4 * (examples.features().length + examples.labels().length
                + examples.values().length + told.length));
        bytes.asFloatBuffer().put(examples.features()).put(examples.values()).put(told);
        bytes.position(bytes.capacity() - 4 * examples.labels().length).slice().asIntBuffer().put(examples.labels());
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(String.join("\n", examples.sequences().vocabulary()).getBytes("UTF-8"));
        return HexFormat.of().formatHex(digest.digest(bytes.array())).substring(0, 16);
    }

    /** The ramp of an example of the end begins later than that of any example before. */
    @Test
    void patternsOfTheEndComeLaterThanAllBefore() throws InputFault {
        Examples examples = DatasetCatalogue.get("late-pattern").load(Settings.of("count", 400, "noise", 0));
        for (int i = 0; i < 400; i++) {
            int first = 0;
            while (examples.features()[i * 40 + first] == 0) {
                first++;
            }
            assertEquals(i >= 200, first >= 20, "example " + i + " begins at " + first);
            assertTrue(i >= 200 || first + 5 <= 20, "ends within the first half");
            assertEquals(examples.labels()[i] == 0 ? 0.2f : 1, examples.features()[i * 40 + first]);
            assertEquals(examples.labels()[i] == 0 ? 1 : 0.2f, examples.features()[i * 40 + first + 4]);
        }
    }

    /** Without noise the price of a day is the formula of yesterday's numbers, and it is the next row's first number. */
    @Test
    void pricesFollowTheirFormula() throws InputFault {
        Examples days = DatasetCatalogue.get("prices").load(Settings.of("count", 200, "noise", 0));
        float[] f = days.features();
        for (int day = 0; day < 200; day++) {
            assertEquals(0.7 * f[3 * day] + 0.2 * f[3 * day + 1] + 1.5 * (f[3 * day + 2] - 4.5) + 5, days.values()[day], 1e-4);
            assertTrue(day == 199 || days.values()[day] == f[3 * day + 3]);
        }
    }
}
