/**
 * Contests: optimizers on surfaces, and one network trained in several ways, with the settings that are offered. Uses
 * {@code lab}, {@code nn} and {@code train}. Start at {@link org.neurarium.lesson.contest.Contests}.
 */
@NullMarked
package org.neurarium.lesson.contest;

import org.jspecify.annotations.NullMarked;
