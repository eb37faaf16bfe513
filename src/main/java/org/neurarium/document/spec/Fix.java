package org.neurarium.document.spec;

import java.util.List;
import java.util.function.UnaryOperator;
import org.neurarium.document.Project;

/** A remedy: a label for its button, and the edit that applies it. */
public record Fix(String labelKey, List<Object> arguments, UnaryOperator<Project> edit) {
    public Fix {
        arguments = List.copyOf(arguments);
    }
}
