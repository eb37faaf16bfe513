package org.neurarium.guide;

import java.util.Map;
import org.neurarium.i18n.Language;

/**
 * A word of the glossary.
 *
 * @param words what it is called, by language
 * @param meanings what it means, as inline Markdown, by language
 */
public record Term(Map<Language, String> words, Map<Language, String> meanings) {
    public Term {
        words = Map.copyOf(words);
        meanings = Map.copyOf(meanings);
    }

    public String word(Language language) {
        return words.getOrDefault(language, "");
    }

    public String meaning(Language language) {
        return meanings.getOrDefault(language, "");
    }
}
