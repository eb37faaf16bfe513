package org.neurarium.ui.training;

/** The charts' lanes, from the top and from the most important. */
enum LaneKind {
    LOSS(3), ACCURACY(2), GRADIENT_NORM(1.3), LEARNING_RATE(1.1);

    private final double share;

    LaneKind(double share) {
        this.share = share;
    }

    /** Its part of the height beside the others'. */
    double share() {
        return share;
    }
}
