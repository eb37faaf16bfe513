package org.neurarium.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.neurarium.document.Project;
import org.neurarium.lesson.Demo;
import org.neurarium.settings.Profile;

/**
 * One picture of the real window.
 *
 * @param project what the window shows
 * @param demo whose text is shown; empty for none
 * @param step which step of the demo, from 1
 * @param epochs how long to train before drawing; 0 draws the untrained network
 * @param at updates after which the trained network is shown as it was; empty for the end
 * @param words what the words lab shows, which is drawn then; empty to draw the network
 * @param look size, language and colours
 * @param pose what is done before drawing
 * @param out PNG file to write
 * @param profile folder of settings, runs and caches
 */
public record ShotRequest(Project project, Optional<Demo> demo, int step, int epochs, OptionalLong at,
                          Optional<WordsScene> words, Look look, Pose pose, Path out, Profile profile) {
}
