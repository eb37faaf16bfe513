package org.neurarium.nn.backend.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.neurarium.nn.backend.card.Objection.Reason;

/** One small operation on a card, in a process of its own: whatever happens there, this one goes on. */
public final class CardTrial {
    /** The first time, four gigabytes of libraries are unpacked. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String card;
    private final List<String> command;
    private final Path answer;
    private final Duration patience;

    /**
     * @param card its name
     * @param command a process that writes {@link FirstKernel#PASSED}, or what went wrong, to {@code answer}
     */
    CardTrial(String card, List<String> command, Path answer, Duration patience) {
        this.card = card;
        this.command = command;
        this.answer = answer;
        this.patience = patience;
    }

    /**
     * Tries a card; null if it computes right.
     *
     * @param bus where the card is, empty for the only one
     * @param cache where a crash is noted
     * @param unpacking Java's option for where native libraries are unpacked
     */
    public static @Nullable Objection of(GraphicsCard card, String bus, Path cache, String unpacking) {
        try {
            Path answer = Files.createTempFile("neurarium-card", ".txt");
            try {
                return new CardTrial(card.name(), child(bus, answer, cache, unpacking), answer, PATIENCE).run();
            } finally {
                Files.deleteIfExists(answer);
            }
        } catch (IOException full) {
            return Objection.of(Reason.TRIAL_FAILED, card.name(), String.valueOf(full.getMessage()));
        }
    }

    private static List<String> child(String bus, Path answer, Path cache, String unpacking) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + cache.resolve("card-crash.log"), unpacking,
                "-cp", System.getProperty("java.class.path"), FirstKernel.class.getName(), answer.toString(), bus);
    }

    @Nullable Objection run() throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Objection.of(Reason.TRIAL_SILENT, card, patience.toSeconds());
            }
            String said = Files.readString(answer).strip();
            if (said.equals(FirstKernel.PASSED) && process.exitValue() == 0) {
                return null;
            }
            return said.isEmpty() || said.equals(FirstKernel.PASSED)
                    ? Objection.of(Reason.TRIAL_CRASHED, card, process.exitValue()) : Objection.of(Reason.TRIAL_FAILED, card, said);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Objection.of(Reason.TRIAL_SILENT, card, patience.toSeconds());
        } finally {
            process.destroyForcibly();
        }
    }
}
