package org.neurarium.nn.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where native libraries are unpacked: a folder of the user's that can be written to. */
final class CacheFolder {

    /** JavaCPP's own property; a user who sets it knows best. */
    static final String PROPERTY = "org.bytedeco.javacpp.cachedir";

    private CacheFolder() {
    }

    /** The folder of the property where it is set, else the wanted one or the user's, else one for temporary files. */
    static Path choose(@Nullable Path wanted) {
        String set = System.getProperty(PROPERTY);
        if (set != null) {
            return Path.of(set);
        }
        Path folder = wanted != null ? wanted
                : standard(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home")), System.getenv());
        return writable(folder) ? folder
                : Path.of(System.getProperty("java.io.tmpdir"), "neurarium-natives-" + System.getProperty("user.name"));
    }

    /** What tells it to the JavaCPP of another process. */
    static String option(Path folder) {
        return "-D" + PROPERTY + "=" + folder;
    }

    /** Tells JavaCPP. */
    static void use(Path folder) {
        System.setProperty(PROPERTY, folder.toString());
    }

    /** The operating system's place for caches. */
    static Path standard(String os, Path home, Map<String, String> environment) {
        String name = os.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return home.resolve("Library/Caches/Neurarium/natives");
        }
        if (name.startsWith("windows")) {
            String local = environment.get("LOCALAPPDATA");
            return (local != null ? Path.of(local) : home.resolve("AppData/Local")).resolve("Neurarium").resolve("natives");
        }
        String xdg = environment.get("XDG_CACHE_HOME");
        return (xdg != null && !xdg.isBlank() ? Path.of(xdg) : home.resolve(".cache")).resolve("neurarium/natives");
    }

    private static boolean writable(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.isWritable(folder);
        } catch (IOException refused) {
            return false;
        }
    }
}
