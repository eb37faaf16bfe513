package org.neurarium.app;

import java.util.Optional;
import org.neurarium.nn.backend.BackendReport;
import org.neurarium.nn.backend.card.DeviceChoice;
import org.neurarium.nn.backend.card.DeviceSurvey;
import org.neurarium.nn.backend.NumericsBootstrap;
import org.neurarium.nn.backend.NumericsSettings;
import org.neurarium.settings.Preference;
import org.neurarium.settings.Preferences;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.training.ComputeDevices;

/** The devices of this machine, and the person's choice among the preferences. */
final class StudioDevices implements ComputeDevices {
    private final NumericsSettings numerics;
    private final Preferences preferences;
    private final BackgroundJobs jobs;
    private final Runnable restart;

    StudioDevices(NumericsSettings numerics, Preferences preferences, BackgroundJobs jobs, Runnable restart) {
        this.numerics = numerics;
        this.preferences = preferences;
        this.jobs = jobs;
        this.restart = restart;
    }

    /** What a person chose before. */
    static NumericsSettings settings(Preferences preferences) {
        return NumericsSettings.on(choice(preferences));
    }

    private static DeviceChoice choice(Preferences preferences) {
        return DeviceChoice.parse(preferences.get(Preference.DEVICE)).orElse(DeviceChoice.AUTO);
    }

    @Override
    public String processor() {
        return NumericsBootstrap.processor();
    }

    /** Without CUDA libraries there is nothing to ask the driver for, but for a card that was chosen. */
    @Override
    public Optional<BackendReport> known() {
        boolean certain = !NumericsBootstrap.cudaInstalled() && !numerics.device().isCard();
        return NumericsBootstrap.current().or(() -> certain ? Optional.of(NumericsBootstrap.expected(numerics)) : Optional.empty());
    }

    @Override
    public BackendReport inUse() {
        return NumericsBootstrap.start(numerics);
    }

    @Override
    public DeviceSurvey survey() {
        return NumericsBootstrap.survey();
    }

    @Override
    public DeviceChoice chosen() {
        return choice(preferences);
    }

    @Override
    public void choose(DeviceChoice choice) {
        preferences.set(Preference.DEVICE, choice.text());
        jobs.run(() -> {
            preferences.save();
            return choice;
        }, kept -> { }, StudioDevices::log);
    }

    @Override
    public void restart() {
        restart.run();
    }

    private static void log(Exception failed) {
        System.getLogger(StudioDevices.class.getName()).log(System.Logger.Level.WARNING, "preferences are not kept", failed);
    }
}
