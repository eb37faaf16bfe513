package org.neurarium.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.neurarium.settings.Profile;

/**
 * Pictures of every view of the window.
 *
 * @param out folder to write to
 * @param only entries, or views, whose pictures are drawn; empty for all, with the page that shows them
 * @param all every combination of language, colours and size, in place of the few that the page shows
 * @param profile folder of settings, runs and caches
 * @param drawn told of each file
 */
public record GalleryRequest(Path out, List<String> only, boolean all, Profile profile, Consumer<Path> drawn) {
}
