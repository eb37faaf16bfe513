package org.neurarium.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.document.Project;
import org.neurarium.document.io.Bundle;
import org.neurarium.document.io.ProjectFiles;
import org.neurarium.document.io.ProjectJson;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.Nearest;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoCatalogue;
import org.neurarium.lesson.DemoFiles;
import org.neurarium.lesson.DemoFolder;
import org.neurarium.i18n.Messages;
import org.neurarium.lesson.TemplateCatalogue;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code PROJECT} and {@code --set PATH=VALUE}: a file, a template's id or a demo's id, with fields changed. */
final class ProjectOptions {
    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "project")
    String name = "";

    @Option(names = "--set", paramLabel = "PATH=VALUE", descriptionKey = "set")
    List<String> changes = new ArrayList<>();

    /** The project as asked for on the command line. */
    Opened open(CommandContext context) throws InputFault, IOException {
        Opened scene = openScene(context);
        if (scene.demo().isPresent() && scene.demo().get().step(scene.step()).project().isEmpty()) {
            throw new InputFault("cli.error.demo-no-network", scene.demo().get().id(), scene.step());
        }
        return scene;
    }

    /** The same for the window, which shows steps of demos that have no network too. */
    Opened openScene(CommandContext context) throws InputFault, IOException {
        Opened found = ProjectSource.open(name, context.messages());
        Project project = found.project();
        for (String change : changes) {
            int equals = change.indexOf('=');
            if (equals < 1) {
                throw new InputFault("cli.error.set", change);
            }
            project = ProjectJson.apply(project, change.substring(0, equals).strip(), change.substring(equals + 1));
        }
        DatasetCatalogue.get(project.data().kind()); // an unknown kind is refused here, whatever the command
        return found.with(DataPaths.changedBy(changes, project));
    }

    /** Whether {@code --set} chose other data than the project's own. */
    boolean replacesData() {
        return changes.stream().anyMatch(c -> c.startsWith("data.kind=") || c.startsWith("data.settings."));
    }

    /**
     * A project and where it came from.
     *
     * @param original the same before {@code --set} changed it
     * @param file empty for templates and demos
     * @param demo the demo whose project it is
     * @param step the demo's step, from 1
     * @param weights trained parameters, if the file is a bundle that holds them
     */
    record Opened(Project project, Project original, Optional<Path> file, Optional<Demo> demo, int step, Optional<float[]> weights) {
        Opened with(Project changed) {
            return new Opened(changed, original, file, demo, step, weights);
        }
    }

    /** Finds what a name on the command line means. */
    static final class ProjectSource {
        private ProjectSource() {
        }

        static Opened open(String name, Messages messages) throws InputFault, IOException {
            int hash = name.lastIndexOf('#');
            String id = hash > 0 ? name.substring(0, hash) : name;
            Optional<Demo> demo = DemoCatalogue.find(id);
            if (demo.isEmpty() && isDemoFolder(id)) {
                demo = Optional.of(new DemoFolder(Path.of(id).toAbsolutePath().normalize().getFileName().toString(),
                        DemoFiles.ofFolder(Path.of(id))).read());
            }
            if (demo.isPresent()) {
                int step = hash > 0 ? step(name.substring(hash + 1), demo.get()) : 1;
                String language = messages.language().code();
                Demo found = demo.get();
                Project project = found.project(language, step).or(() -> found.project(language)).orElseGet(ProjectSource::blank);
                return new Opened(project, project, Optional.empty(), demo, step, Optional.empty());
            }
            var template = TemplateCatalogue.find(name);
            if (template.isPresent()) {
                Project project = template.get().named(messages.language());
                return new Opened(project, project, Optional.empty(), Optional.empty(), 1, Optional.empty());
            }
            Path file = existing(name);
            Bundle bundle = ProjectFiles.open(file);
            Path folder = file.toAbsolutePath().getParent();
            Project project = DataPaths.from(folder, bundle.project());
            return new Opened(project, project, Optional.of(file), Optional.empty(), 1, bundle.weights());
        }

        private static boolean isDemoFolder(String name) {
            try {
                return Files.isRegularFile(Path.of(name, "demo.json"));
            } catch (InvalidPathException notAPath) {
                return false;
            }
        }

        /** What lies on the canvas while a demo without networks is open. */
        private static Project blank() {
            return TemplateCatalogue.find("blank").orElseThrow().project();
        }

        private static int step(String text, Demo demo) throws InputFault {
            return (int) OptionValue.integer(demo.id() + "#", text, 1, demo.steps().size());
        }

        private static Path existing(String name) throws InputFault {
            try {
                Path file = Path.of(name);
                if (Files.exists(file)) {
                    return file;
                }
            } catch (InvalidPathException notAPath) {
                throw new InputFault(notAPath, "cli.error.project-unknown", name);
            }
            List<String> known = new ArrayList<>(TemplateCatalogue.ids());
            known.addAll(DemoCatalogue.ids());
            Optional<String> near = Nearest.of(name, known);
            throw near.isPresent() ? new InputFault("cli.error.project-unknown-near", name, near.get())
                    : new InputFault("cli.error.project-unknown", name);
        }
    }
}
