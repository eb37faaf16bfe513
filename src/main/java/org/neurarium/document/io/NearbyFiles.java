package org.neurarium.document.io;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;

/**
 * Data files that lie with the project: written relative to the project's folder, so that the folder can be moved or
 * handed on, and found there wherever the program was started.
 */
final class NearbyFiles {
    /** Settings of datasets that name a file. */
    static final Set<String> SETTINGS = Set.of("path", "images", "labels");
    /** The setting of a layer that names a file of word vectors. */
    static final String VECTORS = "vectors";

    private NearbyFiles() {
    }

    /** Relative paths made absolute: they count from {@code folder}, whose computer a person has chosen with the project. */
    static Project found(Project project, Path folder) {
        return mapped(project, file -> {
            String found = folder.resolve(file).toAbsolutePath().normalize().toString();
            if (OtherComputers.isSame(found, folder.toString())) {
                OtherComputers.choose(found);
            }
            return found;
        });
    }

    /** Paths within {@code folder} made relative, with slashes on every system. */
    static Project relative(Project project, Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        return mapped(project, file -> file.isAbsolute() && file.normalize().startsWith(home)
                ? home.relativize(file.normalize()).toString().replace(File.separatorChar, '/') : file.toString());
    }

    private static Project mapped(Project project, Function<Path, String> change) {
        Settings settings = project.data().settings();
        for (String name : SETTINGS) {
            String written = settings.text(name, "");
            String changed = written.isBlank() ? written : changed(written, change);
            settings = changed.equals(written) ? settings : settings.with(name, changed);
        }
        Project data = settings.equals(project.data().settings()) ? project : project.withData(project.data().withSettings(settings));
        return data.withNetwork(mapped(data.network(), change));
    }

    private static Network mapped(Network network, Function<Path, String> change) {
        Network result = network;
        for (LayerNode layer : network.layers()) {
            String written = layer.settings().text(VECTORS, "");
            String changed = written.isBlank() || written.startsWith(Project.CARRIED) ? written : changed(written, change);
            if (!changed.equals(written)) {
                result = result.replace(layer.withSettings(layer.settings().with(VECTORS, changed)));
            }
        }
        return result;
    }

    private static String changed(String written, Function<Path, String> change) {
        try {
            Path file = Path.of(written);
            return OtherComputers.isOn(written) && !(file.isAbsolute() && OtherComputers.isOn(file.toString())) ? written : change.apply(file);
        } catch (InvalidPathException e) {
            return written; // another system's path: the dataset says so, as it does of shares where paths cannot name one
        }
    }
}
