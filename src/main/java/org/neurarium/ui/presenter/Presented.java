package org.neurarium.ui.presenter;

/** What is presented, and what the presenter's keys do to it. */
public interface Presented {
    /** Goes to the next step of the open demo, if there is one. */
    void next();

    /** Goes to the step before, if there is one. */
    void previous();

    /** Trains or pauses. */
    void train();

    /** Lets a demo be chosen by its title. */
    void chooseDemo();

    /** Ends presenting. */
    void leave();
}
