package org.neurarium.lesson.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.neurarium.dataset.corpus.Happening;
import org.neurarium.dataset.corpus.Phrases;
import org.neurarium.dataset.corpus.Role;

/** What each word does in the made sentences of one language, as the grammar says; a word that does several things has no role. */
final class WordRoles {
    private static final int DRAWN = 5_000;

    private final Map<String, Optional<Role>> roles = new HashMap<>();

    static WordRoles korean() {
        return new WordRoles(true);
    }

    static WordRoles english() {
        return new WordRoles(false);
    }

    private WordRoles(boolean korean) {
        Random random = new Random(1);
        for (int i = 0; i < DRAWN; i++) {
            Happening drawn = new Happening(random::nextInt);
            Phrases phrases = korean ? drawn.koreanRoles() : drawn.englishPhrases();
            List<String> words = phrases.words();
            for (int w = 0; w < words.size(); w++) {
                Role role = phrases.roles().get(w);
                roles.merge(words.get(w).toLowerCase(Locale.ROOT), Optional.of(role), (one, other) -> one.equals(other) ? one : Optional.empty());
            }
        }
    }

    Optional<Role> of(String word) {
        return roles.getOrDefault(word, Optional.empty());
    }
}
