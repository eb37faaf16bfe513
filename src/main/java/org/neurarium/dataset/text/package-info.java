/**
 * Text as tokens: tokenizers, vocabularies, readers of text files.
 * Uses {@code document} and {@code dataset.table} (text encodings). Start at {@link Tokenizer}.
 */
@NullMarked
package org.neurarium.dataset.text;

import org.jspecify.annotations.NullMarked;
