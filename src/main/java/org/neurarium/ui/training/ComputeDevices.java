package org.neurarium.ui.training;

import java.util.Optional;
import org.neurarium.nn.backend.BackendReport;
import org.neurarium.nn.backend.card.DeviceChoice;
import org.neurarium.nn.backend.card.DeviceSurvey;

/** What the program can compute on; the app passes the real ones in, tests some of their own. */
public interface ComputeDevices {
    /** The processor's name. */
    String processor();

    /** What computes, if that is known without waiting. */
    Optional<BackendReport> known();

    /** What computes. Loads it, and tries a card that was never used: not on the JavaFX thread. */
    BackendReport inUse();

    /** Asks the driver for cards: not on the JavaFX thread. */
    DeviceSurvey survey();

    /** What the person wants. */
    DeviceChoice chosen();

    /** Keeps what the person wants; it computes from the next start on. */
    void choose(DeviceChoice choice);

    /** Starts the program anew, after asking about unsaved work. */
    void restart();
}
