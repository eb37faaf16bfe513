package org.neurarium.cli;

import java.util.List;

/**
 * What a long session came to.
 *
 * @param exceeded figures of the row that grew more than they may
 */
public record SoakOutcome(BenchRow row, List<String> exceeded) {
}
