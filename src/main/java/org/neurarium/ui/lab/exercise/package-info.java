/**
 * The exercise of backpropagation by hand: four derivatives of one sigmoid layer, judged in any algebraic form. Uses
 * {@code lab.graph} and {@code ui.lab.stage}. Start at {@link org.neurarium.ui.lab.exercise.ExerciseViewModel}.
 */
@NullMarked
package org.neurarium.ui.lab.exercise;

import org.jspecify.annotations.NullMarked;
