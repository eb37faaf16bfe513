package org.neurarium.ui.common.markdown;

/**
 * A Markdown text that the parser can follow: it descends into quotes, lists and emphasis as deep as they stand in one another,
 * and a text from elsewhere may stand them in one another without end. Beyond what anybody writes, marks are left out.
 */
final class Shallow {
    /** How deep lists, quotes and emphasis may stand in one another. */
    static final int DEEPEST = 32;
    /** What the parser looks for the end of, again and again. */
    private static final String MARKS = "*_<[";
    /** Of them, in one paragraph. */
    private static final int MOST_MARKS = 400;

    private Shallow() {
    }

    static String of(String markdown) {
        StringBuilder out = new StringBuilder(markdown.length());
        int marks = 0;
        for (String line : markdown.split("\n", -1)) {
            marks = line.isBlank() ? 0 : marks;
            for (int i = start(line); i < line.length(); i++) {
                char c = line.charAt(i);
                boolean mark = MARKS.indexOf(c) >= 0;
                marks += mark ? 1 : 0;
                if (!mark || marks <= MOST_MARKS) {
                    out.append(c);
                }
            }
            out.append('\n');
        }
        out.setLength(out.length() - 1);
        return out.toString();
    }

    /** 0; or where a line's text begins, if it opens too many quotes and lists before. */
    private static int start(String line) {
        int opened = 0;
        int at = 0;
        while (at < line.length() && " \t>-*+0123456789.)".indexOf(line.charAt(at)) >= 0) {
            opened += ">-*+.)".indexOf(line.charAt(at)) >= 0 ? 1 : 0;
            at++;
        }
        return opened > DEEPEST ? at : 0;
    }
}
