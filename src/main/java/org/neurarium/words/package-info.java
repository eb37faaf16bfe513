/**
 * Word vectors from a text to a picture, in plain Java on arrays. Texts and their counts stand in {@code words.corpus},
 * tables of vectors and their files in {@code words.vectors}, the methods that learn them in {@code words.learn},
 * questions to them in {@code words.ask}, maps of two or three dimensions in {@code words.projection}. May use
 * {@code dataset.text} (tokenizers) and {@code document.spec}; nothing here knows the window. Start at
 * {@link org.neurarium.words.learn.WordTraining}.
 */
@NullMarked
package org.neurarium.words;

import org.jspecify.annotations.NullMarked;
