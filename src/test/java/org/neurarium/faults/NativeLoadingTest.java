package org.neurarium.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.factory.Nd4j;

/**
 * JavaCPP looks functions up within {@code dl_iterate_phdr}, from which it calls {@code dlopen}: that takes the loader's two
 * locks in the order opposite to that of any other {@code dlopen}, and two threads that meet wait for each other for ever.
 */
class NativeLoadingTest {
    private static final int NEVER_SET = -1;

    @Test
    void nobodyLooksUpFunctionsWhileLibrariesAreLoaded() {
        Nd4j.create(2, 2).mmul(Nd4j.create(2, 2));
        assertEquals(NEVER_SET, openblas_nolapack.blas_get_num_threads(), "setting it is what looks functions up");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theLauncherTellsNd4jToLeaveThreadsAlone(@TempDir Path folder) throws Exception {
        assertEquals(List.of("1", "yes"), asLaunched(folder, null));
        assertEquals(List.of("4", "yes"), asLaunched(folder, "4"), "who wants more threads has them");
    }

    /** What Java would find in its environment: a script in its place prints it. */
    private static List<String> asLaunched(Path folder, @Nullable String threads) throws IOException, InterruptedException {
        Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$OMP_NUM_THREADS\" \"$ND4J_SKIP_BLAS_THREADS\"\n");
        java.toFile().setExecutable(true);
        Files.writeString(folder.resolve("java/release"), "JAVA_VERSION=\"17\"\n");
        Files.createDirectories(folder.resolve("lib"));
        Files.writeString(folder.resolve("lib/neurarium-1.jar"), "");
        Path launcher = Files.createDirectories(folder.resolve("bin")).resolve("neurarium");
        Files.writeString(launcher, Files.readString(Path.of("installers/bin/neurarium")));
        ProcessBuilder program = new ProcessBuilder("sh", launcher.toString(), "--profile", folder.resolve("profile").toString());
        program.environment().put("JAVA_HOME", folder.resolve("java").toString());
        program.environment().keySet().removeAll(List.of("OMP_NUM_THREADS", "ND4J_SKIP_BLAS_THREADS"));
        if (threads != null) {
            program.environment().put("OMP_NUM_THREADS", threads);
        }
        Process running = program.redirectErrorStream(true).start();
        List<String> said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertEquals(0, running.waitFor(), said.toString());
        return said;
    }
}
