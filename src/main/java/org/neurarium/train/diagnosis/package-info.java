/**
 * What a training's numbers say is wrong with it, in words and with remedies: vanishing and exploding gradients, dead and
 * saturated units, overfitting, unscaled inputs, classes of unlike size. Every rule is one class, a pure function of
 * {@link org.neurarium.train.diagnosis.Observations}; definitions and sources stand in {@code docs/remedies.md}. What a drawing
 * alone gives away (stacked linear layers, a loss that does not fit) is told by {@code compile.check}. Uses {@code train},
 * {@code train.probe} and what lies below. Start at {@link org.neurarium.train.diagnosis.Diagnosis}.
 */
@NullMarked
package org.neurarium.train.diagnosis;

import org.jspecify.annotations.NullMarked;
