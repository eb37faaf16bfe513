/**
 * One class per quantity that can be read out of a network while it trains.
 * Start at {@link org.neurarium.train.probe.Probe}.
 */
@NullMarked
package org.neurarium.train.probe;

import org.jspecify.annotations.NullMarked;
