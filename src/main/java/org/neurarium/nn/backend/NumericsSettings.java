package org.neurarium.nn.backend;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a user may decide about where numbers are computed.
 *
 * @param device which kind of device to use
 * @param threads OpenMP and BLAS threads, at least 1; more than one slows small networks down
 * @param cacheFolder where native libraries are unpacked, or null for the user's cache folder
 */
public record NumericsSettings(Device device, int threads, @Nullable Path cacheFolder) {

    /** Kinds of device. */
    public enum Device {
        /** An NVIDIA card if ND4J can use it, else the processor. */
        AUTO,
        /** The processor. */
        CPU,
        /** An NVIDIA card; without a usable one, starting fails. */
        CUDA
    }

    /** Whatever there is, one thread, the user's cache folder. */
    public static NumericsSettings standard() {
        return new NumericsSettings(Device.AUTO, 1, null);
    }

    /** Checks the thread count. */
    public NumericsSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("The number of threads must be at least 1, not " + threads + ".");
        }
    }
}
