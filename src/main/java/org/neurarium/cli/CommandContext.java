package org.neurarium.cli;

import java.util.Optional;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;
import org.neurarium.settings.Profile;

/**
 * What every command has at hand.
 *
 * @param language asked for with {@code --lang}; empty for the person's preference
 * @param messages sentences in the language in force
 * @param profile folder of settings, runs, caches and logs
 */
record CommandContext(Console console, Optional<Language> language, Messages messages, Profile profile,
                      WindowService window) {
    void print(String line) {
        console.out().println(line);
    }

    /** Prints one value as JSON, all on one line. */
    void json(Object tree) {
        console.out().println(JsonOutput.line(tree));
    }

    String say(String key, Object... arguments) {
        return messages.get(key, arguments);
    }
}
