package org.neurarium.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.neurarium.settings.Profile;

/** The names that this machine knows of a person and of what they made. */
final class KnownNames {
    private static final Set<String> VARIABLES = Set.of("USER", "LOGNAME", "USERNAME", "HOSTNAME", "COMPUTERNAME", "USERDOMAIN");
    private static final long LARGEST = 1 << 20;

    private KnownNames() {
    }

    static Set<String> of(Profile profile, Map<String, String> environment) {
        Set<String> names = new LinkedHashSet<>();
        VARIABLES.forEach(variable -> names.add(environment.getOrDefault(variable, "")));
        names.add(System.getProperty("user.name", ""));
        addFile(names, System.getProperty("user.home", ""));
        recent(profile).forEach(line -> addFile(names, line));
        for (Path folder : new Path[] {profile.demos(), profile.blocks()}) {
            within(folder).forEach(file -> addFile(names, file.toString()));
        }
        return names;
    }

    /** The name of a file or folder, of whichever system, with and without its ending. */
    private static void addFile(Set<String> to, String path) {
        String name = path.replaceFirst("[/\\\\]+$", "").replaceFirst(".*[/\\\\]", "");
        to.add(name);
        to.add(name.replaceFirst("\\.[^.]+$", ""));
    }

    private static Set<String> recent(Profile profile) {
        try {
            return Files.size(profile.recentFiles()) > LARGEST ? Set.of()
                    : new LinkedHashSet<>(Files.readAllLines(profile.recentFiles()));
        } catch (IOException none) {
            return Set.of();
        }
    }

    private static Set<Path> within(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return new LinkedHashSet<>(files.limit(1000).toList());
        } catch (IOException none) {
            return Set.of();
        }
    }
}
