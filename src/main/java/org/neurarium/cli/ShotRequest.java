package org.neurarium.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.neurarium.document.Project;
import org.neurarium.i18n.Language;
import org.neurarium.settings.Profile;

/**
 * One picture of the real window.
 *
 * @param project what the window shows
 * @param demo id of the demo whose text is shown; empty for none
 * @param step which step of the demo, from 1
 * @param epochs how long to train before drawing; 0 draws the untrained network
 * @param out PNG file to write
 * @param view view to bring to the front, one of {@link WindowService#views()}; empty for the window as it opens
 * @param width pixels
 * @param height pixels
 * @param theme {@code light}, {@code dark} or {@code contrast}
 * @param profile folder of settings, runs and caches
 * @param at updates after which the trained network is shown as it was; empty for the end
 * @param words what the words lab shows, which is drawn then; empty to draw the network
 */
public record ShotRequest(Project project, Optional<String> demo, int step, int epochs, Path out,
                          Optional<String> view, int width, int height, Language language, String theme,
                          Profile profile, OptionalLong at, Optional<WordsScene> words) {
}
