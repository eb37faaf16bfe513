package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.cli.SoakOutcome;

/** The long session in short, with the bounds of the long one. */
class SoakTest {
    @TempDir
    Path folder;

    /** In a process of its own: what other tests left, and what ends of it meanwhile, would be counted too. */
    @Test
    @Tag("slow")
    void whatOneProjectNeededIsGoneWithTheNext() throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(argument -> argument.startsWith("-"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ShortSoak.class.getName(), folder.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertTrue(said.contains(ShortSoak.exceeded(List.of())), said);
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
