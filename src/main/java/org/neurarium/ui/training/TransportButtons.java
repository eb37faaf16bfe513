package org.neurarium.ui.training;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.HoverText;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;

/** Reset, back, play, one batch, one epoch; each says on hover what it does. */
final class TransportButtons extends HBox {
    private final RunBarViewModel model;
    private final Texts texts;
    private final Runnable listProblems;

    TransportButtons(RunBarViewModel model, Texts texts, Runnable listProblems) {
        super(8);
        this.model = model;
        this.texts = texts;
        this.listProblems = listProblems;
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(
                command("reset", Feather.ROTATE_CCW, model::reset),
                command("back", Feather.SKIP_BACK, model::stepBack),
                play(),
                command("batch", Feather.SKIP_FORWARD, model::stepBatch),
                command("epoch", Feather.FAST_FORWARD, model::stepEpoch));
    }

    private Button command(String name, Feather icon, Runnable action) {
        Button button = button("run-" + name, icon, texts.bind("training." + name));
        button.setOnAction(e -> action.run());
        button.disableProperty().bind(model.ready().not());
        return button;
    }

    private Button play() {
        StringBinding says = Bindings.createStringBinding(
                () -> texts.get(model.running().get() ? "training.pause" : "training.play"),
                model.running(), texts.language());
        Button button = button("run-play", Feather.PLAY, says);
        button.getStyleClass().add("primary");
        model.running().addListener((o, was, is) ->
                button.setGraphic(Icons.small(is ? Feather.PAUSE : Feather.PLAY)));
        button.setOnAction(e -> {
            if (!model.running().get() && !model.problems().get().isEmpty()) {
                listProblems.run();
            } else {
                model.playOrPause();
            }
        });
        return button;
    }

    private static Button button(String id, Feather icon, StringBinding says) {
        Button button = new Button("", Icons.small(icon));
        button.setId(id);
        button.getStyleClass().add("transport");
        HoverText.on(button, says);
        button.accessibleTextProperty().bind(says);
        return button;
    }
}
