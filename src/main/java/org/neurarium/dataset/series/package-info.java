/**
 * Series of numbers over time, cut into windows to predict from. Uses nothing of ours but {@code document}. Start at
 * {@link org.neurarium.dataset.series.Windows}.
 */
@NullMarked
package org.neurarium.dataset.series;

import org.jspecify.annotations.NullMarked;
