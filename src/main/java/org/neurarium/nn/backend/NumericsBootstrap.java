package org.neurarium.nn.backend;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bytedeco.openblas.global.openblas;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.neurarium.nn.backend.NumericsSettings.Device;
import org.neurarium.nn.backend.UnusableBackendException.Reason;

/**
 * Chooses backend, native build, threads and cache folder, before anything touches ND4J.
 *
 * <p>{@link #choose} is cheap (it looks at the class path and asks nvidia-smi only where a CUDA backend is installed);
 * {@link #start} loads the native libraries, once, which takes a second or two.
 */
public final class NumericsBootstrap {

    private static final String CUDA_BACKEND = "org/nd4j/linalg/jcublas/JCublasBackend.class";

    /** Held here because java.util.logging forgets the level of a logger that nobody holds. */
    private static final List<Logger> QUIET = List.of(Logger.getLogger("org.nd4j"), Logger.getLogger("org.deeplearning4j"),
            Logger.getLogger("org.bytedeco"));

    private static @Nullable BackendReport started;

    private NumericsBootstrap() {
    }

    /**
     * What {@link #start} will use.
     *
     * @throws UnusableBackendException when it cannot run here
     */
    public static synchronized BackendReport choose(NumericsSettings settings) {
        if (started != null) {
            return started;
        }
        ClassLoader loader = NumericsBootstrap.class.getClassLoader();
        boolean cudaInstalled = settings.device() != Device.CPU && loader.getResource(CUDA_BACKEND) != null;
        Optional<GraphicsCards.Card> card = cudaInstalled
                ? GraphicsCards.usable(GraphicsCards.installed()) : Optional.empty();
        String platform = NativeBuild.hostPlatform();
        return decide(settings, card, NativeBuild.onClassPath(loader, platform), platform, Processor.host(),
                CacheFolder.choose(settings.cacheFolder()));
    }

    /** The decision itself, without a look at the machine. */
    static BackendReport decide(NumericsSettings settings, Optional<GraphicsCards.Card> card, Optional<NativeBuild> build,
            String platform, Processor processor, Path cache) {
        if (card.isPresent()) {
            return new BackendReport("cuda", card.get().name(), "CUDA 11.6", settings.threads(), cache);
        }
        if (settings.device() == Device.CUDA) {
            throw new UnusableBackendException(Reason.NO_USABLE_CARD, "CUDA",
                    "No NVIDIA card of compute capability 5.0 to 8.9 with the CUDA backend installed was found: choose the CPU.");
        }
        NativeBuild chosen = build.orElseThrow(() -> new UnusableBackendException(Reason.NO_NATIVE_BUILD, platform,
                "No native library for " + platform + " is installed: install the Neurarium package made for it."));
        if (!processor.supports(chosen.neededFlag())) {
            throw new UnusableBackendException(Reason.PROCESSOR_TOO_OLD, chosen.neededFlag(),
                    "This processor lacks " + chosen.neededFlag() + ", which the installed native library ("
                            + chosen.displayName() + ") needs: build with -Dnd4j.classifier=" + platform + ".");
        }
        return new BackendReport("cpu", processor.name(), chosen.displayName(), settings.threads(), cache);
    }

    /**
     * Loads ND4J accordingly; later calls only set the threads.
     *
     * @throws UnusableBackendException when it cannot run here
     */
    public static synchronized BackendReport start(NumericsSettings settings) {
        BackendReport report = choose(settings);
        if (started == null) {
            CacheFolder.use(report.cacheFolder());
            quieten();
            if (report.backend().equals("cpu")) {
                ND4JClassLoading.setNd4jClassloader(new CpuOnlyClassLoader(NumericsBootstrap.class.getClassLoader()));
            }
            Nd4j.getBackend();
        }
        useThreads(settings.threads());
        started = new BackendReport(report.backend(), report.device(), report.nativeBuild(), settings.threads(),
                report.cacheFolder());
        return started;
    }

    /** What is in use, once {@link #start} has run. */
    public static synchronized Optional<BackendReport> current() {
        return Optional.ofNullable(started);
    }

    /** ND4J reads its thread count from the environment only; these two calls have the same effect later. */
    private static void useThreads(int threads) {
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
        openblas.blas_set_num_threads(threads);
    }

    private static void quieten() {
        System.setProperty("org.nd4j.log.initialization", "false");
        QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
    }
}
