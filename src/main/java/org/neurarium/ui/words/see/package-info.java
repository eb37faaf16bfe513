/**
 * Tiles of the words lab that show what vectors are made of: windows and their pairs, words drawn against them, the loss of
 * one pair, tables of counts, sentences as numbers, pieces of words. Numbers come from {@code words.see} and
 * {@code words.learn}; nothing is computed here. Uses {@code ui.words.room}, {@code ui.words.control}, {@code ui.common}.
 * Start at {@link org.neurarium.ui.words.see.WindowsView}.
 */
@NullMarked
package org.neurarium.ui.words.see;

import org.jspecify.annotations.NullMarked;
