package org.neurarium.nn.backend.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.nn.backend.NumericsBootstrap;
import org.neurarium.nn.backend.card.Objection.Reason;

/** What becomes of tools and trials that hang, crash, or are not there. */
class ChildProcessTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    Path folder;

    @BeforeEach
    void scriptsRunHere() {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "the stand-ins are shell scripts");
    }

    private String script(String body) throws Exception {
        Path file = Files.writeString(folder.resolve("tool"), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file.toString();
    }

    private DriverAnswer ask(String body, Duration patience) throws Exception {
        return new DriverQuery(script(body), patience).answer();
    }

    @Test
    void theToolIsAskedForWhatIsRead() throws Exception {
        DriverAnswer answer = ask("case \"$*\" in *compute_cap*noheader,nounits*) "
                + "echo '0, GPU-1, 00000000:01:00.0, 8.6, 10240, 9870, 535.104.05, NVIDIA GeForce RTX 3080';; esac", LONG);
        assertEquals("NVIDIA GeForce RTX 3080", answer.cards().get(0).name());
        assertEquals(9870, answer.cards().get(0).freeMemory());
    }

    @Test
    void anOldToolIsAskedOnceMore() throws Exception {
        DriverAnswer answer = ask("case \"$*\" in *compute_cap*) echo 'Field \"compute_cap\" is not a valid field to query.'; exit 2;; "
                + "*) echo '440.100, GeForce GTX 970';; esac", LONG);
        assertEquals(Objection.of(Reason.OLD_DRIVER, "GeForce GTX 970", "440.100", CardGuard.leastDriver()), answer.objection());
    }

    @Test
    void aToolThatHangsIsNotWaitedFor() throws Exception {
        long start = System.nanoTime();
        DriverAnswer answer = ask("exec sleep 600", SHORT);
        assertEquals(Reason.DRIVER_SILENT, answer.objection().reason());
        assertTrue(System.nanoTime() - start < 20_000_000_000L);
    }

    @Test
    void aToolThatIsNotThereMeansNoDriver() {
        assertEquals(Reason.NO_DRIVER, new DriverQuery(folder.resolve("none").toString(), LONG).answer().objection().reason());
    }

    private Objection trial(String body, Duration patience) throws Exception {
        Path answer = Files.createTempFile(folder, "answer", "");
        return new CardTrial("Card", List.of("sh", "-c", body.replace("ANSWER", answer.toString())), answer, patience).run();
    }

    @Test
    void aTrialThatPassesHasNoObjection() throws Exception {
        assertNull(trial("printf passed > ANSWER", LONG));
    }

    @Test
    void aTrialsWordsAreKept() throws Exception {
        assertEquals(Objection.of(Reason.TRIAL_FAILED, "Card", "cuSolver handle creation failed"),
                trial("printf 'cuSolver handle creation failed' > ANSWER", LONG));
    }

    @Test
    void aTrialThatCrashesTakesNobodyAlong() throws Exception {
        assertEquals(Objection.of(Reason.TRIAL_CRASHED, "Card", 139), trial("kill -s SEGV $$", LONG));
        assertEquals(Objection.of(Reason.TRIAL_CRASHED, "Card", 134), trial("printf passed > ANSWER; kill -s ABRT $$", LONG),
                "dying afterwards is no pass");
    }

    @Test
    void aTrialThatHangsIsEnded() throws Exception {
        assertEquals(Reason.TRIAL_SILENT, trial("exec sleep 600", SHORT).reason());
    }

    /** The real child, which finds no CUDA here and says so. */
    @Test
    void withoutCudaTheTrialFails() {
        assumeFalse(NumericsBootstrap.cudaInstalled(), "this build has the CUDA libraries");
        GraphicsCard card = new GraphicsCard(0, "GPU-1", "00000000:01:00.0", "Card", new ComputeCapability(8, 6), 1, 1, "550");
        Objection objection = CardTrial.of(card, "", folder, "-Dorg.bytedeco.javacpp.cachedir=" + folder);
        assertEquals(Objection.of(Reason.TRIAL_FAILED, "Card", "ClassNotFoundException: org.bytedeco.cuda.global.cudart"), objection);
    }
}
