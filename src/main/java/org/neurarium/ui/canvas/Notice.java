package org.neurarium.ui.canvas;

import java.util.List;

/** A sentence for the person, by message key. */
record Notice(String key, List<Object> arguments) {
    Notice(String key, Object... arguments) {
        this(key, List.of(arguments));
    }
}
