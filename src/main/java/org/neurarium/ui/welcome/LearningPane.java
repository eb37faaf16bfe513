package org.neurarium.ui.welcome;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;

/** The network's answer over the plane, a button to start it, and one line on how far it is. */
final class LearningPane extends VBox {
    private static final double SIDE = 400;

    /** @param start starts training */
    LearningPane(Texts texts, Region plane, LearningProgress progress, BooleanProperty watched, Runnable start) {
        super(12);
        getStyleClass().add("welcome-picture");
        Button play = new Button(null, Icons.large(Feather.PLAY));
        play.setId("welcome-play");
        play.getStyleClass().add("welcome-play");
        play.setFocusTraversable(false); // the same as the main button beside it
        play.accessibleTextProperty().bind(texts.bind("guide.welcome.watch"));
        play.visibleProperty().bind(watched.not());
        play.setOnAction(e -> start.run());
        plane.setPrefSize(SIDE, SIDE);
        plane.setMinSize(0, 0);
        setMinSize(0, 0);
        StackPane picture = new StackPane(plane, play);
        picture.setMinSize(0, 0);
        VBox.setVgrow(picture, javafx.scene.layout.Priority.ALWAYS);
        Label figures = new Label();
        figures.setId("welcome-figures");
        figures.getStyleClass().add("welcome-figures");
        figures.setWrapText(true);
        figures.setMinHeight(Region.USE_PREF_SIZE);
        figures.textProperty().bind(Bindings.createStringBinding(() -> !watched.get() ? texts.get("guide.welcome.points")
                : Double.isNaN(progress.right().get()) ? texts.get("guide.welcome.starting")
                : texts.get("guide.welcome.figures", progress.epoch().get(), Math.round(progress.right().get() * 1000) / 10.0),
                watched, progress.epoch(), progress.right(), texts.language()));
        Label caption = new Label();
        caption.textProperty().bind(texts.bind("guide.welcome.caption"));
        caption.getStyleClass().add("faint");
        caption.setWrapText(true);
        caption.setMaxWidth(SIDE);
        caption.setMinHeight(Region.USE_PREF_SIZE);
        setAlignment(Pos.TOP_LEFT);
        getChildren().setAll(picture, figures, caption);
    }
}
