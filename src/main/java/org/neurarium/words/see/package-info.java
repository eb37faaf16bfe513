/**
 * What word vectors are made of, worked out on a few sentences or one pair of words to be looked at: windows and their
 * pairs, tables of counts, sentences as numbers, the loss of one pair. Plain arrays, small on purpose; the methods that learn
 * from whole texts are in {@code words.learn}. Start at {@link org.neurarium.words.see.WindowPairs}.
 */
@NullMarked
package org.neurarium.words.see;

import org.jspecify.annotations.NullMarked;
