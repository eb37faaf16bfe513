package org.neurarium.nn.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.neurarium.nn.backend.card.CardTrials;
import org.neurarium.nn.backend.card.DeviceChoice;
import org.neurarium.nn.backend.card.DeviceSurvey;
import org.neurarium.nn.backend.card.DriverAnswer;
import org.neurarium.nn.backend.card.Objection;
import org.neurarium.nn.backend.card.Objection.Reason;

class NumericsBootstrapTest {

    private static final Processor NEW = new Processor("New", Optional.of(Set.of("sse2", "avx2")));
    private static final Processor OLD = new Processor("Old", Optional.of(Set.of("sse2")));
    private static final NativeBuild AVX2 = new NativeBuild("linux-x86_64", "-onednn-avx2");

    private static final Path CACHE = Path.of("cache");

    private static BackendReport decide(NumericsSettings settings, DeviceSurvey survey, Processor processor) {
        return NumericsBootstrap.decide(settings, survey, Optional.of(AVX2), "linux-x86_64", processor, CACHE);
    }

    @Test
    void aProcessorWithoutAvx2IsRefusedInOneSentence() {
        NumericsSettings cpu = NumericsSettings.on(DeviceChoice.CPU);
        UnusableBackendException refused = assertThrows(UnusableBackendException.class,
                () -> decide(cpu, DeviceSurvey.NOT_ASKED, OLD));
        assertEquals(UnusableBackendException.Reason.PROCESSOR_TOO_OLD, refused.reason());
        assertEquals("avx2", refused.detail());
        BackendReport report = decide(cpu, DeviceSurvey.NOT_ASKED, NEW);
        assertEquals("oneDNN AVX2", report.nativeBuild());
        assertEquals("New", report.device());
    }

    @Test
    void theProcessorCarriesOnWhereTheCardThatWasAskedForCannotBeUsed() {
        DeviceSurvey none = DeviceSurvey.of(DriverAnswer.none(Reason.NO_DRIVER), true, new CardTrials(CACHE));
        BackendReport report = decide(new NumericsSettings(new DeviceChoice("gpu0"), 1, null), none, NEW);
        assertEquals("cpu", report.id());
        assertEquals(Objection.of(Reason.NO_DRIVER), report.objection());
        assertNull(decide(NumericsSettings.standard(), none, NEW).objection(), "nobody asked for a card");
    }

    @Test
    void cpuinfoIsRead() {
        Processor p = Processor.parse(List.of("processor\t: 0", "model name\t: Some CPU @ 3 GHz", "flags\t\t: fpu avx avx2", "flags\t: none"));
        assertEquals("Some CPU @ 3 GHz", p.name());
        assertTrue(p.supports("avx2"));
        assertFalse(p.supports("avx512f"));
        assertTrue(Processor.parse(List.of("CPU architecture: 8")).supports("avx2"), "unknown flags are not checked");
    }

    @Test
    void cacheFolderFollowsTheOperatingSystem() {
        Path home = Path.of("/home/me");
        assertEquals(home.resolve(".cache/neurarium/natives"), CacheFolder.standard("Linux", home, Map.of()));
        assertEquals(Path.of("/x/neurarium/natives"), CacheFolder.standard("Linux", home, Map.of("XDG_CACHE_HOME", "/x")));
        assertEquals(home.resolve("Library/Caches/Neurarium/natives"), CacheFolder.standard("Mac OS X", home, Map.of()));
        assertEquals(Path.of("/l/Neurarium/natives"), CacheFolder.standard("Windows 11", home, Map.of("LOCALAPPDATA", "/l")));
    }

    @Test
    void anUnwritableCacheFolderIsReplaced(@TempDir Path folder) throws Exception {
        String kept = System.clearProperty(CacheFolder.PROPERTY);
        try {
            Path file = Files.writeString(folder.resolve("file"), "");
            assertEquals(folder.resolve("natives"), CacheFolder.choose(folder.resolve("natives")));
            assertTrue(CacheFolder.choose(file.resolve("natives")).startsWith(System.getProperty("java.io.tmpdir")));
            System.setProperty(CacheFolder.PROPERTY, "mine");
            assertEquals(Path.of("mine"), CacheFolder.choose(folder));
        } finally {
            if (kept == null) {
                System.clearProperty(CacheFolder.PROPERTY);
            } else {
                System.setProperty(CacheFolder.PROPERTY, kept);
            }
        }
    }

    @Test
    void theCudaRegistrationIsHidden(@TempDir Path folder) throws Exception {
        String service = "META-INF/services/org.nd4j.linalg.factory.Nd4jBackend";
        Path file = folder.resolve(service);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "org.nd4j.linalg.jcublas.JCublasBackend\n");
        try (URLClassLoader both = new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            int all = Collections.list(both.getResources(service)).size();
            List<URL> kept = Collections.list(new CpuOnlyClassLoader(both).getResources(service));
            assertEquals(all - 1, kept.size());
            assertFalse(kept.stream().anyMatch(u -> u.toString().contains(folder.getFileName().toString())));
        }
    }

    @Test
    void startsOnThisMachine() {
        BackendReport report = NumericsBootstrap.start(NumericsSettings.on(DeviceChoice.CPU));
        assertEquals("cpu", report.id());
        assertEquals("CpuBackend", Nd4j.getBackend().getClass().getSimpleName());
        assertEquals(Optional.of(report), NumericsBootstrap.current());
        assertEquals(1, NativeOpsHolder.getInstance().getDeviceNativeOps().ompGetMaxThreads());
    }
}
