package org.neurarium.ui.shell;

import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;

/** Questions that must be answered before going on. */
final class Questions {
    private final Texts texts;
    private final Theme theme;

    /** What to do with unsaved work. */
    enum Unsaved { SAVE, DISCARD, STAY }

    Questions(Texts texts, Theme theme) {
        this.texts = texts;
        this.theme = theme;
    }

    Unsaved aboutUnsaved(String project) {
        ButtonType save = new ButtonType(texts.get("shell.unsaved.save"), ButtonData.YES);
        ButtonType discard = new ButtonType(texts.get("shell.unsaved.discard"), ButtonData.NO);
        ButtonType stay = new ButtonType(texts.get("shell.unsaved.stay"), ButtonData.CANCEL_CLOSE);
        Optional<ButtonType> answer = ask("shell.unsaved.question", project, save, discard, stay);
        return answer.filter(a -> a == save).map(a -> Unsaved.SAVE)
                .orElse(answer.filter(a -> a == discard).map(a -> Unsaved.DISCARD).orElse(Unsaved.STAY));
    }

    private Optional<ButtonType> ask(String key, String argument, ButtonType... answers) {
        Alert alert = new Alert(Alert.AlertType.NONE, texts.get(key, argument), answers);
        alert.setTitle("Neurarium");
        alert.setHeaderText(null);
        theme.adopt(alert.getDialogPane().getScene());
        try {
            return alert.showAndWait();
        } finally {
            theme.release(alert.getDialogPane().getScene());
        }
    }
}
