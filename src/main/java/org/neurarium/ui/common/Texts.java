package org.neurarium.ui.common;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;

/**
 * The sentences on screen, in the language chosen now. Bindings made here change when it does; a view keeps no text.
 */
public final class Texts {
    private final ObjectProperty<Language> language;

    public Texts(Language start) {
        language = new SimpleObjectProperty<>(start);
    }

    public ObjectProperty<Language> language() {
        return language;
    }

    /** The sentence now. */
    public String get(String key, Object... arguments) {
        return messages().get(key, arguments);
    }

    public String get(String key, List<Object> arguments) {
        return messages().get(key, arguments);
    }

    public boolean has(String key) {
        return messages().has(key);
    }

    /** The sentence, whichever language is chosen. The binding is held weakly by the language: keep no other reference. */
    public StringBinding bind(String key, Object... arguments) {
        return Bindings.createStringBinding(() -> get(key, arguments), language);
    }

    /** What is said of several sentences, whichever language is chosen; held as weakly. */
    public StringBinding said(Callable<String> sentence) {
        return Bindings.createStringBinding(sentence, language);
    }

    private Messages messages() {
        return Messages.of(language.get());
    }
}
