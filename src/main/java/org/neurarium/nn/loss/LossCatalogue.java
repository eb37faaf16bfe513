package org.neurarium.nn.loss;

import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/** All losses by id. */
public final class LossCatalogue {

    /** The loss of the {@code perceptron} layer, not offered elsewhere. */
    public static final LossDefinition PERCEPTRON = new LossDefinition("perceptron-criterion",
            "\\sum_i (y_i-t_i)\\,z_i", false, PerceptronCriterion::new);

    private static final String CROSS_ENTROPY = "-\\sum_i t_i\\ln y_i";

    private static final List<LossDefinition> ALL = List.of(
            new LossDefinition("mean-squared-error", "\\frac{1}{n}\\sum_i (y_i-t_i)^2", true, LossMSE::new),
            new LossDefinition("binary-crossentropy",
                    "-\\frac{1}{n}\\sum_i\\left(t_i\\ln y_i+(1-t_i)\\ln(1-y_i)\\right)", true, BinaryCrossEntropy::new),
            new LossDefinition("categorical-crossentropy", CROSS_ENTROPY, false, CategoricalCrossEntropy::new),
            new LossDefinition("negative-log-likelihood", CROSS_ENTROPY, false, NegativeLogLikelihood::new),
            new LossDefinition("hinge", "\\frac{1}{n}\\sum_i\\max(0,1-t_i y_i)", true, Hinge::new),
            new LossDefinition("mean-absolute-error", "\\frac{1}{n}\\sum_i |y_i-t_i|", true, MeanAbsoluteError::new));

    private LossCatalogue() {
    }

    /** The loss of that id, if there is one. */
    public static Optional<LossDefinition> find(String id) {
        return id.equals(PERCEPTRON.id()) ? Optional.of(PERCEPTRON)
                : ALL.stream().filter(l -> l.id().equals(id)).findFirst();
    }

    /** The losses that an output layer may choose from. */
    public static List<LossDefinition> all() {
        return ALL;
    }
}
