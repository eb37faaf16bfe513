/**
 * The run bar of the words lab: start, pause, steps, speed, learning rate, figures, and the band that says what went
 * wrong. Uses {@code ui.words.room}, {@code ui.words.control}, {@code ui.common}. Start at
 * {@link org.neurarium.ui.words.run.WordsRunBar}.
 */
@NullMarked
package org.neurarium.ui.words.run;

import org.jspecify.annotations.NullMarked;
