package org.neurarium.fuzz;

import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.InputFault;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;

/**
 * Feeds one reader with damaged inputs. Each must end, within its time and memory, in a result or in the one exception that the
 * reader declares, whose sentence must stand in both languages. What fails is made as small as it can be and written out with
 * the seed that makes it again.
 */
public final class Fuzz implements AutoCloseable {
    /** Of processor time. */
    private static final double SECONDS = 2;
    /** By the clock on the wall, for what waits instead of computing; a busy machine must not fail the test. */
    private static final int PATIENCE_SECONDS = 60;
    private static final int SHRINKS = 400;
    private static final long SHRINK_NANOS = 15_000_000_000L;
    private static final Path FAILED = Path.of("target", "fuzz");

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final FuzzTarget target;
    private ExecutorService worker = worker();
    private long mostBytes;
    private double mostSeconds;
    private int refused;

    private Fuzz(FuzzTarget target) {
        this.target = target;
    }

    /** What came of it. */
    public record Report(String name, int inputs, int refused, double megabytes, double seconds) {
        @Override
        public String toString() {
            return String.format(java.util.Locale.ROOT, "%-22s %6d inputs, %6d refused, most %7.1f MB, %6.3f s", name, inputs, refused, megabytes, seconds);
        }
    }

    /** @param seed the same gives the same inputs */
    public static Report run(FuzzTarget target, int count, long seed) {
        try (Fuzz fuzz = new Fuzz(target)) {
            for (byte[] sound : target.corpus()) {
                fuzz.sound(sound);
            }
            fuzz.refused = 0;
            for (int i = 0; i < count; i++) {
                byte[] input = input(target, seed, i);
                String wrong = fuzz.wrong(input);
                if (wrong != null) {
                    fuzz.report(input, wrong, seed, i);
                }
            }
            return new Report(target.name(), count, fuzz.refused, fuzz.mostBytes / 1e6, fuzz.mostSeconds);
        }
    }

    /** The input of a seed and a number. */
    static byte[] input(FuzzTarget target, long seed, int number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        Mutation bytes = new Mutation(random, target.corpus(), target.words());
        byte[] good = target.corpus().get(random.nextInt(target.corpus().size()));
        return switch (target.form()) {
            case ZIP -> new PackedMutation(random, bytes).zip(good);
            case GZIP -> new PackedMutation(random, bytes).gzip(good);
            default -> bytes.of(good, target.form() == Form.TEXT);
        };
    }

    /** A corpus whose sound inputs are refused would test nothing. */
    private void sound(byte[] good) {
        String wrong = wrong(good);
        if (wrong != null || refused > 0) {
            fail(target.name() + ": a sound input is not read: " + (wrong == null ? "refused" : wrong));
        }
    }

    private record Outcome(@Nullable Throwable thrown, long bytes, double seconds) {
    }

    /** What is wrong with how an input ends; null if nothing. */
    private @Nullable String wrong(byte[] input) {
        Future<Outcome> running = worker.submit(() -> read(input));
        try {
            return judged(running.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException hangs) {
            worker.shutdownNow();
            worker = worker();
            return "does not end";
        } catch (ExecutionException e) {
            return "the reader's thread: " + e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Outcome read(byte[] input) {
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long start = threads.getCurrentThreadCpuTime();
        Throwable thrown = null;
        try {
            target.reader().read(input);
        } catch (Throwable e) {
            thrown = e;
        }
        return new Outcome(thrown, threads.getCurrentThreadAllocatedBytes() - bytes, (threads.getCurrentThreadCpuTime() - start) * 1e-9);
    }

    private @Nullable String judged(Outcome outcome) {
        mostBytes = Math.max(mostBytes, outcome.bytes());
        mostSeconds = Math.max(mostSeconds, outcome.seconds());
        Throwable thrown = outcome.thrown();
        if (thrown != null && !target.declared().isInstance(thrown)) {
            return thrown + Arrays.stream(thrown.getStackTrace()).limit(12).map(e -> "\n    at " + e).reduce("", String::concat);
        }
        refused += thrown == null ? 0 : 1;
        String unclear = thrown instanceof InputFault fault ? unclear(fault) : null;
        return unclear != null ? unclear : outcome.bytes() > (long) target.megabytes() << 20 ? "takes " + (outcome.bytes() >> 20) + " MB"
                : outcome.seconds() > SECONDS ? "takes " + outcome.seconds() + " s" : null;
    }

    /** One sentence on one line in each language, all its slots filled. */
    private static @Nullable String unclear(InputFault fault) {
        for (Language language : Language.values()) {
            Messages messages = Messages.of(language);
            if (!messages.has(fault.messageKey())) {
                return "no sentence " + fault.messageKey() + " in " + language;
            }
            String said = messages.get(fault.messageKey(), fault.arguments());
            if (said.matches("(?s).*\\{\\d[:}].*") && fault.arguments().stream().noneMatch(a -> String.valueOf(a).contains("{"))) {
                return "a slot is left open: " + said;
            }
        }
        return null;
    }

    private void report(byte[] input, String wrong, long seed, int number) {
        String kind = kind(wrong);
        byte[] small = shrunk(input, kind);
        Path file = FAILED.resolve(target.name() + "-" + seed + "-" + number + ".bin");
        try {
            Files.createDirectories(FAILED);
            Files.write(file, small);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        String base64 = small.length > 1_500 ? "" : "\nbase64: " + Base64.getEncoder().encodeToString(small);
        fail(target.name() + ", seed " + seed + ", input " + number + ": " + wrong + "\nsmallest: " + small.length + " bytes in " + file + base64);
    }

    private static String kind(String wrong) {
        return wrong.split("[\\n:0-9]", 2)[0];
    }

    /** Takes out ever smaller pieces as long as it fails the same way. */
    private byte[] shrunk(byte[] input, String kind) {
        byte[] small = input;
        int tries = kind.startsWith("does not end") ? 0 : SHRINKS;
        long late = System.nanoTime() + SHRINK_NANOS;
        for (int piece = Math.max(1, small.length / 2); piece >= 1; piece /= 2) {
            for (int at = 0; at < small.length && tries > 0 && System.nanoTime() < late; tries--) {
                byte[] less = Mutation.joined(Arrays.copyOf(small, at), Arrays.copyOfRange(small, Math.min(small.length, at + piece), small.length));
                String wrong = wrong(less);
                if (wrong != null && kind(wrong).equals(kind)) {
                    small = less;
                } else {
                    at += piece;
                }
            }
        }
        return small;
    }

    private static ExecutorService worker() {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(null, work, "fuzz", 1 << 20);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
