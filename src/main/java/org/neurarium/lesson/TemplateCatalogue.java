package org.neurarium.lesson;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.neurarium.document.io.ProjectJson;
import org.neurarium.document.spec.InputFault;

/** Every template there is: {@code resources/templates/<id>.json} and one id in this list. */
public final class TemplateCatalogue {
    private static final List<String> IDS = List.of("blank", "xor", "circle", "moons", "spiral", "regression");

    private TemplateCatalogue() {
    }

    public static List<String> ids() {
        return IDS;
    }

    public static Optional<Template> find(String id) {
        return IDS.stream().filter(id::equals).findFirst().map(TemplateCatalogue::read);
    }

    public static List<Template> all() {
        return IDS.stream().map(TemplateCatalogue::read).toList();
    }

    private static Template read(String id) {
        String file = "/templates/" + id + ".json";
        try {
            return new Template(id, ProjectJson.read(file, DemoFolder.Resources.text(file)));
        } catch (IOException | InputFault defect) {
            throw new IllegalStateException(file + ": " + defect.getMessage(), defect);
        }
    }
}
