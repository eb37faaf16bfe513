package org.neurarium.lesson;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.neurarium.document.Project;
import org.neurarium.document.io.JsonCursor;
import org.neurarium.document.io.Limits;
import org.neurarium.document.io.ProjectJson;
import org.neurarium.document.spec.InputFault;

/** Reads one step of {@code demo.json}. */
final class StepReading {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final int MOST_STEPS = 100_000;

    private final DemoFiles files;
    private final JsonCursor step;

    StepReading(DemoFiles files, JsonCursor step) {
        this.files = files;
        this.step = step;
    }

    DemoStep read() throws InputFault {
        step.only("project", "template", "set", "keep", "epochs", "view", "lab", "at", "words", "point", "goal", "hide", "lock");
        Optional<JsonCursor> point = step.find("point");
        Optional<Pointer> pointer = point.isPresent() ? Pointer.of(point.get().text(Limits.NAME_LENGTH)) : Optional.empty();
        if (point.isPresent() && pointer.isEmpty()) {
            throw step.fault("demos.fault.point", point.get().path());
        }
        Optional<JsonCursor> goal = step.find("goal");
        return new DemoStep(place(), pointer, goal.isPresent() ? Optional.of(goal(goal.get())) : Optional.empty(), parts("hide"), parts("lock"));
    }

    private DemoPlace place() throws InputFault {
        boolean canvas = Stream.of("project", "template", "keep", "view").anyMatch(step.node()::has);
        Optional<JsonCursor> lab = step.find("lab");
        Optional<JsonCursor> words = step.find("words");
        if (lab.isPresent() && (canvas || words.isPresent() || step.node().has("epochs")) || words.isPresent() && canvas) {
            throw step.fault("demos.fault.place", step.path());
        }
        if (lab.isPresent()) {
            Optional<JsonCursor> at = step.find("at");
            Map<String, String> settings = new LinkedHashMap<>();
            Optional<JsonCursor> set = step.find("set");
            for (String name : set.isPresent() ? set.get().names() : List.<String>of()) {
                settings.put(name, written(set.get().node().get(name)));
            }
            return new DemoPlace.Lab(lab.get().name(ID), at.isPresent() ? (int) at.get().integer(0, MOST_STEPS) : 0, settings);
        }
        if (words.isPresent()) {
            JsonCursor w = words.get().only("text", "method", "show", "map");
            return new DemoPlace.Words(name(w, "text"), name(w, "method"), name(w, "show"), name(w, "map"), epochs());
        }
        Optional<JsonCursor> keep = step.find("keep");
        return new DemoPlace.Canvas(project(), keep.isPresent() && keep.get().flag(), epochs(), name(step, "view"));
    }

    private int epochs() throws InputFault {
        Optional<JsonCursor> epochs = step.find("epochs");
        return epochs.isPresent() ? (int) epochs.get().integer(0, Limits.EPOCHS) : 0;
    }

    private Project project() throws InputFault {
        Project project = step.find("template").isPresent() ? template() : file();
        Optional<JsonCursor> set = step.find("set");
        for (String path : set.isPresent() ? set.get().names() : List.<String>of()) {
            project = changed(project, path, written(set.get().node().get(path)));
        }
        return project;
    }

    private Project file() throws InputFault {
        String file = step.find("project").isPresent() ? step.need("project").name(DemoFiles.NAME) : "project.json";
        Optional<byte[]> bytes = files.find(file);
        if (bytes.isEmpty()) {
            throw new InputFault("demos.fault.missing", files.say(file));
        }
        return ProjectJson.read(files.say(file), bytes.get());
    }

    private Project template() throws InputFault {
        JsonCursor named = step.need("template");
        Optional<Template> template = TemplateCatalogue.find(named.name(ID));
        if (template.isEmpty()) {
            throw step.fault("demos.fault.choice", named.path(), named.node().asText(), String.join(", ", TemplateCatalogue.ids()));
        }
        return template.get().project();
    }

    /** A fault names the demo's file in place of the command line's option. */
    private Project changed(Project project, String path, String value) throws InputFault {
        try {
            return ProjectJson.apply(project, path, value);
        } catch (InputFault fault) {
            throw new InputFault(fault, fault.messageKey(), fault.arguments().stream().map(a -> a.equals("--set") ? step.source() : a).toArray());
        }
    }

    private static String written(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }

    private Goal goal(JsonCursor at) throws InputFault {
        Optional<JsonCursor> act = at.find("do");
        if (act.isPresent()) {
            at.only("do");
            Optional<Goal> goal = Goal.act(act.get().text(Limits.NAME_LENGTH));
            if (goal.isEmpty()) {
                throw step.fault("demos.fault.choice", act.get().path(), act.get().node().asText(), String.join(", ", Goal.ACTIONS)
                        + ", select:LAYER, view:ID, set:PATH");
            }
            return goal.get();
        }
        at.only("metric", "atLeast", "atMost");
        String metric = at.need("metric").text(Limits.NAME_LENGTH);
        if (!Goal.METRICS.contains(metric)) {
            throw step.fault("demos.fault.choice", at.need("metric").path(), metric, String.join(", ", Goal.METRICS));
        }
        Optional<JsonCursor> least = at.find("atLeast");
        Optional<JsonCursor> most = at.find("atMost");
        if (least.isPresent() == most.isPresent()) {
            throw step.fault("document.json.badTarget", at.path());
        }
        return new Goal.Metric(metric, least.orElseGet(most::get).number(-Double.MAX_VALUE, Double.MAX_VALUE), least.isPresent());
    }

    private Set<WindowPart> parts(String field) throws InputFault {
        EnumSet<WindowPart> parts = EnumSet.noneOf(WindowPart.class);
        Optional<JsonCursor> list = step.find(field);
        for (JsonCursor each : list.isPresent() ? list.get().list(WindowPart.values().length) : List.<JsonCursor>of()) {
            Optional<WindowPart> part = WindowPart.find(each.text(Limits.NAME_LENGTH));
            if (part.isEmpty()) {
                throw step.fault("demos.fault.choice", each.path(), each.node().asText(), String.join(", ", WindowPart.ids()));
            }
            parts.add(part.get());
        }
        return parts;
    }

    private static Optional<String> name(JsonCursor at, String field) throws InputFault {
        Optional<JsonCursor> found = at.find(field);
        return found.isPresent() ? Optional.of(found.get().name(ID)) : Optional.empty();
    }
}
