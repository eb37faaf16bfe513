package org.neurarium.ui.training;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.neurarium.settings.Preference;
import org.neurarium.settings.Preferences;

/** How a person wants the charts. What is shown is remembered; measures of axes are of the moment. */
final class ChartOptions {
    private final BooleanProperty logY = new SimpleBooleanProperty();
    private final BooleanProperty logX = new SimpleBooleanProperty();
    private final BooleanProperty logNorm;
    private final BooleanProperty rate;
    private final BooleanProperty norm;
    private final BooleanProperty plain;
    private final BooleanProperty gap;

    ChartOptions(Preferences preferences) {
        rate = remembered(preferences, "chartLearningRate", false);
        norm = remembered(preferences, "chartGradientNorm", false);
        logNorm = remembered(preferences, "chartLogGradientNorm", true);
        plain = remembered(preferences, "chartPlainMethods", true);
        gap = remembered(preferences, "chartGap", true);
    }

    BooleanProperty logY() {
        return logY;
    }

    BooleanProperty logX() {
        return logX;
    }

    BooleanProperty logNorm() {
        return logNorm;
    }

    /** A lane for the learning rate. */
    BooleanProperty rate() {
        return rate;
    }

    /** A lane for the norm of the gradient. */
    BooleanProperty norm() {
        return norm;
    }

    /** What plain methods reach on the same data. */
    BooleanProperty plain() {
        return plain;
    }

    /** Shade between the losses of training and validation. */
    BooleanProperty gap() {
        return gap;
    }

    private static BooleanProperty remembered(Preferences preferences, String name, boolean fallback) {
        Preference<Boolean> preference = Preference.flag(name, fallback);
        BooleanProperty property = new SimpleBooleanProperty(preferences.get(preference));
        property.addListener((o, before, now) -> preferences.set(preference, now));
        return property;
    }
}
