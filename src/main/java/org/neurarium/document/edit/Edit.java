package org.neurarium.document.edit;

import java.util.List;
import java.util.function.UnaryOperator;
import org.neurarium.document.Project;

/**
 * One undoable change. {@code labelKey} and {@code arguments} become the menu's "Undo …"; an argument may
 * be a message key after an at sign ({@code @params.units}). Edits with the same
 * non-empty {@code mergeKey} that follow each other (a slider being dragged) count as one.
 */
public record Edit(String labelKey, List<Object> arguments, String mergeKey, UnaryOperator<Project> change) {
    public Edit {
        arguments = List.copyOf(arguments);
    }

    public static Edit of(String labelKey, UnaryOperator<Project> change, Object... arguments) {
        return new Edit(labelKey, List.of(arguments), "", change);
    }

    public Edit merging(String key) {
        return new Edit(labelKey, arguments, key, change);
    }
}
