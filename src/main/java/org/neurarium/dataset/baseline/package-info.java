/**
 * What is known without a network: the plain methods that a network has to beat on the same split (the commonest class,
 * naive Bayes, a trigram, "the same as last time"). Uses {@code dataset} only. Start at
 * {@link org.neurarium.dataset.baseline.Baselines}.
 */
@NullMarked
package org.neurarium.dataset.baseline;

import org.jspecify.annotations.NullMarked;
