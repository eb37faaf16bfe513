package org.neurarium.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.binding.DoubleExpression;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/**
 * The theme of every window: AtlantaFX below, our tokens and one stylesheet beside each view above. Views that paint
 * pixels take their colours from {@link #palette()}, which is read from the same token file.
 */
public final class Theme {
    /** On the scene's root while everything is shown larger; popups, which are no part of the window, follow it by CSS. */
    private static final String MAGNIFIED = "magnified";

    /** Sizes that a person can choose from. */
    public static final List<Double> SIZES = List.of(1.0, 1.25, 1.5, 1.75, 2.0);

    private final ObjectProperty<ThemeChoice> choice;
    private final DoubleProperty textSize = new SimpleDoubleProperty(1);
    private final DoubleProperty audience = new SimpleDoubleProperty(1);
    private final DoubleBinding magnification = Bindings.createDoubleBinding(() -> Math.max(textSize.get(), audience.get()), textSize, audience);
    private final List<Scene> scenes = new ArrayList<>();

    public Theme(ThemeChoice start) {
        choice = new SimpleObjectProperty<>(start);
        choice.addListener((o, before, now) -> {
            useBase(now);
            scenes.forEach(this::dress);
        });
        magnification.addListener((o, before, now) -> scenes.forEach(this::dress));
        useBase(start);
    }

    public ObjectProperty<ThemeChoice> choice() {
        return choice;
    }

    /** How many times as large as usual a person wants everything: one of {@link #SIZES}. */
    public DoubleProperty textSize() {
        return textSize;
    }

    /** How many times as large as usual everything is shown to an audience; 1 for none. */
    public DoubleProperty audience() {
        return audience;
    }

    /** How many times as large as usual everything in the main window is shown. */
    public DoubleExpression magnification() {
        return magnification;
    }

    /** Colours for pixel-painted views under the theme chosen now. */
    public Palette palette() {
        return Palette.of(choice.get());
    }

    /** The content of a window of its own, as large as a person wants it. */
    public Region enlarged(Region content) {
        Magnifier large = new Magnifier(content);
        large.factor().bind(textSize);
        return large;
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
        classes.removeIf(name -> name.startsWith(MAGNIFIED));
        if (magnification.get() != 1) {
            classes.addAll(List.of(MAGNIFIED, MAGNIFIED + "-" + Math.round(magnification.get() * 100)));
        }
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW) && !classes.contains("opaque-popups")) {
            classes.add("opaque-popups");
        }
    }

    private static void useBase(ThemeChoice choice) {
        Application.setUserAgentStylesheet(choice.isDark() ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet());
    }
}
