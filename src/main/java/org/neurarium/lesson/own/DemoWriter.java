package org.neurarium.lesson.own;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.neurarium.document.Project;
import org.neurarium.document.io.ProjectJson;
import org.neurarium.lesson.DemoFolder;
import org.neurarium.lesson.DemoPlace;
import org.neurarium.lesson.DemoStep;
import org.neurarium.lesson.Goal;
import org.neurarium.lesson.WindowPart;

/** A draft as files, in the form that {@link DemoFolder} reads. Steps with equal projects share one file. */
public final class DemoWriter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Project, String> projects = new LinkedHashMap<>();

    private DemoWriter() {
    }

    /** Content by file name. */
    public static Map<String, byte[]> files(DemoDraft draft) {
        return new DemoWriter().write(draft);
    }

    private Map<String, byte[]> write(DemoDraft draft) {
        ObjectNode root = JSON.createObjectNode().put("format", DemoFolder.FORMAT);
        ArrayNode steps = root.putArray("steps");
        draft.steps().forEach(step -> steps.add(step(step.shows())));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("demo.json", bytes(pretty(root)));
        projects.forEach((project, name) -> files.put(name, bytes(ProjectJson.write(project))));
        draft.languages().forEach(language -> files.put(language + ".md", bytes(text(draft, language))));
        return files;
    }

    private ObjectNode step(DemoStep step) {
        ObjectNode out = JSON.createObjectNode();
        if (step.place() instanceof DemoPlace.Canvas canvas) {
            out.put("project", projects.computeIfAbsent(canvas.project(), p -> projects.isEmpty() ? "project.json"
                    : "project-" + (projects.size() + 1) + ".json"));
            if (canvas.epochs() > 0) {
                out.put("epochs", canvas.epochs());
            }
            if (canvas.keep()) {
                out.put("keep", true);
            }
            canvas.view().ifPresent(view -> out.put("view", view));
        } else if (step.place() instanceof DemoPlace.Lab lab) {
            out.put("lab", lab.lab()).put("at", lab.at());
            if (!lab.settings().isEmpty()) {
                lab.settings().forEach(out.putObject("set")::put);
            }
        } else if (step.place() instanceof DemoPlace.Words words) {
            ObjectNode to = out.putObject("words");
            words.text().ifPresent(v -> to.put("text", v));
            words.method().ifPresent(v -> to.put("method", v));
            words.show().ifPresent(v -> to.put("show", v));
            words.map().ifPresent(v -> to.put("map", v));
            if (words.epochs() > 0) {
                out.put("epochs", words.epochs());
            }
        }
        step.pointer().ifPresent(pointer -> out.put("point", pointer.toString()));
        step.goal().ifPresent(goal -> goal(out.putObject("goal"), goal));
        parts(out, "hide", step.hidden());
        parts(out, "lock", step.locked());
        return out;
    }

    private static void goal(ObjectNode out, Goal goal) {
        if (goal instanceof Goal.Metric metric) {
            out.put("metric", metric.name()).put(metric.atLeast() ? "atLeast" : "atMost", metric.bound());
        } else if (goal instanceof Goal.Act act) {
            out.put("do", act.written());
        }
    }

    private static void parts(ObjectNode out, String name, Set<WindowPart> parts) {
        if (!parts.isEmpty()) {
            ArrayNode list = out.putArray(name);
            new TreeSet<>(parts).forEach(part -> list.add(part.id()));
        }
    }

    private static String text(DemoDraft draft, String language) {
        StringBuilder out = new StringBuilder("# " + line(draft.title(language)) + "\n\n" + draft.introduction(language).strip() + "\n");
        for (DemoDraft.Step step : draft.steps()) {
            DemoDraft.Words words = step.words(language);
            out.append("\n## ").append(line(words.heading())).append("\n\n").append(words.body().strip()).append('\n');
        }
        return out.toString();
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String pretty(ObjectNode root) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
