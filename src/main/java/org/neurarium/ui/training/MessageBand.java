package org.neurarium.ui.training;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.document.spec.Fix;
import org.neurarium.document.spec.Problem;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;

/** The band over the run bar that says why training stopped, with a button for each remedy. Absent while all is well. */
final class MessageBand extends HBox {
    private final RunBarViewModel model;
    private final Texts texts;

    MessageBand(RunBarViewModel model, Texts texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        getStyleClass().add("message-band");
        setAlignment(Pos.CENTER_LEFT);
        model.advice().addListener((o, before, now) -> show(now));
        texts.language().addListener((o, before, now) -> show(model.advice().get()));
        show(model.advice().get());
    }

    private void show(@Nullable Problem advice) {
        setVisible(advice != null);
        setManaged(advice != null);
        getChildren().clear();
        if (advice == null) {
            return;
        }
        boolean error = advice.severity() == Problem.Severity.ERROR;
        getStyleClass().removeAll("danger", "note");
        getStyleClass().add(error ? "danger" : "note");
        Label sentence = new Label(texts.get(advice.messageKey(), advice.arguments()));
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(Icons.small(error ? Feather.ALERT_TRIANGLE : Feather.INFO), sentence);
        for (Fix fix : advice.fixes()) {
            getChildren().add(button(texts.get(fix.labelKey(), fix.arguments()), () -> model.remedy(fix)));
        }
        if (error && model.canStepBack()) {
            getChildren().add(button(texts.get("training.backTen"), model::stepBackAfterTrouble));
        }
    }

    private static Button button(String text, Runnable action) {
        Button button = new Button(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }
}
