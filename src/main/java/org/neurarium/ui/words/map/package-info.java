/**
 * The map of the words lab: vectors as points in two or three dimensions. {@code MapModel} holds what is shown,
 * {@code MapMaker} computes coordinates in the background, {@code MapPane} paints and answers gestures. Uses
 * {@code ui.words.room}, {@code ui.words.control}, {@code ui.common}. Start at
 * {@link org.neurarium.ui.words.map.MapView}.
 */
@NullMarked
package org.neurarium.ui.words.map;

import org.jspecify.annotations.NullMarked;
