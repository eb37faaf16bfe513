package org.neurarium.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/**
 * The theme of every window: AtlantaFX below, our tokens and one stylesheet beside each view above. Views that paint
 * pixels take their colours from {@link #palette()}, which is read from the same token file.
 */
public final class Theme {
    private final ObjectProperty<ThemeChoice> choice;
    private final List<Scene> scenes = new ArrayList<>();

    public Theme(ThemeChoice start) {
        choice = new SimpleObjectProperty<>(start);
        choice.addListener((o, before, now) -> {
            useBase(now);
            scenes.forEach(this::dress);
        });
        useBase(start);
    }

    public ObjectProperty<ThemeChoice> choice() {
        return choice;
    }

    /** Colours for pixel-painted views under the theme chosen now. */
    public Palette palette() {
        return Palette.of(choice.get());
    }

    /** Puts a window under this theme until {@link #release}. */
    public void adopt(Scene scene) {
        scenes.add(scene);
        scene.getStylesheets().setAll(Stylesheets.all());
        dress(scene);
    }

    public void release(Scene scene) {
        scenes.remove(scene);
    }

    private void dress(Scene scene) {
        List<String> classes = scene.getRoot().getStyleClass();
        for (ThemeChoice each : ThemeChoice.values()) {
            classes.remove(each.styleClass());
        }
        classes.add(choice.get().styleClass());
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW) && !classes.contains("opaque-popups")) {
            classes.add("opaque-popups");
        }
    }

    private static void useBase(ThemeChoice choice) {
        boolean dark = choice == ThemeChoice.DARK;
        Application.setUserAgentStylesheet(dark ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet());
    }
}
