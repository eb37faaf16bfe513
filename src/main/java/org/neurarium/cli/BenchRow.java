package org.neurarium.cli;

import java.util.Map;

/**
 * One figure of {@code docs/performance.md}.
 *
 * @param name id of the bench
 * @param value the figure, in {@code unit}
 * @param device {@code cpu}, or {@code gpu0} and so on
 * @param backend the native build in use
 * @param figures further figures of the same bench by name, in the same unit
 */
public record BenchRow(String name, double value, String unit, int threads, String device, String backend,
                       Map<String, Double> figures) {
}
