/**
 * The computational graph of a typed expression: values forward, gradients backward, node by node. Uses {@code lab.graph}
 * and {@code ui.lab.stage}. Start at {@link org.neurarium.ui.lab.graph.GraphViewModel}.
 */
@NullMarked
package org.neurarium.ui.lab.graph;

import org.jspecify.annotations.NullMarked;
