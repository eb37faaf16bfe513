package org.neurarium.faults;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.DataSource;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.io.Bundle;
import org.neurarium.document.io.ProjectFiles;
import org.neurarium.document.spec.InputFault;

/** A process that saves a project over and over is killed (SIGKILL) at any moment: the file is one of its versions, whole. */
class KilledWhileSavingTest {
    private static final int WEIGHTS = 50_000;
    private static final String NAME = "work.neurarium";

    @TempDir
    Path folder;

    /** The n-th version: every weight is n. */
    private static Bundle version(int n) {
        float[] weights = new float[WEIGHTS];
        Arrays.fill(weights, n);
        return Bundle.of(new Project("v" + n, new DataSource("xor", Settings.EMPTY, 0.5), Network.EMPTY, Training.DEFAULT, CanvasLayout.EMPTY)).withWeights(weights);
    }

    /** Saves one version after the other until it is killed. */
    public static final class Saver {
        public static void main(String[] arguments) throws Exception {
            Path file = Path.of(arguments[0]);
            ProjectFiles.save(file, version(0));
            System.out.write('\n');
            System.out.flush();
            for (int n = 1; ; n++) {
                ProjectFiles.save(file, version(n));
            }
        }
    }

    @Test
    void aFewTimes() throws Exception {
        kill(3);
    }

    @Test
    @Tag("slow")
    void aHundredTimesTheFileIsOneOfTheVersions() throws Exception {
        kill(100);
    }

    private void kill(int times) throws Exception {
        Path file = folder.resolve(NAME);
        Random random = new Random(7);
        int newest = 0;
        for (int i = 0; i < times; i++) {
            Process saver = ChildProcess.start(Saver.class, List.of("-Xmx96m", "-XX:+UseSerialGC"), file.toString());
            try {
                assertEquals('\n', saver.getInputStream().read(), "the process must have saved once");
                saver.waitFor(random.nextInt(60_000), TimeUnit.MICROSECONDS); // somewhere within a save
            } finally {
                saver.destroyForcibly().waitFor();
            }
            newest = Math.max(newest, whole(file));
        }
        assertTrue(newest > 0, "the process was always killed before its second save");
        assertTrue(others() <= times, "every kill leaves one draft at most");
    }

    /** The version that lies there. */
    private static int whole(Path file) throws InputFault {
        Bundle read = ProjectFiles.open(file);
        int n = Integer.parseInt(read.project().name().substring(1));
        assertArrayEquals(version(n).weights().orElseThrow(), read.weights().orElseThrow());
        return n;
    }

    private long others() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> !f.endsWith(NAME)).count();
        }
    }
}
