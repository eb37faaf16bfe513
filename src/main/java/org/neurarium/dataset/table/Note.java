package org.neurarium.dataset.table;

import java.util.List;

/** Something a person should know about an import, as key and arguments of a sentence. */
public record Note(String messageKey, List<Object> arguments) {
    public Note {
        arguments = List.copyOf(arguments);
    }

    static Note of(String messageKey, Object... arguments) {
        return new Note(messageKey, List.of(arguments));
    }
}
