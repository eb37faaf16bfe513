package org.neurarium.nn.backend;

import java.nio.file.Path;

/**
 * What computes, for the status line, {@code bench} and bug reports.
 *
 * @param backend {@code cpu} or {@code cuda}
 * @param device the name of the processor or of the card
 * @param nativeBuild the native build in use, such as {@code oneDNN AVX2}
 * @param threads threads of one numerical operation
 * @param cacheFolder where its native libraries are unpacked
 */
public record BackendReport(String backend, String device, String nativeBuild, int threads, Path cacheFolder) {
}
