package org.neurarium.ui.workspace;

import org.neurarium.document.spec.InputFault;
import org.neurarium.ui.common.BackgroundJobs;

/** What went wrong in the background, as a sentence. */
public final class Failure {
    private Failure() {
    }

    public static InputFault of(Exception failure) {
        return failure instanceof InputFault fault ? fault
                : failure instanceof BackgroundJobs.MemoryShort ? new InputFault(failure, "common.failure.memory")
                : new InputFault(failure, "common.failure.unexpected", String.valueOf(failure));
    }
}
