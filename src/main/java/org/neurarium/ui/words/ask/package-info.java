/**
 * The right side of the words lab: questions to the newest vectors. Uses {@code ui.words.room}, {@code ui.words.control},
 * {@code ui.common}, {@code words.ask}. Start at {@link org.neurarium.ui.words.ask.AskView}.
 */
@NullMarked
package org.neurarium.ui.words.ask;

import org.jspecify.annotations.NullMarked;
