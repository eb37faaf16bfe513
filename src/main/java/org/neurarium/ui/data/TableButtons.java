package org.neurarium.ui.data;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.neurarium.ui.common.Texts;

/** What can be done with the table in use. */
final class TableButtons extends VBox {
    /**
     * @param settings opens the import with the present file
     * @param other asks for another file
     */
    TableButtons(DataBarViewModel model, Texts texts, Runnable settings, Runnable other) {
        super(8);
        Label file = new Label();
        file.getStyleClass().add("strong");
        model.data().subscribe(d -> file.setText(model.fileName().orElse("")));
        getChildren().setAll(file, new HBox(8, button(texts, "data.table.columns", settings),
                button(texts, "data.table.other", other)));
    }

    private static Button button(Texts texts, String key, Runnable action) {
        Button button = new Button();
        button.setId(key.replace('.', '-'));
        button.textProperty().bind(texts.bind(key));
        button.setOnAction(e -> action.run());
        return button;
    }
}
