package org.neurarium.nn.fused;

import java.util.Map;
import java.util.Optional;
import org.neurarium.nn.optimize.OptimizerCatalogue;
import org.neurarium.nn.optimize.OptimizerDefinition;

/**
 * An optimizer's step over the whole parameter vector: one pass that reads gradient and state and writes both state and
 * parameters. State k is an array of its own, as long as the parameters: HotSpot vectorises
 * the pass only when no array is read at two places.
 */
abstract class UpdateKernel {

    /**
     * θ ← θ − update.
     *
     * @param p parameters
     * @param g gradient, not changed
     * @param state as many arrays as the optimizer declares
     * @param rate learning rate
     * @param step number of steps made before, 0 at first
     */
    abstract void apply(float[] p, float[] g, float[][] state, float rate, int step);

    /** How many state arrays an optimizer needs. */
    static int states(String id) {
        return OptimizerCatalogue.find(id).orElseThrow().statesPerParameter();
    }

    /** The kernel of an optimizer, if the fused step takes it. */
    static Optional<UpdateKernel> find(String id, Map<String, Double> settings) {
        Optional<OptimizerDefinition> found = OptimizerCatalogue.find(id);
        if (found.isEmpty() || !found.get().isFirstOrder()) {
            return Optional.empty();
        }
        OptimizerDefinition o = found.get();
        return Optional.of(switch (id) {
            case "momentum" -> new MomentumKernels.Classical(o.setting(settings, "momentum"));
            case "nesterov" -> new MomentumKernels.Nesterov(o.setting(settings, "momentum"));
            case "adagrad" -> new AdaptiveKernels.AdaGrad(o.setting(settings, "epsilon"));
            case "adadelta" -> new AdaptiveKernels.AdaDelta(o.setting(settings, "rho"), o.setting(settings, "epsilon"));
            case "rmsprop" -> new AdaptiveKernels.RmsProp(o.setting(settings, "rho"), o.setting(settings, "epsilon"));
            case "adam" -> adam(o, settings, 0);
            case "adamw" -> adam(o, settings, o.setting(settings, "weightDecay"));
            default -> new MomentumKernels.Plain();
        });
    }

    private static UpdateKernel adam(OptimizerDefinition o, Map<String, Double> settings, double decay) {
        return new AdaptiveKernels.Adam(o.setting(settings, "beta1"), o.setting(settings, "beta2"),
                o.setting(settings, "epsilon"), decay);
    }
}
