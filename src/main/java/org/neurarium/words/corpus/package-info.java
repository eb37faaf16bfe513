/**
 * Texts as passages of tokens: files of any size, corpora made by grammars of our own, the words' counts, and the text
 * as numbers. May use {@code dataset.text} and {@code dataset.table} (encodings). Start at
 * {@link org.neurarium.words.corpus.Corpus}.
 */
@NullMarked
package org.neurarium.words.corpus;

import org.jspecify.annotations.NullMarked;
