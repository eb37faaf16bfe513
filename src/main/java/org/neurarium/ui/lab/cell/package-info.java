/**
 * Recurrent cells unrolled over time, gradients by lag, and the shapes of recurrent layers. Uses {@code lab.cell} and
 * {@code ui.lab.stage}. Start at {@link org.neurarium.ui.lab.cell.CellViewModel}.
 */
@NullMarked
package org.neurarium.ui.lab.cell;

import org.jspecify.annotations.NullMarked;
