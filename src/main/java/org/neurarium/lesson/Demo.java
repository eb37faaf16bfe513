package org.neurarium.lesson;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurarium.document.Project;
import org.neurarium.i18n.Language;
import org.neurarium.lesson.blueprint.BlockNames;
import org.neurarium.lesson.text.DemoText;

/**
 * One scene of the curriculum.
 *
 * @param id stable name, in files, on the command line and in tests
 * @param chapter of the course, from 1; 0 for a demo outside of it
 * @param after ids of demos that it builds on; told, never enforced
 * @param steps what each step of the text opens; the first one is the preset that the demo offers
 * @param texts title and steps by language code; both languages have as many steps as there are {@code steps}
 */
public record Demo(String id, int chapter, List<String> after, List<DemoStep> steps, Map<String, DemoText> texts) {
    public Demo {
        after = List.copyOf(after);
        steps = List.copyOf(steps);
        texts = Map.copyOf(texts);
    }

    public DemoText text(String language) {
        DemoText text = texts.get(language);
        if (text == null) {
            throw new IllegalArgumentException(id + " has no text in " + language);
        }
        return text;
    }

    /** @param number from 1 */
    public DemoStep step(int number) {
        return steps.get(number - 1);
    }

    /** The projects that its steps open, in order; steps in a lab open none. */
    public List<Project> projects() {
        return steps.stream().flatMap(s -> s.project().stream()).toList();
    }

    /** The first project it opens, named in the reader's language; empty if it stays in labs. */
    public Optional<Project> project(String language) {
        return projects().stream().findFirst().map(p -> named(language, p));
    }

    /**
     * What a step opens, named in the reader's language; empty where it shows no canvas.
     *
     * @param number from 1
     */
    public Optional<Project> project(String language, int number) {
        return step(number).project().map(p -> named(language, p));
    }

    private Project named(String language, Project project) {
        return BlockNames.in(Language.find(language).orElseThrow(), project.withName(text(language).title()));
    }
}
