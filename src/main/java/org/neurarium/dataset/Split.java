package org.neurarium.dataset;

/**
 * Examples divided into those the network learns from and those held out.
 *
 * @param normalization what was done to the features, fitted on the training part only
 */
public record Split(Examples train, Examples validation, Normalization normalization) {
}
