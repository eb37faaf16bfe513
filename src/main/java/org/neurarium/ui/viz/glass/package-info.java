/**
 * The glass box: the equation of any unit, gate, attention weight or loss with the live numbers in it, each of which opens
 * its own equation. May use {@code ui.common}, {@code ui.workspace}, {@code layer}, {@code train}. Start at
 * {@link org.neurarium.ui.viz.glass.Equations}, which knows what is computed from what.
 */
@NullMarked
package org.neurarium.ui.viz.glass;

import org.jspecify.annotations.NullMarked;
