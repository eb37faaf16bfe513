/**
 * Recurrent cells unrolled over time: values forward, gradients backward, and how gradients shrink or grow with the lag.
 * Uses the JDK only. Start reading at {@link org.neurarium.lab.cell.UnrolledCell}.
 */
@NullMarked
package org.neurarium.lab.cell;

import org.jspecify.annotations.NullMarked;
