/**
 * Texts made by grammars of our own: dates as people write them, sentences with a feeling, sentence pairs in two
 * languages. Uses {@code dataset.text} for Hangul. Start at {@link org.neurarium.dataset.corpus.DateForms}.
 */
@NullMarked
package org.neurarium.dataset.corpus;

import org.jspecify.annotations.NullMarked;
