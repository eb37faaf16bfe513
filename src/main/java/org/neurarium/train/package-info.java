/**
 * The training session: one thread that trains, and immutable frames that tell what it did.
 * Uses {@code compile} and below; no ND4J array leaves it. Start at {@link org.neurarium.train.TrainingSession}.
 */
@NullMarked
package org.neurarium.train;

import org.jspecify.annotations.NullMarked;
