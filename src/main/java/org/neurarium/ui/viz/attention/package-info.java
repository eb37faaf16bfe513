/**
 * Where the heads of an attention layer look, and how their weights come about.
 * Uses {@code ui.common}, {@code ui.workspace}, {@code ui.viz.subject} and packages without a window.
 * Start at {@link org.neurarium.ui.viz.attention.AttentionView}.
 */
@NullMarked
package org.neurarium.ui.viz.attention;

import org.jspecify.annotations.NullMarked;
