package org.neurarium.nn.backend;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bytedeco.openblas.global.openblas;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.neurarium.nn.backend.card.CardTrial;
import org.neurarium.nn.backend.card.CardTrials;
import org.neurarium.nn.backend.card.CardVerdict;
import org.neurarium.nn.backend.card.CudaDevice;
import org.neurarium.nn.backend.card.DeviceChoice;
import org.neurarium.nn.backend.card.DeviceSurvey;
import org.neurarium.nn.backend.card.DriverAnswer;
import org.neurarium.nn.backend.card.DriverQuery;
import org.neurarium.nn.backend.card.FirstKernel;
import org.neurarium.nn.backend.card.GraphicsCard;
import org.neurarium.nn.backend.card.Objection;
import org.neurarium.nn.backend.card.Objection.Reason;
import org.neurarium.nn.backend.card.VisibleCards;

/**
 * Chooses backend, native build, threads and cache folder, before anything touches ND4J. One backend lives in a process:
 * another device takes another process.
 *
 * <p>{@link #expected} is cheap where no CUDA libraries are installed; elsewhere it asks the driver. {@link #start} loads
 * the native libraries, once, which takes a second or two, and for a card that was never used a trial before that.
 */
public final class NumericsBootstrap {
    private static final ClassLoader LOADER = NumericsBootstrap.class.getClassLoader();

    /** Held here because java.util.logging forgets the level of a logger that nobody holds. */
    private static final List<Logger> QUIET = List.of(Logger.getLogger("org.nd4j"), Logger.getLogger("org.deeplearning4j"),
            Logger.getLogger("org.bytedeco"));

    private static volatile @Nullable BackendReport started;

    /** Of the matrix library; 0 while it is not known. */
    private static int matrixThreads = environmentsThreads();

    private NumericsBootstrap() {
    }

    /** Whether libraries for NVIDIA cards are part of this installation. */
    public static boolean cudaInstalled() {
        return CudaDevice.installed(LOADER);
    }

    /** The processor's name. */
    public static String processor() {
        return Processor.host().name();
    }

    /** Asks the driver, which takes seconds where it does not answer. Touches neither ND4J nor CUDA. */
    public static DeviceSurvey survey() {
        return DeviceSurvey.of(seen(), cudaInstalled(), new CardTrials(CacheFolder.choose(null)));
    }

    /** The next start tries cards again that failed. */
    public static void forgetFailedTrials() {
        new CardTrials(CacheFolder.choose(null)).forgetFailures();
    }

    /**
     * What {@link #start} will use, if every card does what it says.
     *
     * @throws UnusableBackendException when it cannot run here
     */
    public static BackendReport expected(NumericsSettings settings) {
        BackendReport now = started;
        return now != null ? now : decide(settings, needsSurvey(settings.device()) ? survey() : DeviceSurvey.NOT_ASKED);
    }

    /**
     * Loads ND4J accordingly; later calls only set the threads.
     *
     * @throws UnusableBackendException when it cannot run here
     */
    public static synchronized BackendReport start(NumericsSettings settings) {
        BackendReport now = started;
        if (now == null) {
            BackendReport decided = decide(settings, tried(settings));
            now = LibraryLoading.alone(() -> load(settings, decided));
        }
        useThreads(settings.threads());
        now = now.withThreads(settings.threads());
        started = now;
        return now;
    }

    /** What is in use, once {@link #start} has run. */
    public static Optional<BackendReport> current() {
        return Optional.ofNullable(started);
    }

    /** Whether the processor computes, as it does until something was started. */
    public static boolean onProcessor() {
        return current().map(report -> report.card() == null).orElse(true);
    }

    private static DriverAnswer seen() {
        DriverAnswer answer = DriverQuery.ask();
        List<GraphicsCard> visible = VisibleCards.among(answer.cards(), System.getenv(VisibleCards.VARIABLE));
        return visible.isEmpty() && answer.objection() == null ? DriverAnswer.none(Reason.NO_CARD)
                : new DriverAnswer(visible, answer.objection());
    }

    private static boolean needsSurvey(DeviceChoice device) {
        return device.isCard() || device.equals(DeviceChoice.AUTO) && cudaInstalled();
    }

    /** The survey after the cards that a choice comes to were tried, until one passes or none is left. */
    private static DeviceSurvey tried(NumericsSettings settings) {
        if (!needsSurvey(settings.device())) {
            return DeviceSurvey.NOT_ASKED;
        }
        Path cache = CacheFolder.choose(settings.cacheFolder());
        DriverAnswer answer = seen();
        CardTrials trials = new CardTrials(cache);
        while (true) {
            DeviceSurvey survey = DeviceSurvey.of(answer, cudaInstalled(), trials);
            CardVerdict next = survey.pick(settings.device()).verdict();
            if (next == null || next.tried()) {
                return survey;
            }
            Objection objection = CardTrial.of(next.card(), bus(next.card(), answer.cards().size()), cache,
                    CacheFolder.option(cache));
            trials.note(next.card(), objection);
        }
    }

    private static String bus(GraphicsCard card, int cards) {
        return cards > 1 ? card.bus() : "";
    }

    private static BackendReport decide(NumericsSettings settings, DeviceSurvey survey) {
        String platform = NativeBuild.hostPlatform();
        return decide(settings, survey, NativeBuild.onClassPath(LOADER, platform), platform, Processor.host(),
                CacheFolder.choose(settings.cacheFolder()));
    }

    /** The decision itself, without a look at the machine. */
    static BackendReport decide(NumericsSettings settings, DeviceSurvey survey, Optional<NativeBuild> build, String platform,
            Processor processor, Path cache) {
        DeviceSurvey.Pick pick = survey.pick(settings.device());
        CardVerdict verdict = pick.verdict();
        if (verdict != null) {
            return new BackendReport(verdict.card().name(), CudaDevice.BUILD, settings.threads(), cache, verdict.card(), null);
        }
        NativeBuild chosen = build.orElseThrow(() -> new UnusableBackendException(UnusableBackendException.Reason.NO_NATIVE_BUILD, platform,
                "No native library for " + platform + " is installed: install the Neurarium package made for it."));
        if (!processor.supports(chosen.neededFlag())) {
            throw new UnusableBackendException(UnusableBackendException.Reason.PROCESSOR_TOO_OLD, chosen.neededFlag(),
                    "This processor lacks " + chosen.neededFlag() + ", which the installed native library ("
                            + chosen.displayName() + ") needs: build with -Dnd4j.classifier=" + platform + ".");
        }
        return new BackendReport(processor.name(), chosen.displayName(), settings.threads(), cache, null, pick.objection());
    }

    private static BackendReport load(NumericsSettings settings, BackendReport report) {
        CacheFolder.use(report.cacheFolder());
        quieten();
        GraphicsCard card = report.card();
        if (card == null) {
            return onProcessor(report);
        }
        try {
            CudaDevice.load();
            CudaDevice.select(bus(card, seen().cards().size()));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError broken) { // ND4J was not touched yet
            BackendReport instead = decide(NumericsSettings.on(DeviceChoice.CPU), DeviceSurvey.NOT_ASKED);
            return onProcessor(instead.withThreads(settings.threads()).without(failed(report, broken)));
        }
        try {
            if (CudaDevice.inUse()) {
                return report;
            }
            throw new IllegalStateException("ND4J did not choose its CUDA backend");
        } catch (RuntimeException | LinkageError broken) {
            failed(report, broken);
            throw new UnusableBackendException(UnusableBackendException.Reason.CARD_FAILED, card.name(),
                    card.name() + " failed although it had computed before: start again, and the processor computes.");
        }
    }

    private static BackendReport onProcessor(BackendReport report) {
        ND4JClassLoading.setNd4jClassloader(new CpuOnlyClassLoader(LOADER));
        Nd4j.getBackend();
        return report;
    }

    /** Keeps that a card failed after all, for the next start not to use it. */
    private static Objection failed(BackendReport report, Throwable broken) {
        GraphicsCard card = Objects.requireNonNull(report.card());
        Objection objection = Objection.of(Reason.TRIAL_FAILED, card.name(), FirstKernel.words(broken));
        new CardTrials(report.cacheFolder()).note(card, objection);
        return objection;
    }

    /** ND4J and the matrix library read their number of threads from the environment only; these calls have the same effect later. */
    private static void useThreads(int threads) {
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
        if (threads != matrixThreads) {
            LibraryLoading.alone(() -> {
                openblas.blas_set_num_threads(threads);
                return threads;
            });
            matrixThreads = threads;
        }
    }

    private static int environmentsThreads() {
        String said = System.getenv("OMP_NUM_THREADS");
        boolean decides = System.getenv("OPENBLAS_NUM_THREADS") == null; // that would count for more
        return said != null && decides && said.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(said) : 0;
    }

    private static void quieten() {
        System.setProperty("org.nd4j.log.initialization", "false");
        QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
    }
}
