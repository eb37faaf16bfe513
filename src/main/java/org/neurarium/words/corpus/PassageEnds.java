package org.neurarium.words.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where a passage of a text file ends. */
public enum PassageEnds {
    /** At blank lines where the beginning of the text has some, else at every line end. */
    AUTO("auto"),
    /** At every line end: one sentence or document a line. */
    LINES("lines"),
    /** At blank lines: prose whose lines are broken at a width. */
    PARAGRAPHS("paragraphs");

    private final String id;

    PassageEnds(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<PassageEnds> find(String id) {
        return Arrays.stream(values()).filter(e -> e.id.equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(PassageEnds::id).toList();
    }
}
