/**
 * How good the network is, and on what it fails: classes and their mix-ups, numbers against the right ones, texts that it
 * writes. May use {@code ui.common}, {@code ui.workspace}, {@code train}. Start at
 * {@link org.neurarium.ui.viz.results.ResultsView}.
 */
@NullMarked
package org.neurarium.ui.viz.results;

import org.jspecify.annotations.NullMarked;
