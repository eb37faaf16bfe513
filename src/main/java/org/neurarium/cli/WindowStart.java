package org.neurarium.cli;

import org.neurarium.document.spec.InputFault;

/** Opens the window where there is a display. */
final class WindowStart {
    private final CommandContext context;

    WindowStart(CommandContext context) {
        this.context = context;
    }

    int open(OpenRequest request) throws InputFault {
        context.window().open(request);
        return Subcommand.DONE;
    }
}
