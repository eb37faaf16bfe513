package org.neurarium.ui.viz.code;

/** A stretch of a line in one colour. */
record Span(Kind kind, String text) {
    /** What a stretch is, each with a colour of its own. */
    enum Kind {
        PLAIN, KEYWORD, CALL, NUMBER, STRING, COMMENT;

        String styleClass() {
            return "code-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
