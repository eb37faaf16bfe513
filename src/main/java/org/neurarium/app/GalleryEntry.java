package org.neurarium.app;

import java.util.List;
import java.util.Optional;
import org.neurarium.cli.Pose;
import org.neurarium.i18n.Language;

/**
 * One row of the gallery: a view, in one of its modes, on a scene in which it has something to show. Its caption is the
 * message {@code gallery.<id>}.
 *
 * @param scene what the window shows; entries of one scene share the window
 * @param main whether it is drawn in a small window, on a dense screen and in high contrast too
 */
record GalleryEntry(String id, GalleryScene scene, Pose pose, boolean main) {
    String captionKey() {
        return "gallery." + id;
    }

    /** The view it is of; empty for the window as a whole. */
    Optional<String> view() {
        return pose.view();
    }

    /** The languages in which the scene is one and the same network; others have a scene of their own. */
    List<Language> languages() {
        return scene.languages();
    }
}
