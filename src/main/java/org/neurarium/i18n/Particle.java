package org.neurarium.i18n;

/** Korean particles, which take the form that the sound before them asks for. */
public final class Particle {
    private Particle() {
    }

    /** {@code text} with its particle: {@code ("0.3", "이", "가")} gives 0.3이. */
    public static String after(String text, String afterConsonant, String afterVowel) {
        return text + Sentence.particle(text, afterConsonant, afterVowel);
    }
}
