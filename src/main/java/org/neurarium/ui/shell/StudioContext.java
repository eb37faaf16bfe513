package org.neurarium.ui.shell;

import java.nio.file.Path;
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
 * @param devices what the program can compute on
 * @param autosaves folder in which open windows keep their work
 * @param runs folder of the store of runs
 * @param blocks folder of the blocks that are kept
 * @param demos folder of the demos that a person made or was given
 * @param profile the person's folder, in which all of these are
 */
public record StudioContext(Engine engine, BackgroundJobs jobs, Texts texts, Theme theme, Preferences preferences,
                            RecentFiles recent, Path autosaves, Path runs, Path blocks, Path demos, ComputeDevices devices,
                            Profile profile) {
}
