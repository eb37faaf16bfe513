package org.neurarium.ui.common;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The program's picture in the title bar and the task bar of each of its windows. */
public final class WindowIcons {
    private WindowIcons() {
    }

    /** From now on, whatever window is opened. */
    public static void everywhere() {
        List<Image> icons = Stream.of("neurarium-48.png", "neurarium.png")
                .map(name -> new Image(Objects.requireNonNull(WindowIcons.class.getResourceAsStream("/assets/icon/" + name), name))).toList();
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().stream().filter(Stage.class::isInstance).map(Stage.class::cast)
                        .filter(stage -> stage.getIcons().isEmpty()).forEach(stage -> stage.getIcons().setAll(icons));
            }
        });
    }
}
