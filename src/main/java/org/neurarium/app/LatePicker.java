package org.neurarium.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.neurarium.ui.shell.FilePicker;

/** A file picker that needs the window, for a window that needs a file picker. */
record LatePicker(Supplier<FilePicker> real) implements FilePicker {
    @Override
    public Optional<Path> toOpen() {
        return real.get().toOpen();
    }

    @Override
    public Optional<Path> toOpenBlock() {
        return real.get().toOpenBlock();
    }

    @Override
    public Optional<Path> toOpenDemo() {
        return real.get().toOpenDemo();
    }

    @Override
    public Optional<Path> toSave(String name) {
        return real.get().toSave(name);
    }
}
