package org.neurarium.document.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.document.Project;
import org.neurarium.document.WordTable;
import org.neurarium.document.spec.InputFault;

/** Every file below ends in one sentence (or, if the damage did not matter, in a project), quickly and in little memory. */
class HostileFilesTest {
    /** Of processor time, so that a busy machine does not fail the test. */
    private static final double SECONDS = 2;
    private static final long BYTES = 200L << 20;
    private static final int MUTATIONS = 250;
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    @TempDir
    private Path folder;

    @Test
    void whatIsNoProjectIsRefused() throws IOException {
        for (var file : HostileFiles.foreign().entrySet()) {
            Optional<Bundle> opened = open(file.getKey(), file.getValue());
            assertEquals(Optional.empty(), opened, file.getKey() + " was taken for a project");
        }
    }

    @Test
    void mutatedJsonIsRefusedOrStillAProject() throws IOException {
        byte[] good = ProjectJson.write(ProjectJsonTest.example()).getBytes();
        int refused = 0;
        for (var file : HostileFiles.mutated("json", good, MUTATIONS).entrySet()) {
            refused += open(file.getKey(), file.getValue()).isEmpty() ? 1 : 0;
        }
        assertTrue(refused > MUTATIONS / 2, "only " + refused + " of " + MUTATIONS + " were refused");
    }

    /** A bundle is protected by check sums: whatever opens is what was saved, or lacks a part. */
    @Test
    void mutatedBundleIsRefusedOrUnchanged() throws IOException, InputFault {
        float[] weights = {1, 2, 3, Float.NaN, -5};
        Path file = folder.resolve("good");
        Project example = ProjectJsonTest.example().withTables(Map.of("lab", new WordTable(List.of("a", "나"), 2, new float[] {1, 2, 3, 4})));
        ProjectFiles.save(file, Bundle.of(example).withWeights(weights).withHistory("epoch,trainLoss\n"));
        for (var mutated : HostileFiles.mutated("bundle", Files.readAllBytes(file), MUTATIONS).entrySet()) {
            Optional<Bundle> opened = open(mutated.getKey(), mutated.getValue());
            if (opened.isPresent()) {
                Project project = opened.get().project();
                assertEquals(ProjectJsonTest.example(), project.withTables(Map.of()), mutated.getKey());
                project.tables().values().forEach(t -> assertEquals(example.tables().get("lab"), t, mutated.getKey()));
                opened.get().weights().ifPresent(w -> assertArrayEquals(weights, w, mutated.getKey()));
                opened.get().history().ifPresent(h -> assertEquals("epoch,trainLoss\n", h, mutated.getKey()));
            }
        }
    }

    @Test
    void mutatedClipboardIsRefusedOrStillAFragment() {
        String good = FragmentJson.write(FragmentJsonTest.example());
        Map<String, byte[]> texts = new LinkedHashMap<>(HostileFiles.mutated("clipboard", good.getBytes(), 100));
        for (var text : texts.entrySet()) {
            try {
                FragmentJson.read(new String(text.getValue()));
            } catch (InputFault fault) {
                Faults.sentence(fault);
            } catch (RuntimeException | StackOverflowError e) {
                fail(text.getKey(), e);
            }
        }
    }

    private Optional<Bundle> open(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, content);
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long start = threads.getCurrentThreadCpuTime();
        Optional<Bundle> opened = Optional.empty();
        try {
            opened = Optional.of(ProjectFiles.open(file));
        } catch (InputFault fault) {
            assertTrue(Faults.sentence(fault).contains(name), "the sentence must name the file: " + Faults.sentence(fault));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            fail(name + " must end in a sentence", e);
        }
        double seconds = (threads.getCurrentThreadCpuTime() - start) * 1e-9;
        long used = threads.getCurrentThreadAllocatedBytes() - allocated;
        assertTrue(seconds < SECONDS, name + " took " + seconds + " s");
        assertTrue(used < BYTES, name + " took " + (used >> 20) + " MB");
        return opened;
    }
}
