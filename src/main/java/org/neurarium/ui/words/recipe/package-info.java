/**
 * The left side of the words lab: which text, its vocabulary, by which method it is learnt and how. Settings are made from
 * what the engine declares. Uses {@code ui.words.room}, {@code ui.words.control}, {@code ui.common}. Start at
 * {@link org.neurarium.ui.words.recipe.RecipePane}.
 */
@NullMarked
package org.neurarium.ui.words.recipe;

import org.jspecify.annotations.NullMarked;
