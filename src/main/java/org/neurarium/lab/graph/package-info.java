/**
 * Typed expressions as computational graphs: values forward, gradients backward, and whether two expressions are the same.
 * Uses the JDK and {@code document}. Start reading at {@link org.neurarium.lab.graph.ExpressionParser}.
 */
@NullMarked
package org.neurarium.lab.graph;

import org.jspecify.annotations.NullMarked;
