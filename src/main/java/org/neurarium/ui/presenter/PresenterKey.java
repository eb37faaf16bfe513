package org.neurarium.ui.presenter;

/** What a key does while presenting. */
public enum PresenterKey {
    /** The next or previous step of the open demo. */
    NEXT, PREVIOUS,
    /** Trains or pauses. */
    TRAIN,
    /** Lists the demos. */
    DEMOS,
    /** Nothing but black, until any key. */
    BLANK,
    /** A dot in place of the pointer; light around it only. */
    LASER, SPOTLIGHT,
    /** Opens or closes the speaker's window. */
    NOTES,
    /** Says the keys again. */
    HINTS,
    LEAVE
}
