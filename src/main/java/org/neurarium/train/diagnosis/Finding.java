package org.neurarium.train.diagnosis;

import org.neurarium.document.spec.Problem;

/**
 * What one rule found.
 *
 * @param rule its stable id, such as {@code vanishing}
 * @param problem a hint with remedies
 */
public record Finding(String rule, Problem problem) {
}
