package org.neurarium.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neurarium.i18n.Messages;

/**
 * Lets picocli read its help texts from {@link Messages}. picocli asks for {@code neurarium.train.epochs}, then for
 * {@code epochs}; here they are {@code cli.help.train.epochs} and {@code cli.help.epochs}.
 */
final class HelpTexts extends java.util.ResourceBundle {
    private static final String PREFIX = "cli.help.";
    private static final String PROGRAM = "neurarium.";
    private final Messages messages;
    private final Set<String> keys = new LinkedHashSet<>();

    HelpTexts(Messages messages) {
        this.messages = messages;
        for (String key : messages.keys()) {
            if (key.startsWith(PREFIX)) {
                keys.add(key.substring(PREFIX.length()));
                keys.add(PROGRAM + key.substring(PREFIX.length()));
            }
        }
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        String name = key.startsWith(PROGRAM) ? key.substring(PROGRAM.length()) : key;
        return messages.has(PREFIX + name) ? messages.get(PREFIX + name) : null;
    }

    @Override
    protected Set<String> handleKeySet() {
        return keys;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(keys);
    }
}
