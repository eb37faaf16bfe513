/**
 * What the gates and states of recurrent layers do over the steps of one example.
 * Uses {@code ui.common}, {@code ui.workspace}, {@code ui.viz.subject} and packages without a window.
 * Start at {@link org.neurarium.ui.viz.gates.GatesView}.
 */
@NullMarked
package org.neurarium.ui.viz.gates;

import org.jspecify.annotations.NullMarked;
