/**
 * Maps of vectors in two or three dimensions: PCA, t-SNE, UMAP, each as a computation that goes on step by step, so that a
 * view can show every one. Uses {@code words.algebra}. Start at {@link org.neurarium.words.projection.MapSteps}.
 */
@NullMarked
package org.neurarium.words.projection;

import org.jspecify.annotations.NullMarked;
