/**
 * The famous convolution networks as projects, written by code because hundreds of layers follow from a few numbers: in full
 * size to look at, and small enough to be trained. Uses {@code document}. Start at
 * {@link org.neurarium.lesson.blueprint.BlueprintCatalogue}.
 */
@NullMarked
package org.neurarium.lesson.blueprint;

import org.jspecify.annotations.NullMarked;
