package org.neurarium.ui.data;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Texts;

/** The system's own file dialog, for tables; it opens where the last file was. */
final class TablePicker implements FilePicker {
    private final Texts texts;
    private @Nullable File folder;

    TablePicker(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Optional<Path> pick(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("data.pick.title"));
        chooser.getExtensionFilters().setAll(
                new FileChooser.ExtensionFilter(texts.get("data.pick.tables"), "*.csv", "*.tsv", "*.txt", "*.data"),
                new FileChooser.ExtensionFilter(texts.get("data.pick.all"), "*.*"));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        File file = chooser.showOpenDialog(owner);
        if (file == null) {
            return Optional.empty();
        }
        folder = file.getParentFile();
        return Optional.of(file.toPath());
    }
}
