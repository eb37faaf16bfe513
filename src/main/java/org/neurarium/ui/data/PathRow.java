package org.neurarium.ui.data;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.io.OtherComputers;
import org.neurarium.ui.common.Texts;

/** The field of a path with a button that asks for a file, or for a folder. */
final class PathRow extends HBox {
    private final TextField field;
    private final Texts texts;
    private final boolean folder;
    private final Consumer<String> take;

    /** @param take uses what was chosen */
    PathRow(TextField field, boolean folder, Texts texts, Consumer<String> take) {
        super(4);
        this.field = field;
        this.folder = folder;
        this.texts = texts;
        this.take = take;
        Button button = new Button();
        button.setId(field.getId() + "-choose");
        button.textProperty().bind(texts.bind("images.choose-file"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> choose());
        field.setPrefWidth(60);
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().setAll(field, button);
    }

    private void choose() {
        File chosen = folder ? folder() : file();
        if (chosen != null) {
            take.accept(chosen.getPath());
        }
    }

    private @Nullable File folder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("images.pick-folder"));
        chooser.setInitialDirectory(start());
        return chooser.showDialog(getScene().getWindow());
    }

    private @Nullable File file() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("images.pick-file"));
        chooser.setInitialDirectory(start());
        return chooser.showOpenDialog(getScene().getWindow());
    }

    /** Where the present path lies; null where there is none. */
    private @Nullable File start() {
        try {
            Path parent = Path.of(field.getText()).toAbsolutePath().getParent();
            return field.getText().isBlank() || parent == null || !OtherComputers.mayBeAsked(field.getText()) || !parent.toFile().isDirectory() ? null : parent.toFile();
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
