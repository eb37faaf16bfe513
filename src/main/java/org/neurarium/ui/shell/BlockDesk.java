package org.neurarium.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import org.neurarium.ui.canvas.BlockShelf;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.ToastPane;

/** What the window says and asks when blocks are kept. */
record BlockDesk(Texts texts, ToastPane toasts, FilePicker picker, ProjectDesk desk) implements BlockShelf.Desk {
    @Override
    public void say(String key, Object... arguments) {
        toasts.show(ToastPane.Tone.GOOD, texts.get(key, arguments));
    }

    @Override
    public void sayUndoable(Runnable undo, String key, Object... arguments) {
        toasts.show(ToastPane.Tone.NOTE, texts.get(key, arguments), texts.get("canvas.shelf.undo"), undo, () -> { });
    }

    @Override
    public void warn(String key, Object... arguments) {
        toasts.show(ToastPane.Tone.WARNING, texts.get(key, arguments));
    }

    @Override
    public void failed(Exception failure) {
        desk.report(failure);
    }

    @Override
    public Optional<Path> toOpen() {
        return picker.toOpenBlock();
    }

    @Override
    public Optional<Path> toSave(String name) {
        return picker.toSave(name);
    }
}
