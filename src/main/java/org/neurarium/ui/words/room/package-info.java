/**
 * What the words lab has at hand, as observable values: the text that was read, the training, the newest vectors, what is
 * selected, pinned and looked at. All of it belongs to the JavaFX thread and needs no toolkit; work runs in the
 * background. May use {@code words}, {@code dataset.text}, {@code document.spec}, {@code ui.common}. Start at
 * {@link org.neurarium.ui.words.room.WordsRoom}.
 */
@NullMarked
package org.neurarium.ui.words.room;

import org.jspecify.annotations.NullMarked;
