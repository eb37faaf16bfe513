package org.neurarium.ui.training;

/**
 * What computes, for the chip on the run bar and its tooltip.
 *
 * @param brief in a word or two, such as {@code CPU · oneDNN AVX2}
 * @param processor name of the processor or card
 * @param threads threads of one numerical operation
 * @param cacheFolder where the native libraries are unpacked
 */
public record ComputeDevice(String brief, String processor, int threads, String cacheFolder) {
}
