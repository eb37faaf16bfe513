package org.neurarium.nn.activation;

/**
 * A parameter of an activation function.
 *
 * @param name as in the formula, spelled out (alpha, lower, …); also the name of the setting in a project file
 * @param defaultValue the value of the paper or of Keras
 * @param minimum smallest value that makes sense
 * @param maximum largest value offered
 */
public record ActivationParameter(String name, double defaultValue, double minimum, double maximum) {
}
