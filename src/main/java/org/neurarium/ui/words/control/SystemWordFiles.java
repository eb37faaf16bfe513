package org.neurarium.ui.words.control;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.neurarium.settings.Preference;
import org.neurarium.settings.Preferences;
import org.neurarium.ui.common.Texts;

/** The operating system's file dialogs, starting in the folder used last. */
public final class SystemWordFiles implements WordFiles {
    private final Supplier<Window> owner;
    private final Texts texts;
    private final Preferences preferences;

    public SystemWordFiles(Supplier<Window> owner, Texts texts, Preferences preferences) {
        this.owner = owner;
        this.texts = texts;
        this.preferences = preferences;
    }

    @Override
    public Optional<Path> toOpen(Wanted wanted) {
        FileChooser chooser = chooser();
        chooser.setTitle(texts.get("words_ui.file." + wanted.name().toLowerCase(java.util.Locale.ROOT)));
        return remembered(chooser.showOpenDialog(owner.get()));
    }

    @Override
    public Optional<Path> toSave(String name, List<String> endings) {
        FileChooser chooser = chooser();
        chooser.setTitle(texts.get("words_ui.file.save"));
        chooser.setInitialFileName(name);
        endings.forEach(e -> chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("." + e, "*." + e)));
        return remembered(chooser.showSaveDialog(owner.get()));
    }

    private FileChooser chooser() {
        FileChooser chooser = new FileChooser();
        String last = preferences.get(Preference.LAST_FOLDER);
        if (!last.isEmpty() && Files.isDirectory(Path.of(last))) {
            chooser.setInitialDirectory(new File(last));
        }
        return chooser;
    }

    private Optional<Path> remembered(@Nullable File chosen) {
        if (chosen == null) {
            return Optional.empty();
        }
        preferences.set(Preference.LAST_FOLDER, chosen.getAbsoluteFile().getParent());
        return Optional.of(chosen.toPath());
    }
}
