package org.neurarium.app;

import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.beans.Observable;
import org.neurarium.settings.Preference;
import org.neurarium.settings.Preferences;
import org.neurarium.ui.common.FxThread;

/**
 * Keeps the language, the theme and the size of texts from the moment a person chooses them: the program may be ended at
 * any time. What presenter mode shows meanwhile is nobody's choice.
 */
final class LookKeeper {
    private final Studio studio;
    private final Preferences preferences;

    LookKeeper(Studio studio, Preferences preferences) {
        this.studio = studio;
        this.preferences = preferences;
    }

    /** Writes every choice from now on. */
    void follow() {
        Stream.<Observable>of(studio.texts().language(), studio.theme().choice(), studio.theme().textSize())
                .forEach(chosen -> chosen.addListener(o -> FxThread.later(this::save))); // later: presenter mode changes several
    }

    /** Sets the preferences without writing them. */
    void put() {
        preferences.set(Preference.LANGUAGE, studio.texts().language().get().code());
        preferences.set(Preference.THEME, switch (studio.theme().choice().get()) {
            case DARK -> Preference.Theme.DARK;
            case CONTRAST -> Preference.Theme.HIGH_CONTRAST;
            case CONTRAST_DARK -> Preference.Theme.HIGH_CONTRAST_DARK;
            default -> Preference.Theme.LIGHT;
        });
        preferences.set(Preference.TEXT_SIZE, studio.theme().textSize().get());
    }

    private void save() {
        if (studio.theme().audience().get() == 1) {
            put();
            studio.view().workspace().jobs().run(() -> {
                preferences.save();
                return preferences;
            }, saved -> { }, failure -> Logger.getLogger(LookKeeper.class.getName()).log(Level.WARNING, "preferences", failure));
        }
    }
}
