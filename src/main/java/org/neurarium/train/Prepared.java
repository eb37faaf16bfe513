package org.neurarium.train;

import org.neurarium.compile.CompiledNetwork;
import org.neurarium.document.Project;

/**
 * Everything a session needs, made on its thread.
 *
 * @param material the examples to begin with
 * @param stepper how steps are executed; owned by the session
 * @param map where parameters lie
 * @param network how inputs and targets are written and outputs read; what is exported
 * @param schedule the learning rate over time
 * @param maker makes material of other examples
 */
record Prepared(Project project, Material material, Stepper stepper, ParameterMap map, CompiledNetwork network,
                Run.Schedule schedule, Material.Maker maker) {
}
