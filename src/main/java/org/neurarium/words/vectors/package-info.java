/**
 * A table of word vectors, immutable, in memory or mapped from a file, and the file formats of word2vec, fastText, GloVe
 * and tab-separated tables. Start at {@link org.neurarium.words.vectors.WordVectors}.
 */
@NullMarked
package org.neurarium.words.vectors;

import org.jspecify.annotations.NullMarked;
