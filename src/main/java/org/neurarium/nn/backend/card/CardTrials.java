package org.neurarium.nn.backend.card;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.neurarium.nn.backend.card.Objection.Reason;

/**
 * How first operations on cards went, kept beside the native libraries: a trial is made once for a card and a driver. What
 * cannot be read or written is tried again.
 */
public final class CardTrials {
    private static final String PASSED = "passed";

    private final Path file;
    private final Properties kept = new Properties();

    public CardTrials(Path folder) {
        file = folder.resolve("cards.properties");
        try (Reader in = Files.newBufferedReader(file)) {
            kept.load(in);
        } catch (IOException | IllegalArgumentException unreadable) {
            kept.clear();
        }
    }

    boolean passed(GraphicsCard card) {
        return PASSED.equals(kept.getProperty(key(card)));
    }

    Optional<Objection> failure(GraphicsCard card) {
        String text = kept.getProperty(key(card), PASSED);
        String[] parts = text.split(" ", 2);
        return List.of(Reason.TRIAL_FAILED, Reason.TRIAL_CRASHED, Reason.TRIAL_SILENT).stream()
                .filter(reason -> parts.length == 2 && reason.name().equals(parts[0])).findFirst()
                .map(reason -> Objection.of(reason, card.name(), parts[1]));
    }

    /** @param objection what stood in the way; null if the card computed right */
    public void note(GraphicsCard card, @Nullable Objection objection) {
        kept.setProperty(key(card), objection == null ? PASSED : objection.reason().name() + " " + objection.arguments().get(1));
        if (!Thread.currentThread().isInterrupted()) { // else the program is ending, and the card is not to blame
            save();
        }
    }

    /** Failures are to be tried again. */
    public void forgetFailures() {
        if (kept.values().removeIf(value -> !value.equals(PASSED))) {
            save();
        }
    }

    private void save() {
        try {
            Files.createDirectories(file.getParent());
            try (Writer out = Files.newBufferedWriter(file)) {
                kept.store(out, null);
            }
        } catch (IOException full) {
            System.getLogger(CardTrials.class.getName()).log(System.Logger.Level.DEBUG, "trials are not kept", full);
        }
    }

    private static String key(GraphicsCard card) {
        return card.id() + "@" + card.driver();
    }
}
