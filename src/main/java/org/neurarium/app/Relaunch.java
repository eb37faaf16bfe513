package org.neurarium.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.InputFault;
import org.neurarium.settings.Profile;

/** Starts the program anew, as this process was started, but for what it is to open. */
final class Relaunch {
    private Relaunch() {
    }

    /** @throws InputFault if the system refuses */
    static void start(List<String> arguments, Profile profile) throws InputFault {
        List<String> command = new ArrayList<>(program(System::getProperty, ManagementFactory.getRuntimeMXBean().getInputArguments()));
        command.addAll(arguments);
        command.addAll(List.of("--profile", profile.folder().toString()));
        try {
            new ProcessBuilder(command).inheritIO().start();
        } catch (IOException refused) {
            throw new InputFault(refused, "shell.restart.failed", String.valueOf(refused.getMessage()));
        }
    }

    /** A package's launcher, the script of a folder, or Java with the same options and class path. */
    static List<String> program(UnaryOperator<@Nullable String> property, List<String> options) {
        for (String launcher : List.of("jpackage.app-path", "neurarium.launcher")) {
            String path = property.apply(launcher);
            if (path != null) {
                return List.of(path);
            }
        }
        List<String> java = new ArrayList<>();
        java.add(Path.of(String.valueOf(property.apply("java.home")), "bin", "java").toString());
        java.addAll(options);
        java.addAll(List.of("-cp", String.valueOf(property.apply("java.class.path")), Main.class.getName()));
        return java;
    }
}
