package org.neurarium.nn.optimize;

import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;

/** All optimizers by id. */
public final class OptimizerCatalogue {

    /** The id of the one that is not first order. */
    public static final String LBFGS = "lbfgs";

    private static final OptimizerParameter MOMENTUM = new OptimizerParameter("momentum", 0.9, 0, 0.999);
    private static final OptimizerParameter BETA1 = new OptimizerParameter("beta1", 0.9, 0, 0.999);
    private static final OptimizerParameter BETA2 = new OptimizerParameter("beta2", 0.999, 0, 0.99999);

    private static final String ADAM = "m\\leftarrow\\beta_1 m+(1-\\beta_1)g,\\; v\\leftarrow\\beta_2 v+(1-\\beta_2)g^2,\\; "
            + "\\theta\\leftarrow\\theta-\\alpha\\frac{\\sqrt{1-\\beta_2^t}}{1-\\beta_1^t}\\frac{m}{\\sqrt{v}+\\epsilon}";

    private static final List<OptimizerDefinition> ALL = List.of(
            new OptimizerDefinition("sgd", "\\theta\\leftarrow\\theta-\\alpha g", 0.03, List.of(), 0,
                    (rate, p) -> plain(new Sgd(rate))),
            new OptimizerDefinition("momentum", "v\\leftarrow\\mu v-\\alpha g,\\; \\theta\\leftarrow\\theta+v", 0.01,
                    List.of(MOMENTUM), 1, (rate, p) -> plain(new Momentum(rate, p.applyAsDouble("momentum")))),
            new OptimizerDefinition("nesterov", "v\\leftarrow\\mu v-\\alpha g,\\; \\theta\\leftarrow\\theta+\\mu v-\\alpha g", 0.01,
                    List.of(MOMENTUM), 1, (rate, p) -> plain(new Nesterovs(rate, p.applyAsDouble("momentum")))),
            new OptimizerDefinition("adagrad", "s\\leftarrow s+g^2,\\; \\theta\\leftarrow\\theta-\\alpha\\frac{g}{\\sqrt{s}+\\epsilon}",
                    0.05, List.of(epsilon(1e-7)), 1, (rate, p) -> plain(new AdaGrad(rate, p.applyAsDouble("epsilon")))),
            new OptimizerDefinition("adadelta", "s\\leftarrow\\rho s+(1-\\rho)g^2,\\; "
                    + "\\delta=\\frac{\\sqrt{d+\\epsilon}}{\\sqrt{s+\\epsilon}}g,\\; "
                    + "d\\leftarrow\\rho d+(1-\\rho)\\delta^2,\\; \\theta\\leftarrow\\theta-\\alpha\\delta", 1,
                    List.of(new OptimizerParameter("rho", 0.95, 0, 0.9999), epsilon(1e-6)), 2,
                    (rate, p) -> plain(new AdaDelta(rate, p.applyAsDouble("rho"), p.applyAsDouble("epsilon")))),
            new OptimizerDefinition("rmsprop", "s\\leftarrow\\rho s+(1-\\rho)g^2,\\; "
                    + "\\theta\\leftarrow\\theta-\\alpha\\frac{g}{\\sqrt{s}+\\epsilon}", 0.003,
                    List.of(new OptimizerParameter("rho", 0.9, 0, 0.9999), epsilon(1e-8)), 1,
                    (rate, p) -> plain(new RmsProp(rate, p.applyAsDouble("rho"), p.applyAsDouble("epsilon")))),
            new OptimizerDefinition("adam", ADAM, 0.01, List.of(BETA1, BETA2, epsilon(1e-8)), 2,
                    (rate, p) -> plain(adam(rate, p))),
            new OptimizerDefinition("adamw", ADAM + "-\\alpha\\lambda\\theta", 0.01,
                    List.of(BETA1, BETA2, epsilon(1e-8), new OptimizerParameter("weightDecay", 0.01, 0, 1)), 2,
                    (rate, p) -> new Dl4jOptimizer(adam(rate, p),
                            List.of(new DecoupledWeightDecay(p.applyAsDouble("weightDecay"))))),
            new OptimizerDefinition(LBFGS, "\\theta\\leftarrow\\theta-\\alpha H g", 1,
                    List.of(new OptimizerParameter("history", 10, 1, 100)), 0, (rate, p) -> {
                        throw new UnsupportedOperationException("L-BFGS is not an updater; minimise with Lbfgs.");
                    }));

    private OptimizerCatalogue() {
    }

    /** The optimizer of that id, if there is one. */
    public static Optional<OptimizerDefinition> find(String id) {
        return ALL.stream().filter(o -> o.id().equals(id)).findFirst();
    }

    /** All of them, simplest first. */
    public static List<OptimizerDefinition> all() {
        return ALL;
    }

    private static Adam adam(double rate, java.util.function.ToDoubleFunction<String> p) {
        return new Adam(rate, p.applyAsDouble("beta1"), p.applyAsDouble("beta2"), p.applyAsDouble("epsilon"));
    }

    private static OptimizerParameter epsilon(double byDefault) {
        return new OptimizerParameter("epsilon", byDefault, 1e-12, 1e-2);
    }

    private static Dl4jOptimizer plain(org.nd4j.linalg.learning.config.IUpdater updater) {
        return new Dl4jOptimizer(updater, List.of());
    }
}
