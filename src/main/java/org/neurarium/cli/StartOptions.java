package org.neurarium.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The two options that must be known before the command line is parsed: in which language, and with which profile. */
record StartOptions(Optional<String> language, Optional<String> profile) {
    static StartOptions of(List<String> arguments) {
        return new StartOptions(value(arguments, "--lang"), value(arguments, "--profile"));
    }

    /** The folder of settings, runs, caches and logs: the one asked for, or the person's own by the system's custom. */
    Path profileFolder(Map<String, String> environment) {
        return profile.map(Path::of).orElseGet(() -> standard(environment));
    }

    private static Path standard(Map<String, String> environment) {
        Path home = Path.of(System.getProperty("user.home"));
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("mac")) {
            return home.resolve("Library/Application Support/Neurarium");
        }
        if (system.startsWith("windows")) {
            return Path.of(environment.getOrDefault("APPDATA", home.resolve("AppData/Roaming").toString()), "Neurarium");
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        return (data.isBlank() ? home.resolve(".local/share") : Path.of(data)).resolve("neurarium");
    }

    private static Optional<String> value(List<String> arguments, String name) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith(name + "=")) {
                return Optional.of(argument.substring(name.length() + 1));
            }
            if (argument.equals(name) && i + 1 < arguments.size()) {
                return Optional.of(arguments.get(i + 1));
            }
        }
        return Optional.empty();
    }
}
