/**
 * Self-attention of a short sentence with all its numbers, positions, and what layers cost. Uses the JDK only. Start
 * reading at {@link org.neurarium.lab.attention.SelfAttention}.
 */
@NullMarked
package org.neurarium.lab.attention;

import org.jspecify.annotations.NullMarked;
