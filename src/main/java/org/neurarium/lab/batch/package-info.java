/**
 * An epoch divided into batches, and how noisy the gradient of a batch is. Uses the JDK only. Start reading at
 * {@link org.neurarium.lab.batch.EpochPlan}.
 */
@NullMarked
package org.neurarium.lab.batch;

import org.jspecify.annotations.NullMarked;
