package org.neurarium.lesson;

import java.util.List;
import java.util.Map;
import org.neurarium.document.Project;

/**
 * One scene of the curriculum.
 *
 * @param id stable name, in files, on the command line and in tests
 * @param steps what each step of the text opens; the first one is the preset that the demo offers
 * @param texts title and steps by language code; both languages have as many steps as there are {@code steps}
 */
public record Demo(String id, List<DemoStep> steps, Map<String, DemoText> texts) {
    public Demo {
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

    /** What the demo opens with, named in the reader's language. */
    public Project project(String language) {
        return project(language, 1);
    }

    /**
     * What a step opens, named in the reader's language.
     *
     * @param step from 1
     */
    public Project project(String language, int step) {
        return steps.get(step - 1).project().withName(text(language).title());
    }
}
