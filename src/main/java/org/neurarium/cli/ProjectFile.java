package org.neurarium.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neurarium.document.Project;
import org.neurarium.document.io.Limits;
import org.neurarium.document.io.ProjectJson;
import org.neurarium.document.spec.InputFault;

/** Reads a project from {@code project.json} or a {@code .neurarium} bundle; which it is shows in the first bytes. */
final class ProjectFile {
    private ProjectFile() {
    }

    static Project read(Path file) throws InputFault {
        if (Files.isDirectory(file)) {
            throw new InputFault("cli.error.project-folder", file);
        }
        try {
            if (Files.size(file) > Limits.JSON_BYTES) {
                throw new InputFault("document.json.tooLarge", file, Limits.JSON_BYTES >> 20);
            }
            return ProjectJson.read(file.toString(), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new InputFault(unreadable, "cli.error.file-unreadable", file);
        }
    }
}
