package org.neurarium.layer;

import java.util.List;

/**
 * What a network's last layer minimises.
 *
 * @param loss id in the loss catalogue
 * @param activation id in the activation catalogue
 * @param activationParameters that function's parameters, in its order
 * @param units number of outputs
 * @param coding how targets are written
 * @param steps answers per example, one a step; 0 where one is for the whole example
 */
public record OutputObjective(String loss, String activation, List<Double> activationParameters, int units,
                        TargetCoding coding, int steps) {
    public OutputObjective {
        activationParameters = List.copyOf(activationParameters);
    }
}
