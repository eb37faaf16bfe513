package org.neurarium.train;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Commands on their way to the training thread, in order. Asking whether one waits is a volatile read, cheap enough
 * to be done after every update.
 */
final class CommandQueue {
    private final ConcurrentLinkedQueue<Consumer<TrainingLoop>> waiting = new ConcurrentLinkedQueue<>();
    private volatile boolean any;
    private volatile @Nullable Thread reader;

    /** From any thread. */
    void add(Consumer<TrainingLoop> command) {
        waiting.add(command);
        any = true;
        LockSupport.unpark(reader);
    }

    boolean waits() {
        return any;
    }

    /** Carries out everything that waits. On the training thread. */
    void carryOut(TrainingLoop loop) {
        any = false;
        for (Consumer<TrainingLoop> next = waiting.poll(); next != null; next = waiting.poll()) {
            Consumer<TrainingLoop> command = next;
            loop.guarded(() -> command.accept(loop));
        }
    }

    /** Sleeps until a command comes or the time is over. On the training thread. */
    void await(long nanoseconds) {
        reader = Thread.currentThread();
        if (!any && nanoseconds > 0) {
            if (nanoseconds == TrainingLoop.FOREVER) {
                LockSupport.park(this);
            } else {
                LockSupport.parkNanos(this, nanoseconds);
            }
        }
    }
}
