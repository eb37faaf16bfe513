package org.neurarium.words.vectors;

/** The beginning of what stands in a file, short enough for a sentence. */
final class Excerpt {
    private static final int LONGEST = 40;

    private Excerpt() {
    }

    static String of(String text) {
        String shown = text.replaceAll("\\p{Cntrl}", "?");
        return shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown;
    }
}
