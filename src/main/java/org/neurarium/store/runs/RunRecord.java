package org.neurarium.store.runs;

import java.time.Instant;
import org.neurarium.document.Project;

/**
 * One kept run without its curves and weights.
 *
 * @param id its number in the store
 * @param project everything it was made of: network, data recipe, training settings, seed
 * @param sweep the sweep it belongs to; empty for a run of its own
 * @param note what a person wrote beside it
 * @param parameters numbers that were trained
 * @param weights whether its weights are kept, as they were after {@code weightsAt} updates
 * @param outcome its figures
 */
public record RunRecord(long id, Instant started, Project project, String sweep, String note, long parameters,
                        boolean weights, long weightsAt, RunOutcome outcome) {
}
