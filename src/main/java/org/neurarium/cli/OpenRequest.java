package org.neurarium.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.neurarium.document.Project;
import org.neurarium.i18n.Language;
import org.neurarium.lesson.Demo;
import org.neurarium.settings.Profile;

/**
 * How the window is to start.
 *
 * @param project what to open; empty for what was open last, or the opening demo
 * @param file where the project came from, so that saving goes back there; empty for templates and demos
 * @param demo whose steps are shown beside the canvas; empty for none
 * @param step of the demo, from 1
 * @param language asked for on the command line; empty for the person's preference
 * @param profile folder of settings, runs and caches
 * @param words what the words lab shows, in which the window starts then; empty to start with networks
 */
public record OpenRequest(Optional<Project> project, Optional<Path> file, Optional<Demo> demo, int step,
                          Optional<Language> language, Profile profile, Optional<WordsScene> words) {
    /** Whether nothing in particular is to be opened. */
    public boolean isPlain() {
        return project.isEmpty() && file.isEmpty() && demo.isEmpty() && words.isEmpty();
    }
}
