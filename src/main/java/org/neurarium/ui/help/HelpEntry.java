package org.neurarium.ui.help;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.neurarium.guide.Term;
import org.neurarium.i18n.Language;

/**
 * Something that can be looked up.
 *
 * @param id stable name, unique within its kind
 * @param titles what it is called, by language
 * @param bodies what it is, by language: inline Markdown
 * @param more what it is also found by
 * @param keys its shortcut, empty for none
 * @param possible whether {@code act} makes sense now
 * @param act opens or runs it; words and lists of keys do nothing
 */
public record HelpEntry(Kind kind, String id, Function<Language, String> titles, Function<Language, String> bodies, String more, String keys,
                        BooleanSupplier possible, Runnable act) {
    /** What is looked up, in the order of the list. */
    public enum Kind { DEMO, LAB, COMMAND, KEYS, TERM }

    /** A word of the glossary. */
    public static HelpEntry of(Term term) {
        return new HelpEntry(Kind.TERM, term.word(Language.ENGLISH), term::word, term::meaning, "", "", () -> false, () -> { });
    }

    /** A list of keys. */
    public static HelpEntry keys(String id, Function<Language, String> titles, Function<Language, String> bodies) {
        return new HelpEntry(Kind.KEYS, id, titles, bodies, "", "", () -> false, () -> { });
    }

    public String title(Language language) {
        return titles.apply(language);
    }

    public String body(Language language) {
        return bodies.apply(language);
    }

    /** What it is called in any language, to be searched. */
    List<String> allTitles() {
        return List.of(title(Language.ENGLISH), title(Language.KOREAN));
    }

    /** Everything that it is found by. */
    String allText() {
        return String.join(" ", title(Language.ENGLISH), title(Language.KOREAN), body(Language.ENGLISH), body(Language.KOREAN), more, keys, id);
    }

    /** Whether it can be opened or run at all. */
    boolean acts() {
        return kind != Kind.TERM && kind != Kind.KEYS;
    }
}
