/**
 * The view of all runs: table, curves and settings of those selected, what can be done with them. May use {@code store},
 * {@code ui.workspace} and what is below. Start at {@link org.neurarium.ui.runs.RunsView}.
 */
@NullMarked
package org.neurarium.ui.runs;

import org.jspecify.annotations.NullMarked;
