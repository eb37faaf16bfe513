/**
 * Self-attention of a typed sentence step by step, positions, and what layers cost. Uses {@code lab.attention} and
 * {@code ui.lab.stage}. Start at {@link org.neurarium.ui.lab.attention.AttentionViewModel}.
 */
@NullMarked
package org.neurarium.ui.lab.attention;

import org.jspecify.annotations.NullMarked;
