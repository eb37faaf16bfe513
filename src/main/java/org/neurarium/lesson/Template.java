package org.neurarium.lesson;

import org.neurarium.document.Project;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;
import org.neurarium.lesson.blueprint.BlockNames;

/**
 * A starting point for a network of one's own. Its name in the reader's language is the message
 * {@code demos.template.<id>}.
 */
public record Template(String id, Project project) {
    public String nameKey() {
        return "demos.template." + id;
    }

    /** The project as a reader of a language opens it: its own name, and those of its blocks. */
    public Project named(Language language) {
        return BlockNames.in(language, project.withName(Messages.of(language).get(nameKey())));
    }
}
