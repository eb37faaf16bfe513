package org.neurarium.ui.runs.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.neurarium.store.runs.RunStore;

/** Opens the store for whoever needs it first, once. Thread-safe. */
final class StoreDoor implements AutoCloseable {
    private final Path folder;
    private final Consumer<Path> setAside;
    private @Nullable RunStore store;
    private boolean closed;

    StoreDoor(Path folder, Consumer<Path> setAside) {
        this.folder = folder;
        this.setAside = setAside;
    }

    /** @throws IOException if it cannot be opened, or the window is closed */
    synchronized RunStore open() throws IOException {
        RunStore open = store;
        if (open == null) {
            if (closed) {
                throw new IOException("closed");
            }
            open = RunStore.open(folder);
            store = open;
            open.onSetAside(setAside);
        }
        return open;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (store != null) {
            store.close();
            store = null;
        }
    }
}
