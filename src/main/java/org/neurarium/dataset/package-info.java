/**
 * One class per dataset, the catalogue that lists them, and the readers of data files.
 * Uses {@code document} and ND4J. Start at {@link org.neurarium.dataset.DatasetType}.
 */
@NullMarked
package org.neurarium.dataset;

import org.jspecify.annotations.NullMarked;
