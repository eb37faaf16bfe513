package org.neurarium.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The user's folder: preferences, autosaved work, runs and caches. {@code --profile DIR} replaces it.
 *
 * @param folder absolute
 */
public record Profile(Path folder) {
    public Profile {
        folder = folder.toAbsolutePath().normalize();
    }

    /** The folder that this system keeps application data in. */
    public static Profile ofSystem() {
        return new Profile(standard(System.getProperty("os.name", ""), System.getenv(),
                Path.of(System.getProperty("user.home", "."))));
    }

    /**
     * Linux: {@code $XDG_DATA_HOME/neurarium}, else {@code ~/.local/share/neurarium} (XDG base directory specification;
     * relative values are to be ignored); macOS: {@code ~/Library/Application Support/Neurarium}; Windows:
     * {@code %APPDATA%\Neurarium}.
     */
    static Path standard(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return within(environment.get("APPDATA"), home.resolve("AppData").resolve("Roaming")).resolve("Neurarium");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Neurarium");
        }
        return within(environment.get("XDG_DATA_HOME"), home.resolve(".local").resolve("share")).resolve("neurarium");
    }

    /** Makes the folder. Nothing else creates it, so that a mere look-up leaves no trace. */
    public Profile create() throws IOException {
        Files.createDirectories(folder);
        return this;
    }

    public Path preferences() {
        return folder.resolve("preferences.properties");
    }

    public Path autosave() {
        return folder.resolve("autosave");
    }

    public Path recentFiles() {
        return folder.resolve("recent.txt");
    }

    public Path runs() {
        return folder.resolve("runs");
    }

    /** What went wrong, for those who mend it. */
    public Path log() {
        return folder.resolve("logs").resolve("neurarium.log");
    }

    /** Blocks kept in the palette. */
    public Path blocks() {
        return folder.resolve("blocks");
    }

    /** Demos that a person made or was given. */
    public Path demos() {
        return folder.resolve("demos");
    }

    /** Demos that are being written. */
    public Path drafts() {
        return folder.resolve("drafts");
    }

    /** Where recordings of runs lie while they are open. */
    public Path recordings() {
        return folder.resolve("recordings");
    }

    /** What was open when the program was started anew, until it is open again. */
    public Path handover() {
        return folder.resolve("restart.neurarium");
    }

    public Path cache() {
        return folder.resolve("cache");
    }

    private static Path within(@Nullable String variable, Path otherwise) {
        return variable != null && !variable.isBlank() && Path.of(variable).isAbsolute() ? Path.of(variable) : otherwise;
    }
}
