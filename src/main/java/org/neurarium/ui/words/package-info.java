/**
 * The words lab: one place for everything about word vectors, trained while one watches. Its panes stand in packages of
 * their own and meet here and in {@code ui.words.room} only. May use {@code words}, {@code dataset.text},
 * {@code document.spec}, {@code ui.common}, {@code settings}, {@code i18n}. Start at
 * {@link org.neurarium.ui.words.WordsView}.
 */
@NullMarked
package org.neurarium.ui.words;

import org.jspecify.annotations.NullMarked;
