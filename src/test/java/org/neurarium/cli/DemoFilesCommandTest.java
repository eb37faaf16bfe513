package org.neurarium.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.document.Project;
import org.neurarium.lesson.DemoPlace;
import org.neurarium.lesson.DemoStep;
import org.neurarium.lesson.Goal;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.lesson.own.DemoDraft;
import org.neurarium.lesson.own.OwnDemos;

/** Demos handed on from one profile to another on the command line, and checked where they lie. */
class DemoFilesCommandTest {
    private static final Project XOR = TemplateCatalogue.find("xor").orElseThrow().project();

    @TempDir
    Path folder;

    private Path kept(double bound) throws Exception {
        Path profile = folder.resolve("mine");
        DemoStep shows = new DemoStep(new DemoPlace.Canvas(XOR, 2, Optional.empty()), Optional.empty(), Optional.of(new Goal.Metric("loss", bound, false)),
                Set.of(), Set.of());
        DemoDraft draft = new DemoDraft("", Map.of("en", "Two epochs"), Map.of("en", "They are few."),
                List.of(new DemoDraft.Step(shows, Map.of("en", new DemoDraft.Words("Train", "Press it.")))));
        assertEquals("two-epochs", new OwnDemos(profile.resolve("demos"), List.of()).save(draft));
        return profile;
    }

    @Test
    void aDemoGoesFromOneProfileToAnother() throws Exception {
        Path file = folder.resolve("new").resolve("two-epochs.neurarium-demo");
        CommandLineRun exported = CommandLineRun.of(kept(5), "demo", "export", "two-epochs", "--out", file.toString());
        assertEquals(0, exported.status(), exported.err());
        assertTrue(exported.out().contains(file.toString()), exported.out());
        Path theirs = folder.resolve("theirs");
        CommandLineRun imported = CommandLineRun.of(theirs, "demo", "import", file.toString());
        assertEquals(0, imported.status(), imported.err());
        assertTrue(imported.out().contains("neurarium open two-epochs"), imported.out());
        assertEquals("two-epochs-2", List.of(CommandLineRun.of(theirs, "demo", "import", file.toString()).out().split("\"")).get(1), "nothing is replaced");
        Path again = folder.resolve("again.neurarium-demo");
        assertEquals(0, CommandLineRun.of(theirs, "demo", "export", "two-epochs", "--out", again.toString()).status());
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(again));
    }

    @Test
    void aFileIsCheckedWithoutBeingImported() throws Exception {
        Path file = folder.resolve("a.neurarium-demo");
        CommandLineRun.of(kept(5), "demo", "export", "two-epochs", "--out", file.toString());
        Path nobody = folder.resolve("nobody");
        CommandLineRun checked = CommandLineRun.of(nobody, "demo", file.toString(), "--check", "--json");
        assertEquals(0, checked.status(), checked.err());
        JsonNode report = checked.json();
        assertTrue(report.get("holds").booleanValue());
        assertEquals(2, report.get("figures").get("step1.epochs").intValue());
        double loss = report.get("figures").get("step1.loss").doubleValue();
        assertTrue(loss > 0 && loss < 5, "a loss of XOR");
        assertFalse(Files.exists(nobody.resolve("demos")));
    }

    @Test
    void aGoalOutOfReachFailsTheCheck() throws Exception {
        CommandLineRun checked = CommandLineRun.of(kept(1e-9), "demo", "two-epochs", "--check");
        assertEquals(1, checked.status(), checked.err());
        assertTrue(checked.out().contains("does not hold"), checked.out());
    }

    @Test
    void whatIsNoDemoIsRefusedInOneSentence() throws Exception {
        Path file = Files.writeString(folder.resolve("b.neurarium-demo"), "not a zip");
        for (String[] command : new String[][] {{"demo", "import", file.toString()}, {"demo", file.toString(), "--check"}}) {
            CommandLineRun refused = CommandLineRun.of(folder.resolve("p"), command);
            assertEquals(2, refused.status());
            assertEquals(1, refused.errLines().size(), refused.err());
            assertTrue(refused.err().contains("b.neurarium-demo is not a demo"), refused.err());
        }
        CommandLineRun missing = CommandLineRun.of(folder.resolve("p"), "demo", "import", folder.resolve("none").toString());
        assertEquals(2, missing.status());
        assertEquals(1, missing.errLines().size(), missing.err());
        CommandLineRun notOwn = CommandLineRun.of(kept(5), "demo", "export", "xor-limit", "--out", folder.resolve("c").toString());
        assertEquals(2, notOwn.status());
        assertTrue(notOwn.err().contains("two-epochs"), "says which there are: " + notOwn.err());
        assertFalse(Files.exists(folder.resolve("c")));
    }
}
