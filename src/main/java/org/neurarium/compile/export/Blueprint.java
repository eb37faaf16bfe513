package org.neurarium.compile.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.neurarium.compile.OptimizerCatalogue;
import org.neurarium.compile.Tasks;
import org.neurarium.compile.check.Survey;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Choice;
import org.neurarium.document.Project;
import org.neurarium.document.Training;
import org.neurarium.document.spec.Shape;
import org.neurarium.layer.CodeRequest;
import org.neurarium.layer.LayerCode;
import org.neurarium.layer.OutputObjective;
import org.neurarium.layer.Task;

/** A sound project as the writers need it: its layers in order, each with its own code. */
record Blueprint(Project project, Examples.Schema schema, List<Part> parts, OutputObjective objective) {
    /**
     * A layer.
     *
     * @param name its variable, or its id where names are free text
     * @param feeders names of the layers that feed it, in wire order
     * @param shape of what leaves it
     */
    record Part(String name, List<String> feeders, Shape shape, LayerCode code) {
        /** Numbers that leave it per example. */
        long units() {
            return shape.count();
        }

        /** The names that feed it, as they stand between parentheses. */
        String arguments() {
            return String.join(", ", feeders);
        }
    }

    /** @param identifiers whether names must be variables of a program */
    static Blueprint of(Project project, Examples.Schema schema, boolean identifiers) {
        Task task = Tasks.of(schema);
        Survey survey = Survey.of(project, task);
        List<Survey.Visited> used = survey.visited().stream().filter(v -> survey.isUsed(v.node().id())).toList();
        Map<String, String> names = new LinkedHashMap<>();
        used.forEach(v -> names.put(v.node().id(), identifiers ? Identifier.free(v.node().id(), names.values()) : v.node().id()));
        List<Part> parts = new ArrayList<>();
        OutputObjective objective = null;
        for (Survey.Visited v : used) {
            LayerCode code = v.type().code(new CodeRequest(v.node(), v.inputs().orElseThrow(), project.training(), task));
            objective = code.objective() == null ? objective : code.objective();
            parts.add(new Part(Objects.requireNonNull(names.get(v.node().id())), v.feeders().stream().map(names::get).toList(),
                    Objects.requireNonNull(v.output()), code));
        }
        return new Blueprint(project, schema, List.copyOf(parts), Objects.requireNonNull(objective));
    }

    Training training() {
        return project.training();
    }

    /** The optimizer with complete settings. */
    Choice optimizer() {
        return OptimizerCatalogue.effective(training().optimizer());
    }

    Part input() {
        return parts.get(0);
    }

    Part output() {
        return parts.get(parts.size() - 1);
    }

    /** Numbers per example in the data. */
    long features() {
        return schema.shape().count();
    }

    /** What the last columns of the data file hold, in words. */
    String answers() {
        return schema.classes().isEmpty() ? String.join(", ", schema.valueNames())
                : "class (one of " + String.join(", ", schema.classes()) + ")";
    }

    String title() {
        return oneLine(project.name().isBlank() ? "A network" : project.name());
    }

    /** Text that stays inside a comment or a docstring. */
    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").replace("*/", "* /").replace("\"\"\"", "'''").replace("\\", "/");
    }

    /** A string literal of Python and of Java. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c == '\u2028' || c == '\u2029') {
                out.append(' ');
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
