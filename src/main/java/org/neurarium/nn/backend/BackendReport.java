package org.neurarium.nn.backend;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.neurarium.nn.backend.card.GraphicsCard;
import org.neurarium.nn.backend.card.Objection;

/**
 * What computes, for the run bar, {@code bench} and bug reports.
 *
 * @param device the name of the processor or of the card
 * @param nativeBuild the native build in use, such as {@code oneDNN AVX2}
 * @param threads threads of one numerical operation
 * @param cacheFolder where its native libraries are unpacked
 * @param card that computes; null for the processor
 * @param objection why the card that was asked for does not compute; null if none was asked for, or it does
 */
public record BackendReport(String device, String nativeBuild, int threads, Path cacheFolder, @Nullable GraphicsCard card,
                            @Nullable Objection objection) {
    /** {@code cpu}, or {@code gpu0} and so on. */
    public String id() {
        return card == null ? "cpu" : card.device();
    }

    /** The same, and why no card computes. */
    BackendReport without(Objection reason) {
        return new BackendReport(device, nativeBuild, threads, cacheFolder, card, reason);
    }

    BackendReport withThreads(int changed) {
        return new BackendReport(device, nativeBuild, changed, cacheFolder, card, objection);
    }
}
