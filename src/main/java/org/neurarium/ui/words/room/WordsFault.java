package org.neurarium.ui.words.room;

import java.io.IOException;
import java.util.List;
import org.neurarium.document.spec.InputFault;

/** What went wrong, as the key of one sentence and what stands in it. */
public record WordsFault(String key, List<Object> arguments) {
    /** @param file what was read */
    static WordsFault of(Exception e, String file) {
        if (e instanceof InputFault fault) {
            return new WordsFault(fault.messageKey(), fault.arguments());
        }
        return e instanceof IOException ? new WordsFault("words.fault.unreadable", List.of(file))
                : new WordsFault("words.fault.failed", List.of(e.toString()));
    }
}
