package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the program, with a script in Java's place that prints what it was given. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir
    Path folder;
    private Path archive;

    @BeforeEach
    void install() throws IOException {
        Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"threads $OMP_NUM_THREADS\" \"skip $ND4J_SKIP_BLAS_THREADS\" \"$@\"\n");
        assertTrue(java.toFile().setExecutable(true));
        Files.writeString(folder.resolve("java/release"), "JAVA_VERSION=\"17.0.1\"\n");
        Files.createDirectories(folder.resolve("lib"));
        Files.writeString(folder.resolve("lib/neurarium-1.2.jar"), "");
        Files.copy(Path.of("installers/bin/neurarium"), Files.createDirectories(folder.resolve("bin")).resolve("neurarium"));
        archive = Files.createDirectories(folder.resolve("profile/cache")).resolve("classes-neurarium-1.2-java-17.0.1-window.jsa");
    }

    @Test
    void threadsAreLeftToTheMatrixLibrary() throws Exception {
        assertTrue(launched(Map.of()).containsAll(List.of("threads 1", "skip yes")));
        assertTrue(launched(Map.of("OMP_NUM_THREADS", "4")).containsAll(List.of("threads 4", "skip yes")), "who wants more has them");
    }

    @Test
    void theArchiveOfThisProgramIsUsed() throws Exception {
        write(archive, 1);
        assertTrue(launched(Map.of()).contains("-XX:SharedArchiveFile=" + archive));
        assertTrue(Files.exists(archive));
    }

    @Test
    void thatOfAnOlderProgramIsWrittenAnew() throws Exception {
        write(archive, -1);
        Path former = archive.resolveSibling("classes-neurarium-1.1-java-17.0.1-window.jsa");
        Path other = archive.resolveSibling("classes-neurarium-1.2-java-17.0.1-training.jsa");
        write(former, -1);
        write(other, 1);
        assertTrue(launched(Map.of()).stream().anyMatch(a -> a.startsWith("-XX:ArchiveClassesAtExit=" + archive)));
        assertFalse(Files.exists(former), "sixty megabytes that nobody reads any more");
        assertTrue(Files.exists(other), "of another use");
    }

    @Test
    void whatAPackageLearnedOfAStartIsUsedByAJavaThatKnowsIt() throws Exception {
        Path learned = folder.resolve("lib/neurarium.aot");
        write(learned, 1);
        assertFalse(launched(Map.of()).contains("-XX:AOTCache=" + learned), "17 does not know the option and would not start");
        Files.writeString(folder.resolve("java/release"), "JAVA_VERSION=\"25.0.1\"\n");
        List<String> given = launched(Map.of());
        assertTrue(given.contains("-XX:AOTCache=" + learned));
        assertFalse(given.stream().anyMatch(a -> a.contains("SharedArchive") || a.contains("-Xshare")), "Java takes one of the two");
        assertFalse(launched(Map.of("NEURARIUM_NO_ARCHIVE", "1")).contains("-XX:AOTCache=" + learned));
        Files.delete(learned);
        assertTrue(launched(Map.of()).contains("-XX:+AutoCreateSharedArchive"));
    }

    /** @param seconds after the program's own file */
    private void write(Path file, long seconds) throws IOException {
        Files.writeString(file, "");
        FileTime program = Files.getLastModifiedTime(folder.resolve("lib/neurarium-1.2.jar"));
        Files.setLastModifiedTime(file, FileTime.fromMillis(program.toMillis() + 1000 * seconds));
    }

    private List<String> launched(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder("sh", folder.resolve("bin/neurarium").toString(), "--profile", folder.resolve("profile").toString());
        program.environment().keySet().removeAll(List.of("OMP_NUM_THREADS", "ND4J_SKIP_BLAS_THREADS", "NEURARIUM_NO_ARCHIVE", "NEURARIUM_JAVA_OPTIONS"));
        program.environment().put("JAVA_HOME", folder.resolve("java").toString());
        program.environment().putAll(environment);
        Process running = program.redirectErrorStream(true).start();
        List<String> said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertEquals(0, running.waitFor(), said.toString());
        return said;
    }
}
