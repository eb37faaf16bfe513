package org.neurarium.cli;

import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.InputFault;
import org.neurarium.nn.backend.BackendReport;
import picocli.CommandLine.Option;

/** {@code --device}: where a command computes; without it, where the person chose in the window. */
final class DeviceOption {
    @Option(names = "--device", paramLabel = "auto|cpu|gpu0", descriptionKey = "device")
    @Nullable String device;

    /** Refuses a bad name before anything else is done. */
    void check(CommandContext context) throws InputFault {
        Numerics.choice(context, device);
    }

    boolean isGiven() {
        return device != null;
    }

    BackendReport start(CommandContext context) throws InputFault, RunFault {
        return Numerics.start(context, device);
    }
}
