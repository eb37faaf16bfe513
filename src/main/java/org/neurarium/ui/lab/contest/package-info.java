/**
 * One network trained for real in several ways, side by side: by optimizers, losses, activation functions. Uses
 * {@code lesson.contest}, {@code train}, {@code ui.lab.stage}. Start at {@link org.neurarium.ui.lab.contest.ContestViewModel}.
 */
@NullMarked
package org.neurarium.ui.lab.contest;

import org.jspecify.annotations.NullMarked;
