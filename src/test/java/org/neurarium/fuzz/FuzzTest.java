package org.neurarium.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** Every reader against damaged inputs; {@code docs/reliability.md} says what is promised. */
class FuzzTest {
    /** Of each reader; the readers are thirty-eight. A store of runs is a file system of its own and takes its time. */
    private static final int FEW = 20;
    private static final int MANY = 620;
    private static final int MANY_RUNS = 300;
    private static final long FIRST_SEED = 1;
    private static final long SEED = 20_261;

    @TempDir
    Path folder;

    private Stream<FuzzTarget> targets() {
        Corpus corpus = new Corpus(folder);
        return Stream.of(new DocumentTargets(corpus).all(), new DataTargets(corpus).all(), new StoreTargets(corpus).all()).flatMap(s -> s);
    }

    @Test
    void someDamagedInputsOfEveryReader() {
        targets().forEach(t -> Fuzz.run(t, FEW, FIRST_SEED));
    }

    @Test
    @Tag("slow")
    void twentyThousandDamagedInputs() throws Exception {
        List<Fuzz.Report> reports = Stream.concat(targets(), Stream.of(new StoreTargets(new Corpus(folder)).models()))
                .map(t -> Fuzz.run(t, t.name().equals("runs") ? MANY_RUNS : MANY, SEED)).toList();
        Files.createDirectories(Path.of("target", "fuzz"));
        Files.write(Path.of("target", "fuzz", "report.txt"), reports.stream().map(Fuzz.Report::toString).toList());
        assertTrue(reports.stream().mapToInt(Fuzz.Report::inputs).sum() >= 20_000);
        reports.forEach(r -> assertTrue(r.refused() < r.inputs(), r + ": the damage is so great that nothing is tested behind the first check"));
    }

    /** The bounds that the document states are those that are held here. */
    @Test
    void theDocumentStatesTheBounds() throws Exception {
        Map<String, Integer> held = new TreeMap<>(Map.of("model", StoreTargets.MODEL_MEGABYTES));
        targets().forEach(t -> held.put(t.name(), t.megabytes()));
        Map<String, Integer> stated = new TreeMap<>();
        Matcher row = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|[^|]*\\|[^|]*\\| (\\d+) MB \\|").matcher(Files.readString(Path.of("docs/reliability.md")));
        while (row.find()) {
            stated.put(row.group(1), Integer.valueOf(row.group(2)));
        }
        assertEquals(held, stated);
    }

    @Test
    void theSameSeedGivesTheSameInputs() {
        FuzzTarget target = target(b -> { });
        for (int i = 0; i < 20; i++) {
            assertArrayEquals(Fuzz.input(target, 5, i), Fuzz.input(target, 5, i));
        }
    }

    /** The tool itself must be able to fail, and says how to see it again. */
    @Test
    void whatIsNotDeclaredIsFoundAndMadeSmall() {
        AssertionFailedError found = assertThrows(AssertionFailedError.class, () -> Fuzz.run(target(b -> {
            for (byte each : b) {
                if (each == 'z') {
                    throw new ArrayIndexOutOfBoundsException("for the test");
                }
            }
        }), 2_000, 3));
        assertTrue(found.getMessage().contains("seed 3") && found.getMessage().contains("smallest: 1 bytes") && found.getMessage().endsWith("base64: eg=="), found.getMessage());
        assertThrows(AssertionFailedError.class, () -> Fuzz.run(target(b -> {
            throw new StackOverflowError();
        }), 1, 3));
        assertThrows(AssertionFailedError.class, () -> Fuzz.run(target(b -> assertEquals(20 << 20, new byte[20 << 20].length)), 1, 3));
    }

    private static FuzzTarget target(FuzzTarget.Reader reader) {
        return new FuzzTarget("tool", Form.TEXT, Corpus.texts("a sound input"), List.of(), java.io.IOException.class, 8, reader);
    }
}
