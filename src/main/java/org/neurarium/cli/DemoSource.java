package org.neurarium.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoCatalogue;
import org.neurarium.lesson.DemoFiles;
import org.neurarium.lesson.DemoFolder;
import org.neurarium.lesson.own.DemoArchive;
import org.neurarium.lesson.own.OwnDemos;

/** Finds what a demo's name on the command line means: one of the program's, one of the person's own, a folder, a file. */
final class DemoSource {
    private DemoSource() {
    }

    /** The demos in the profile. */
    static OwnDemos own(CommandContext context) {
        return new OwnDemos(context.profile().demos(), DemoCatalogue.ids());
    }

    static Optional<Demo> find(String name, CommandContext context) throws InputFault {
        Optional<Demo> known = DemoCatalogue.find(name);
        Optional<Demo> found = known.isPresent() ? known : own(context).find(name);
        return found.isPresent() ? found : inFile(name);
    }

    /** A demo in a folder or in an exported file; empty if there is neither. */
    private static Optional<Demo> inFile(String name) throws InputFault {
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
        if (Files.isRegularFile(path.resolve("demo.json"))) {
            String id = path.toAbsolutePath().normalize().getFileName().toString();
            return Optional.of(new DemoFolder(id, DemoFiles.ofFolder(path)).read());
        }
        if (Files.isRegularFile(path) && DemoArchive.isNamedSo(path)) {
            return Optional.of(new DemoFolder("file", DemoFiles.of(name, DemoArchive.read(path))).read());
        }
        return Optional.empty();
    }
}
