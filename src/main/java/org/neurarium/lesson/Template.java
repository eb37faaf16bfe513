package org.neurarium.lesson;

import org.neurarium.document.Project;

/**
 * A starting point for a network of one's own. Its name in the reader's language is the message
 * {@code demos.template.<id>}.
 */
public record Template(String id, Project project) {
    public String nameKey() {
        return "demos.template." + id;
    }
}
