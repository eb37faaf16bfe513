package org.neurarium.nn.optimize;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * An optimizer.
 *
 * @param id name in project files
 * @param formula the update in LaTeX, with gradient g, learning rate η, parameters θ
 * @param defaultLearningRate what is offered first
 * @param parameters its other settings
 * @param statesPerParameter numbers it remembers per parameter
 * @param factory makes the Deeplearning4j form from the learning rate and the settings
 */
public record OptimizerDefinition(String id, String formula, double defaultLearningRate, List<OptimizerParameter> parameters,
        int statesPerParameter, Factory factory) {

    /** Makes the Deeplearning4j form. */
    @FunctionalInterface
    public interface Factory {
        /** {@code setting} gives each parameter by name, its default included. */
        Dl4jOptimizer create(double learningRate, ToDoubleFunction<String> setting);
    }

    /** Whether it takes single gradient steps; L-BFGS does not, see {@link Lbfgs}. */
    public boolean isFirstOrder() {
        return !id.equals(OptimizerCatalogue.LBFGS);
    }

    /** A setting, or its default where it is not given. */
    public double setting(Map<String, Double> settings, String name) {
        return settings.getOrDefault(name, parameters.stream().filter(p -> p.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + " has no setting \"" + name + "\".")).defaultValue());
    }

    /**
     * For Deeplearning4j.
     *
     * @param settings values by name; missing ones take their default
     * @param schedule of the learning rate, or null for a constant one
     * @throws UnsupportedOperationException for L-BFGS, which is no updater
     */
    public Dl4jOptimizer toDl4j(double learningRate, Map<String, Double> settings, @Nullable ISchedule schedule) {
        Dl4jOptimizer made = factory.create(learningRate, name -> setting(settings, name));
        if (schedule != null) {
            made.updater().setLrAndSchedule(learningRate, schedule);
        }
        return made;
    }
}
