package org.neurarium.ui.inspector;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.neurarium.ui.common.Texts;

/** The system's own file dialog, for word vectors. */
record VectorsPicker(Texts texts) implements Function<Window, Optional<Path>> {
    @Override
    public Optional<Path> apply(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("inspector.vectors.title"));
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(texts.get("inspector.vectors.kind"),
                        "*.vec", "*.txt", "*.bin", "*.tsv", "*.glove", "*.gz"),
                new FileChooser.ExtensionFilter(texts.get("inspector.vectors.all"), "*.*"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }
}
