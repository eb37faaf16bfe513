package org.neurarium.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.DataSource;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.io.Bundle;
import org.neurarium.document.spec.InputFault;

class AutosaveTest {
    private static final float[] WEIGHTS = {0.5f, -1, 3e-9f};
    @TempDir
    private Path folder;

    private static Bundle work(String name) {
        return Bundle.of(new Project(name, new DataSource("xor", Settings.EMPTY, 0.5), Network.EMPTY, Training.DEFAULT,
                CanvasLayout.EMPTY)).withWeights(WEIGHTS);
    }

    /** Runs in a process of its own, saves, says so and waits to be killed. */
    public static final class Victim {
        public static void main(String[] arguments) throws Exception {
            Autosave autosave = Autosave.open(Path.of(arguments[0]));
            autosave.save(work(arguments[1]), Optional.of(Path.of("/lessons/" + arguments[1] + ".neurarium")));
            System.out.write('\n');
            System.out.flush();
            System.in.read();
        }
    }

    private Process victim(String name) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Victim.class.getName(), folder.toString(), name)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        assertEquals('\n', process.getInputStream().read(), "the process must have saved");
        return process;
    }

    private List<Path> slots() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    @Test
    void aKilledProcessLeavesItsWorkAndALivingOneDoesNot() throws Exception {
        Process victim = victim("xor");
        try (Autosave next = Autosave.open(folder)) {
            assertEquals(Optional.empty(), next.recover(), "a second open window is no crash");
            victim.destroyForcibly().waitFor();
            Recovered found = next.recover().orElseThrow();
            assertEquals("xor", found.bundle().project().name());
            assertArrayEquals(WEIGHTS, found.bundle().weights().orElseThrow());
            assertEquals(Optional.of(Path.of("/lessons/xor.neurarium")), found.origin());
            try (Autosave third = Autosave.open(folder)) {
                assertEquals(Optional.empty(), third.recover(), "one window offers it, not two");
            }
            next.forget(found);
            assertEquals(Optional.empty(), next.recover());
            assertEquals(1, slots().size());
        } finally {
            victim.destroyForcibly();
        }
    }

    @Test
    void workNobodyAnsweredForIsOfferedAgain() throws Exception {
        victim("spiral").destroyForcibly().waitFor();
        try (Autosave first = Autosave.open(folder)) {
            assertTrue(first.recover().isPresent());
        }
        try (Autosave second = Autosave.open(folder)) {
            assertEquals("spiral", second.recover().orElseThrow().bundle().project().name());
        }
    }

    @Test
    void damagedWorkIsKeptButNotOffered() throws Exception {
        victim("moons").destroyForcibly().waitFor();
        Path slot = slots().get(0);
        Files.write(slot.resolve("project.neurarium"), new byte[] {'P', 'K', 3, 4, 0});
        try (Autosave next = Autosave.open(folder)) {
            assertEquals(Optional.empty(), next.recover());
            assertEquals(List.of(slot.resolve("damaged.neurarium")), next.damaged(), "the window says where it is");
            assertEquals(Optional.empty(), next.recover());
        }
        assertTrue(Files.exists(slot.resolve("damaged.neurarium")));
    }

    @Test
    void aCleanEndLeavesNothing() throws IOException, InputFault {
        Autosave autosave = Autosave.open(folder);
        autosave.save(work("a"), Optional.empty());
        autosave.close();
        autosave.save(work("late"), Optional.empty());
        autosave.close();
        assertEquals(List.of(), slots());
    }

    @Test
    void savedWorkNeedsNoRecovery() throws IOException, InputFault {
        try (Autosave autosave = Autosave.open(folder)) {
            autosave.save(work("a"), Optional.empty());
            autosave.clear();
            assertFalse(Files.exists(slots().get(0).resolve("project.neurarium")));
        }
    }

    /** One folder that is no window's, or not this user's, must not take saving from everybody. */
    @Test
    void aFolderThatCannotBeTakenIsPassedOver() throws Exception {
        victim("xor").destroyForcibly().waitFor();
        Files.createDirectories(folder.resolve("window-odd").resolve("running").resolve("x")); // cannot be opened as a file
        try (Autosave next = Autosave.open(folder)) {
            assertEquals("xor", next.recover().orElseThrow().bundle().project().name());
            next.save(work("mine"), Optional.empty());
        }
    }

    @Test
    void workOfANewerProgramIsLeftToIt() throws Exception {
        victim("xor").destroyForcibly().waitFor();
        Path project = slots().get(0).resolve("project.neurarium");
        Files.writeString(project, "{\"format\": 99}");
        try (Autosave next = Autosave.open(folder)) {
            assertEquals(Optional.empty(), next.recover());
            assertEquals(List.of(), next.damaged());
        }
        assertTrue(Files.exists(project));
    }
}
