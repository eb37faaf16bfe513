package org.neurarium.dataset.corpus;

import java.util.ArrayList;
import java.util.List;

/** A sentence put together from phrases; every word keeps the role of its phrase. */
public final class Phrases {
    private final List<String> words = new ArrayList<>();
    private final List<Role> roles = new ArrayList<>();

    /** Adds the words of a phrase; an empty phrase adds none. */
    Phrases add(String phrase, Role role) {
        for (String word : phrase.split(" ")) {
            if (!word.isEmpty()) {
                words.add(word);
                roles.add(role);
            }
        }
        return this;
    }

    /** Adds the full stop. */
    Phrases end() {
        return add(".", Role.MARK);
    }

    /** The words, the full stop as the last. */
    public List<String> words() {
        return List.copyOf(words);
    }

    /** One role for each word. */
    public List<Role> roles() {
        return List.copyOf(roles);
    }

    /** As people write it; {@code capital} begins with a capital letter. */
    String text(boolean capital) {
        String text = String.join(" ", words).replace(" .", ".");
        return capital ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : text;
    }
}
