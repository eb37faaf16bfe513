/**
 * The immutable project: network, data recipe, training settings, canvas positions.
 * Uses the JDK only. Start at {@link org.neurarium.document.Project}.
 */
@NullMarked
package org.neurarium.document;

import org.jspecify.annotations.NullMarked;
