/**
 * Keeps the numbers of many moments of a run within a budget: packed in the background, written to a file of their own
 * where memory does not suffice, thinned by age. Knows nothing of training. Uses only the Java library. Start at
 * {@link org.neurarium.train.record.FrameStore}.
 */
@NullMarked
package org.neurarium.train.record;

import org.jspecify.annotations.NullMarked;
