package org.neurarium.lesson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurarium.document.Project;
import org.neurarium.document.io.ProjectJson;
import org.neurarium.document.spec.InputFault;

/**
 * Reads {@code resources/demos/<id>/}: {@code demo.json} ({@code {"steps":[{"project","set","epochs","view"}]}}, where
 * {@code project} defaults to {@code project.json} and {@code set} changes fields of it as {@code --set} does), the
 * projects it names, {@code en.md} and {@code ko.md}. The folder is part of the program, so a fault in it is a defect.
 */
final class DemoFolder {
    private final String id;

    DemoFolder(String id) {
        this.id = id;
    }

    Demo read() {
        try {
            List<DemoStep> steps = new ArrayList<>();
            for (JsonNode step : new ObjectMapper().readTree(text("demo.json")).path("steps")) {
                steps.add(new DemoStep(project(step), step.path("epochs").asInt(0),
                        Optional.ofNullable(step.path("view").asText(null))));
            }
            return new Demo(id, steps,
                    Map.of("en", DemoText.parse(text("en.md")), "ko", DemoText.parse(text("ko.md"))));
        } catch (IOException | InputFault defect) {
            throw new IllegalStateException("demos/" + id + ": " + defect.getMessage(), defect);
        }
    }

    String title(String language) {
        try {
            return DemoText.parse(text(language + ".md")).title();
        } catch (IOException defect) {
            throw new IllegalStateException("demos/" + id + ": " + defect.getMessage(), defect);
        }
    }

    private Project project(JsonNode step) throws IOException, InputFault {
        String file = step.path("project").asText("project.json");
        Project project = ProjectJson.read("demos/" + id + "/" + file, text(file));
        for (Map.Entry<String, JsonNode> change : step.path("set").properties()) {
            JsonNode value = change.getValue();
            project = ProjectJson.apply(project, change.getKey(), value.isTextual() ? value.asText() : value.toString());
        }
        return project;
    }

    private String text(String file) throws IOException {
        return Resources.text("/demos/" + id + "/" + file);
    }

    /** Texts that are part of the program. */
    static final class Resources {
        private Resources() {
        }

        static String text(String path) throws IOException {
            try (InputStream in = DemoFolder.class.getResourceAsStream(path)) {
                if (in == null) {
                    throw new UncheckedIOException(new IOException("missing " + path));
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
