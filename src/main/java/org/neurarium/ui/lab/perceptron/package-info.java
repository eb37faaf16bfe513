/**
 * A perceptron whose weights and bias are handles, and the perceptron rule that turns them. Uses {@code lab.perceptron}
 * and {@code ui.lab.stage}. Start at {@link org.neurarium.ui.lab.perceptron.PerceptronViewModel}.
 */
@NullMarked
package org.neurarium.ui.lab.perceptron;

import org.jspecify.annotations.NullMarked;
