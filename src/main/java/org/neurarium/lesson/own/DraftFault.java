package org.neurarium.lesson.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;
import org.neurarium.document.io.ProjectJson;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.DemoFiles;
import org.neurarium.lesson.DemoFolder;
import org.neurarium.lesson.Goal;
import org.neurarium.lesson.Pointer;
import org.neurarium.lesson.text.DemoLink;
import org.neurarium.lesson.text.LiveNumber;

/**
 * What keeps a draft from being a demo, or from doing what its text says.
 *
 * @param step from 1; 0 for the demo as a whole
 * @param fault one sentence
 */
public record DraftFault(int step, InputFault fault) {
    /** Every fault, those of the whole first, then step by step. */
    public static List<DraftFault> of(DemoDraft draft) {
        List<DraftFault> faults = new ArrayList<>();
        if (draft.languages().isEmpty()) {
            faults.add(new DraftFault(0, new InputFault("demos.draft.no-text")));
            return faults;
        }
        for (String language : draft.languages()) {
            texts(draft, language, faults);
        }
        for (int i = 0; i < draft.steps().size(); i++) {
            shown(draft.steps().get(i), i + 1, faults);
        }
        if (faults.isEmpty()) {
            form(draft, faults);
        }
        return faults;
    }

    private static void texts(DemoDraft draft, String language, List<DraftFault> faults) {
        if (draft.title(language).isBlank() || draft.introduction(language).isBlank()) {
            faults.add(new DraftFault(0, new InputFault("demos.draft.title." + language)));
        }
        for (int i = 0; i < draft.steps().size(); i++) {
            DemoDraft.Words words = draft.steps().get(i).words(language);
            if (words.heading().isBlank() || words.body().isBlank()) {
                faults.add(new DraftFault(i + 1, new InputFault("demos.draft.words." + language, i + 1)));
            }
            if (words.body().lines().anyMatch(l -> l.startsWith("## "))) {
                faults.add(new DraftFault(i + 1, new InputFault("demos.draft.heading", i + 1)));
            }
            named(draft.steps().get(i), i + 1, words.body(), faults);
        }
    }

    /** Links and live numbers name what there is. */
    private static void named(DemoDraft.Step step, int number, String body, List<DraftFault> faults) {
        Set<String> layers = layers(step);
        for (String destination : DemoLink.in(body)) {
            DemoLink link = DemoLink.of(destination).orElse(null);
            if (link == null || link.kind() == DemoLink.Kind.SELECT && !layers.contains(link.target()) || !changes(step, link)) {
                faults.add(new DraftFault(number, new InputFault("demos.draft.link", number, destination)));
            }
        }
        for (LiveNumber live : LiveNumber.in(body)) {
            if (!live.isKnown()) {
                faults.add(new DraftFault(number, new InputFault("demos.draft.number", number, live.name(),
                        String.join(", ", LiveNumber.PLAIN))));
            }
        }
    }

    private static boolean changes(DemoDraft.Step step, DemoLink link) {
        if (link.kind() != DemoLink.Kind.SET || step.shows().project().isEmpty()) {
            return true;
        }
        try {
            ProjectJson.apply(step.shows().project().get(), link.path(), link.value());
            return true;
        } catch (InputFault refused) {
            return false;
        }
    }

    private static void shown(DemoDraft.Step step, int number, List<DraftFault> faults) {
        Pointer pointer = step.shows().pointer().orElse(null);
        if (pointer != null && pointer.kind() == Pointer.Kind.NODE && !layers(step).contains(pointer.id())) {
            faults.add(new DraftFault(number, new InputFault("demos.draft.point", number, pointer.id())));
        }
        step.shows().goal().filter(g -> !reachable(g, step)).ifPresent(
                g -> faults.add(new DraftFault(number, new InputFault("demos.draft.goal", number))));
    }

    /** Whether what is asked for is there: its kind of place, its layer or setting, a question to answer. */
    private static boolean reachable(Goal goal, DemoDraft.Step step) {
        boolean there = !(goal instanceof Goal.Act act) || switch (act.action()) {
            case "select" -> layers(step).contains(act.target());
            case "set" -> step.shows().project().flatMap(p -> ProjectJson.value(p, act.target())).isPresent();
            case "answer" -> step.texts().values().stream().anyMatch(w -> w.body().contains("```question"));
            default -> true;
        };
        return goal.fits(step.shows().place()) && there;
    }

    private static Set<String> layers(DemoDraft.Step step) {
        return step.shows().project().map(Project::network).map(n -> n.layers().stream().map(LayerNode::id)
                .collect(Collectors.toCollection(TreeSet::new))).orElseGet(TreeSet::new);
    }

    /** What is read back must be the demo; questions are read here for the first time. */
    private static void form(DemoDraft draft, List<DraftFault> faults) {
        Map<String, byte[]> files = DemoWriter.files(draft);
        try {
            var read = new DemoFolder("draft", DemoFiles.of("draft", files)).read();
            for (int i = 0; i < read.steps().size() && draft.languages().size() > 1; i++) {
                if (read.text("en").sections().get(i).questions().size() != read.text("ko").sections().get(i).questions().size()) {
                    faults.add(new DraftFault(i + 1, new InputFault("demos.draft.questions", i + 1)));
                }
            }
        } catch (InputFault fault) {
            faults.add(new DraftFault(0, fault));
        }
    }
}
