/**
 * A perceptron of two inputs taught a gate, example by example. Uses the JDK only. Start reading at
 * {@link org.neurarium.lab.perceptron.PerceptronRule}.
 */
@NullMarked
package org.neurarium.lab.perceptron;

import org.jspecify.annotations.NullMarked;
