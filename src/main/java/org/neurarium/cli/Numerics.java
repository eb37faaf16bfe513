package org.neurarium.cli;

import java.util.List;
import java.util.Locale;
import org.neurarium.document.spec.InputFault;
import org.neurarium.nn.backend.BackendReport;
import org.neurarium.nn.backend.NumericsBootstrap;
import org.neurarium.nn.backend.NumericsSettings;
import org.neurarium.nn.backend.UnusableBackendException;

/** Starts what computes, on the device that was asked for. */
final class Numerics {
    static final List<String> DEVICES = List.of("auto", "cpu", "cuda");

    private Numerics() {
    }

    static BackendReport start(String device) throws InputFault, RunFault {
        OptionValue.choice("--device", device, DEVICES);
        try {
            NumericsSettings standard = NumericsSettings.standard();
            return NumericsBootstrap.start(new NumericsSettings(
                    NumericsSettings.Device.valueOf(device.toUpperCase(Locale.ROOT)), standard.threads(),
                    standard.cacheFolder()));
        } catch (UnusableBackendException unusable) {
            throw new RunFault("cli.error.device." + unusable.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    unusable.detail());
        }
    }
}
