/**
 * Questions to word vectors: neighbours, analogies, likeness, the odd one out, and the published sets of questions with
 * their scores. Start at {@link org.neurarium.words.ask.Neighbours}.
 */
@NullMarked
package org.neurarium.words.ask;

import org.jspecify.annotations.NullMarked;
