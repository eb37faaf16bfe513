package org.neurarium.train;

import java.util.Optional;
import org.neurarium.dataset.Examples;
import org.neurarium.dataset.Split;

/**
 * The examples of a session: as a person knows them, and as the network meets them.
 *
 * @param split examples and what was done to their features
 * @param train the part that is learned from
 * @param validation the part held out
 */
record Material(Split split, LearningSet train, LearningSet validation) {
    /** Divides, normalises and encodes other examples for the same network; empty if they do not fit it. */
    @FunctionalInterface
    interface Maker {
        Optional<Material> make(Examples examples);
    }
}
