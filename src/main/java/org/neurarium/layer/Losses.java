package org.neurarium.layer;

import java.util.List;
import java.util.Set;
import org.neurarium.nn.loss.LossCatalogue;
import org.neurarium.nn.loss.LossDefinition;

/** Losses as the output layer sees them: which ones there are, and what they expect of the outputs. */
final class Losses {
    static final String BINARY = "binary-crossentropy";
    static final String CATEGORICAL = "categorical-crossentropy";
    static final String LIKELIHOOD = "negative-log-likelihood";
    static final String SQUARED = "mean-squared-error";
    static final String ABSOLUTE = "mean-absolute-error";
    static final String HINGE = "hinge";
    static final List<String> IDS = LossCatalogue.all().stream().map(LossDefinition::id).toList();

    /** Those that take a distribution over the classes. */
    static final Set<String> DISTRIBUTION = Set.of(CATEGORICAL, LIKELIHOOD);
    /** Those that take the logarithm of an output, which must lie between 0 and 1. */
    static final Set<String> LOGARITHMIC = Set.of(BINARY, CATEGORICAL, LIKELIHOOD);

    private Losses() {
    }
}
