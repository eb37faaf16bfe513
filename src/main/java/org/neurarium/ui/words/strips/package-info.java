/**
 * What stands below the run bar of the words lab: tiles that a person shows or hides, such as the loss curve. A new tile
 * is a {@link org.neurarium.ui.words.strips.WordStrip} and one line in {@code WordStrips.all}. Uses {@code ui.words.room},
 * {@code ui.words.control}, {@code ui.common}. Start at {@link org.neurarium.ui.words.strips.StripDock}.
 */
@NullMarked
package org.neurarium.ui.words.strips;

import org.jspecify.annotations.NullMarked;
