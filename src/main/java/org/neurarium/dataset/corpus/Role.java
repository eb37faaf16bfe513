package org.neurarium.dataset.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a word does in its sentence. */
public enum Role {
    SUBJECT, OBJECT, VERB, PLACE, TIME, MODIFIER, MARK;

    /** Names in lower case, in order. */
    public static List<String> names() {
        return Arrays.stream(values()).map(r -> r.name().toLowerCase(Locale.ROOT)).toList();
    }
}
