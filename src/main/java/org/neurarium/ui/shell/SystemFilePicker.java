package org.neurarium.ui.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.neurarium.lesson.own.DemoArchive;
import org.neurarium.settings.Preference;
import org.neurarium.settings.Preferences;
import org.neurarium.ui.common.Texts;

/** The operating system's file dialog, starting in the folder used last. */
public final class SystemFilePicker implements FilePicker {
    private final Window owner;
    private final Texts texts;
    private final Preferences preferences;

    public SystemFilePicker(Window owner, Texts texts, Preferences preferences) {
        this.owner = owner;
        this.texts = texts;
        this.preferences = preferences;
    }

    @Override
    public Optional<Path> toOpen() {
        return remembered(chooser("shell.file.open").showOpenDialog(owner));
    }

    @Override
    public Optional<Path> toOpenBlock() {
        FileChooser chooser = chooser("shell.file.open-block");
        chooser.getExtensionFilters().setAll(block());
        return remembered(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> toOpenDemo() {
        FileChooser chooser = chooser("shell.file.open-demo");
        chooser.getExtensionFilters().setAll(demo());
        return remembered(chooser.showOpenDialog(owner));
    }

    private FileChooser.ExtensionFilter demo() {
        return new FileChooser.ExtensionFilter(texts.get("shell.file.demo"), "*" + DemoArchive.EXTENSION);
    }

    private FileChooser.ExtensionFilter block() {
        return new FileChooser.ExtensionFilter(texts.get("shell.file.block"), "*.json");
    }

    @Override
    public Optional<Path> toSave(String name) {
        boolean code = name.endsWith(".py") || name.endsWith(".java");
        FileChooser chooser = chooser(code ? "shell.file.save-code" : "shell.file.save");
        if (code) {
            chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(texts.get("shell.file.code"),
                    "*" + name.substring(name.lastIndexOf('.'))));
        }
        if (name.endsWith(".json")) {
            chooser.getExtensionFilters().setAll(block());
        }
        if (name.endsWith(DemoArchive.EXTENSION)) {
            chooser.getExtensionFilters().setAll(demo());
        }
        chooser.setInitialFileName(name);
        return remembered(chooser.showSaveDialog(owner));
    }

    private FileChooser chooser(String titleKey) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get(titleKey));
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter(texts.get("shell.file.bundle"), "*.neurarium"),
                new FileChooser.ExtensionFilter(texts.get("shell.file.json"), "*.json"));
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
