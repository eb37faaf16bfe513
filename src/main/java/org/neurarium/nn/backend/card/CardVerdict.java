package org.neurarium.nn.backend.card;

import org.jspecify.annotations.Nullable;

/**
 * Whether a card can compute.
 *
 * @param objection why it cannot; null if it can, as far as is known
 * @param tried whether a first small operation on it gave the right numbers
 */
public record CardVerdict(GraphicsCard card, @Nullable Objection objection, boolean tried) {
    public boolean usable() {
        return objection == null;
    }
}
