package org.neurarium.train;

/** Where training is to rest by itself: nowhere, after some updates asked for one by one, or at the end of the epoch. */
final class Aim {
    private int updates;
    private boolean epochEnd;

    void nowhere() {
        updates = 0;
        epochEnd = false;
    }

    void oneUpdateMore() {
        updates++;
        epochEnd = false;
    }

    void epochEnd() {
        updates = 0;
        epochEnd = true;
    }

    /** Whether somebody waits for training to rest. */
    boolean isSet() {
        return updates > 0 || epochEnd;
    }

    /** Updates that were asked for one by one and are still to be made. */
    int updates() {
        return updates;
    }

    /** After an update: whether it was the one to rest at. */
    boolean reached(Run run) {
        return updates > 0 ? --updates == 0 : epochEnd && run.atEpochEnd();
    }
}
