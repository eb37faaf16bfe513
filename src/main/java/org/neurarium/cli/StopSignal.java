package org.neurarium.cli;

import java.util.ArrayList;
import java.util.List;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Ctrl+C (SIGINT) and SIGTERM as a wish to stop: training ends after the update under way and everything asked for is
 * written. The second one ends the program at once.
 */
final class StopSignal implements AutoCloseable {
    private final List<Runnable> restore = new ArrayList<>();
    private volatile boolean asked;

    private StopSignal() {
    }

    /** Listens from now until closed. */
    static StopSignal listen() {
        StopSignal stop = new StopSignal();
        stop.handle("INT");
        stop.handle("TERM");
        return stop;
    }

    boolean asked() {
        return asked;
    }

    private void handle(String name) {
        try {
            Signal signal = new Signal(name);
            SignalHandler[] before = new SignalHandler[1];
            before[0] = Signal.handle(signal, received -> {
                asked = true;
                Signal.handle(received, before[0]);
            });
            restore.add(() -> Signal.handle(signal, before[0]));
        } catch (IllegalArgumentException unavailable) {
            // This system has no such signal, or Java was told (-Xrs) not to use it: then it ends the program as usual.
            asked = false;
        }
    }

    @Override
    public void close() {
        restore.forEach(Runnable::run);
    }
}
