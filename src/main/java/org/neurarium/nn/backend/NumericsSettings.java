package org.neurarium.nn.backend;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.neurarium.nn.backend.card.DeviceChoice;

/**
 * What a user may decide about where numbers are computed.
 *
 * @param device which device to use; where it cannot be, the processor computes
 * @param threads OpenMP and BLAS threads, at least 1; more than one slows small networks down
 * @param cacheFolder where native libraries are unpacked, or null for the user's cache folder
 */
public record NumericsSettings(DeviceChoice device, int threads, @Nullable Path cacheFolder) {

    /** Whatever there is, one thread, the user's cache folder. */
    public static NumericsSettings standard() {
        return on(DeviceChoice.AUTO);
    }

    /** That device, one thread, the user's cache folder. */
    public static NumericsSettings on(DeviceChoice device) {
        return new NumericsSettings(device, 1, null);
    }

    /** Checks the thread count. */
    public NumericsSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("The number of threads must be at least 1, not " + threads + ".");
        }
    }
}
