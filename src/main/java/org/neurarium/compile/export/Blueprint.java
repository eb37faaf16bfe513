package org.neurarium.compile.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.OptimizerCatalogue;
import org.neurarium.compile.Tasks;
import org.neurarium.compile.check.Survey;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Choice;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.spec.Shape;
import org.neurarium.layer.CodeRequest;
import org.neurarium.layer.InputSource;
import org.neurarium.layer.LayerCode;
import org.neurarium.layer.OutputObjective;
import org.neurarium.layer.Task;

/** A sound project as the writers need it: its layers in order, each with its own code. */
record Blueprint(Project project, Examples.Schema schema, List<Part> parts, OutputObjective objective) {
    /**
     * A layer.
     *
     * @param id its own in the project
     * @param name its variable, or its id where names are free text
     * @param feeders the layers that feed it, in wire order
     * @param output shape of what leaves it
     * @param stream what enters, for a layer that starts the network
     */
    record Part(String id, String name, List<Part> feeders, Shape output, LayerCode code, @Nullable Stream stream) {
        /** The names that feed it, as they stand between parentheses. */
        String arguments() {
            return String.join(", ", feeders.stream().map(Part::name).toList());
        }

        boolean isInput() {
            return stream != null;
        }

        /** What of its steps are valid, in the variables of {@link Stream#mask}; empty where all are, or it has none. */
        String mask() {
            if (stream != null) {
                return stream.isTokens() ? stream.mask() : "";
            }
            String valid = code.pytorch().mask();
            if (output.rank() != 2 || valid.isEmpty()) {
                return "";
            }
            if (!valid.equals("{mask}")) {
                return feeders.get(0).mask().isEmpty() ? "" : name + "_mask";
            }
            return feeders.stream().filter(f -> f.output.rank() < 3 && f.output.size(0) == output.size(0))
                    .map(Part::mask).filter(m -> !m.isEmpty()).findFirst().orElse("");
        }
    }

    /** @param identifiers whether names must be variables of a program */
    static Blueprint of(Project project, Examples.Schema schema, boolean identifiers) {
        Task task = Tasks.of(schema);
        Survey survey = Survey.of(project, task);
        List<Survey.Visited> used = survey.visited().stream().filter(v -> survey.isUsed(v.node().id())).toList();
        Map<String, Part> parts = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        OutputObjective objective = null;
        for (Survey.Visited v : used) {
            String id = v.node().id();
            names.add(identifiers ? Identifier.free(id, names) : id);
            LayerCode code = v.type().code(new CodeRequest(v.node(), v.inputs().orElseThrow(), project.training(), task));
            objective = code.objective() == null ? objective : code.objective();
            Stream stream = v.type().inputs().isEmpty() ? Stream.of(InputSource.of(v.node().settings()), schema) : null;
            parts.put(id, new Part(id, names.get(names.size() - 1), v.feeders().stream().map(parts::get).toList(),
                    Objects.requireNonNull(v.output()), code, stream));
        }
        return new Blueprint(project, schema, List.copyOf(parts.values()), Objects.requireNonNull(objective));
    }

    /** Layer's id → its name. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        parts.forEach(p -> names.put(p.id(), p.name()));
        return names;
    }

    Training training() {
        return project.training();
    }

    Settings data() {
        return project.data().settings();
    }

    /** The optimizer with complete settings. */
    Choice optimizer() {
        return OptimizerCatalogue.effective(training().optimizer());
    }

    List<Part> inputs() {
        return parts.stream().filter(Part::isInput).toList();
    }

    Part output() {
        return parts.get(parts.size() - 1);
    }

    /** What the data give to the network: each once, however many layers take it. */
    List<Stream> streams() {
        return inputs().stream().map(Part::stream).filter(Objects::nonNull).distinct().sorted().toList();
    }

    boolean isClassification() {
        return !schema.classes().isEmpty();
    }

    /** Whether every class is drawn equally often; only examples with one class each can be. */
    boolean isBalanced() {
        return training().balanced() && isClassification() && !isStepwise();
    }

    /** Whether an answer is asked for at every step. */
    boolean isStepwise() {
        return objective.steps() > 0;
    }

    /** Whether the loss is −log of the probability of the true class, for which the class's number is enough. */
    boolean takesClassNumbers() {
        return objective.coding() == org.neurarium.layer.TargetCoding.ONE_HOT
                && List.of("categorical-crossentropy", "negative-log-likelihood").contains(objective.loss());
    }

    /** Numbers per example in the data. */
    long features() {
        return schema.shape().count();
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
