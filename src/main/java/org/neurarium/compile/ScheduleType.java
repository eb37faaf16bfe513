package org.neurarium.compile;

import java.util.List;
import java.util.function.Function;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;

/**
 * A kind of learning-rate schedule.
 *
 * @param id name in project files
 * @param formula the rate in LaTeX, with base rate a, step t, planned number of steps T
 * @param function makes the schedule from its settings
 */
public record ScheduleType(String id, String formula, List<ParamSpec> params, Function<Settings, RateFunction> function) {
}
