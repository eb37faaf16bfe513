/**
 * Inside any layer while it learns: how activations, weights and gradients spread over time, how large updates are beside the
 * parameters, units that do nothing, and the whole network at a glance. Uses {@code ui.common}, {@code ui.workspace} and packages
 * without a window. Start at {@link org.neurarium.ui.viz.distribution.DistributionView}.
 */
@NullMarked
package org.neurarium.ui.viz.distribution;

import org.jspecify.annotations.NullMarked;
