package org.neurarium.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.neurarium.document.spec.InputFault;
import org.neurarium.settings.Profile;

/** The two options that must be known before the command line is parsed: in which language, and with which profile. */
record StartOptions(Optional<String> language, Optional<String> profileFolder) {
    static StartOptions of(List<String> arguments) {
        return new StartOptions(value(arguments, "--lang"), value(arguments, "--profile"));
    }

    /** The folder of settings, runs, caches and logs: the one asked for, or the person's own. */
    Profile profile() throws InputFault {
        if (profileFolder.isEmpty()) {
            return Profile.ofSystem();
        }
        try {
            return new Profile(Path.of(profileFolder.get()));
        } catch (InvalidPathException notAPath) {
            throw new InputFault(notAPath, "cli.error.option-refused", "--profile", profileFolder.get());
        }
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
