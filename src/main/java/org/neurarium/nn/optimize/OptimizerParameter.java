package org.neurarium.nn.optimize;

/**
 * A setting of an optimizer besides its learning rate.
 *
 * @param name as in a project file
 * @param defaultValue of the paper or of Keras
 * @param minimum smallest value that makes sense
 * @param maximum largest value offered
 */
public record OptimizerParameter(String name, double defaultValue, double minimum, double maximum) {
}
