package org.neurarium.layer;

/** How the answers of the data are written for the loss. */
public enum TargetCoding {
    /** One unit: 0 for the first class, 1 for the second. */
    ZERO_ONE,
    /** One unit: −1 for the first class, +1 for the second. */
    PLUS_MINUS_ONE,
    /** One unit per class: 1 at the true class, 0 elsewhere. */
    ONE_HOT,
    /** One unit per class: +1 at the true class, −1 elsewhere. */
    ONE_HOT_PLUS_MINUS,
    /** The numbers themselves. */
    VALUES;

    /** Whether one unit decides between two classes. */
    public boolean isSingleUnit() {
        return this == ZERO_ONE || this == PLUS_MINUS_ONE;
    }

    /** Number written for "no". */
    public float low() {
        return this == PLUS_MINUS_ONE || this == ONE_HOT_PLUS_MINUS ? -1 : 0;
    }

    /** Above this, a single unit says "second class". */
    public float threshold() {
        return this == PLUS_MINUS_ONE ? 0 : 0.5f;
    }
}
