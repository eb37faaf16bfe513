package org.neurarium.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.own.DemoArchive;
import org.neurarium.lesson.own.OwnDemos;

/** A demo of the person's own as what the window starts with; one in a file is put among them first. */
final class OwnDemoStart {
    private OwnDemoStart() {
    }

    static Optional<Demo> find(String name, CommandContext context) throws InputFault, IOException {
        OwnDemos own = DemoSource.own(context);
        return isArchive(name) ? own.find(own.importFrom(Path.of(name))) : own.find(name);
    }

    private static boolean isArchive(String name) {
        try {
            return DemoArchive.isNamedSo(Path.of(name)) && Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }
}
