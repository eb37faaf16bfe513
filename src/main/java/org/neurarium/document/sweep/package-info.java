/**
 * Repeated runs: which fields of a project take which values, as a grid or drawn at random, as a plain list of projects.
 * Uses {@code document} and {@code document.io}. Start at {@link org.neurarium.document.sweep.SweepPlan}.
 */
@NullMarked
package org.neurarium.document.sweep;

import org.jspecify.annotations.NullMarked;
