package org.neurarium.ui.shell;

import org.neurarium.settings.Preferences;
import org.neurarium.settings.Profile;
import org.neurarium.store.RecentFiles;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.training.ComputeDevices;
import org.neurarium.ui.workspace.Engine;

/**
 * What the window is built from.
 *
 * @param profile where what it keeps lies
 * @param devices what the program can compute on
 */
public record StudioContext(Engine engine, BackgroundJobs jobs, Texts texts, Theme theme, Preferences preferences,
                            RecentFiles recent, Profile profile, ComputeDevices devices) {
}
