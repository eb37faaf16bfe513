package org.neurarium.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.InputFault;
import org.neurarium.nn.backend.BackendReport;
import org.neurarium.nn.backend.card.DeviceChoice;
import org.neurarium.nn.backend.NumericsBootstrap;
import org.neurarium.nn.backend.NumericsSettings;
import org.neurarium.nn.backend.card.Objection;
import org.neurarium.nn.backend.UnusableBackendException;
import org.neurarium.settings.Preference;
import org.neurarium.settings.Preferences;

/** Starts what computes, on the device that was asked for. */
final class Numerics {
    private static final List<String> DEVICES = List.of("auto", "cpu", "gpu0", "gpu1 …");

    private Numerics() {
    }

    /** On the device chosen in the window. */
    static BackendReport start(CommandContext context) throws InputFault, RunFault {
        return start(context, null);
    }

    /**
     * Says in one sentence why a card that was asked for does not compute; the processor does then.
     *
     * @param device what {@code --device} says; null for the device chosen in the window
     */
    static BackendReport start(CommandContext context, @Nullable String device) throws InputFault, RunFault {
        boolean first = NumericsBootstrap.current().isEmpty();
        try {
            BackendReport report = NumericsBootstrap.start(NumericsSettings.on(choice(context, device)));
            Objection objection = report.objection();
            if (objection != null && first) {
                context.console().err().println(context.say("devices.instead", context.say(objection.key(), objection.arguments().toArray())));
            }
            return report;
        } catch (UnusableBackendException unusable) {
            throw new RunFault(unusable.key(), unusable.detail());
        }
    }

    static DeviceChoice choice(CommandContext context, @Nullable String device) throws InputFault {
        if (device == null) {
            return DeviceChoice.parse(new Preferences(context.profile().preferences()).get(Preference.DEVICE)).orElse(DeviceChoice.AUTO);
        }
        return DeviceChoice.parse(device).orElseThrow(() -> new InputFault("cli.error.option-choice", "--device", device,
                String.join(", ", DEVICES)));
    }
}
