package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.cli.SoakOutcome;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.settings.Profile;

/** The long session in short, with the bounds of the long one. */
class SoakTest {
    private static final int ROUNDS = 6;
    @TempDir
    Path folder;

    @Test
    @Tag("slow")
    void whatOneProjectNeededIsGoneWithTheNext() throws Exception {
        Toolkit.start(true);
        try (BenchWindow window = BenchWindow.of(TemplateCatalogue.find("xor").orElseThrow().project(), new Profile(folder))) {
            List<SoakSample> samples = new Soak(window, 1).run(System.nanoTime(), ROUNDS, s -> { });
            SoakOutcome outcome = SoakBench.outcome(samples);
            assertEquals(List.of(), outcome.exceeded(), () -> outcome.row().figures() + "\n" + samples);
        }
    }

    @Test
    void growthIsTheLastThirdLessTheFirst() {
        SoakOutcome flat = SoakBench.outcome(samples(100, 100, 100, 105, 100, 101, 107));
        assertEquals(List.of(), flat.exceeded());
        assertEquals(7, flat.row().figures().get("rounds"));
        SoakOutcome growing = SoakBench.outcome(samples(100, 102, 104, 106, 110, 118, 120));
        assertEquals(List.of("heapAfterCollectionMB"), growing.exceeded());
        assertEquals(120 - 104, growing.row().value());
        assertEquals(120, growing.row().figures().get("heapAfterCollectionMB"));
    }

    @Test
    void oneListenerMoreIsTooMany() {
        SoakSample before = new SoakSample(100, 1, 500, Map.of("Texts.language", 40, "Theme.choice", 3), 900, 20);
        SoakSample after = new SoakSample(100, 1, 500, Map.of("Texts.language", 41, "Theme.choice", 3), 900, 20);
        assertEquals(List.of("listeners"), SoakBench.outcome(List.of(before, before, after, after)).exceeded());
    }

    private static List<SoakSample> samples(double... heaps) {
        return java.util.Arrays.stream(heaps).mapToObj(h -> new SoakSample(h, 1, 500, Map.of("Texts.language", 40), 900, 20)).toList();
    }
}
