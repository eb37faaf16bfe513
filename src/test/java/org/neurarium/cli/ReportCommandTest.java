package org.neurarium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.guide.Release;

/** A report on the command line, to read and to keep. */
class ReportCommandTest {
    @TempDir
    Path folder;

    @Test
    void printsTheReport() {
        CommandLineRun run = CommandLineRun.of(folder, "report");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("Neurarium " + Release.current()) && run.out().contains("## Settings"), run.out());
        assertFalse(run.out().contains(folder.toString()), "the profile's place is the person's own");
    }

    @Test
    void writesItToAFile() throws IOException {
        Path file = folder.resolve("new").resolve("report.txt");
        CommandLineRun run = CommandLineRun.of(folder, "report", "--out", file.toString(), "--lang", "ko");
        assertEquals(0, run.status(), run.err());
        assertTrue(Files.readString(file).contains("## 설정"));
        assertTrue(run.out().contains(file.toString()));
    }

    @Test
    void aFolderIsRefusedInOneSentence() {
        CommandLineRun run = CommandLineRun.of(folder, "report", "--out", folder.toString());
        assertEquals(1, run.status());
        assertEquals(1, run.errLines().size());
        assertTrue(run.err().contains(folder.toString()));
    }

    @Test
    void theVersionIsTold() {
        assertEquals("Neurarium " + Release.current(), CommandLineRun.of(folder, "--version").out().strip());
    }
}
