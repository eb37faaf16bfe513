package org.neurarium.ui.canvas;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.neurarium.document.SavedBlock;
import org.neurarium.store.BlockStore;
import org.neurarium.ui.common.BackgroundJobs;

/** The blocks a person keeps, as the palette shows them. Other windows keep theirs in the same folder: {@link #reload} looks again. */
public final class BlockShelf {
    private final BlockStore store;
    private final BackgroundJobs jobs;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<List<SavedBlock>> blocks = new ReadOnlyObjectWrapper<>(List.of());

    /** What the window does for it. */
    public interface Desk {
        /** Says a sentence that all went well. */
        void say(String key, Object... arguments);

        /** The same, with a button that takes it back. */
        void sayUndoable(Runnable undo, String key, Object... arguments);

        /** Says a sentence that something is amiss. */
        void warn(String key, Object... arguments);

        void failed(Exception failure);

        /** Asks for a block's file. */
        Optional<Path> toOpen();

        /** @param name suggested file name */
        Optional<Path> toSave(String name);
    }

    public BlockShelf(BlockStore store, BackgroundJobs jobs, Desk desk) {
        this.store = store;
        this.jobs = jobs;
        this.desk = desk;
        reload();
    }

    ReadOnlyObjectProperty<List<SavedBlock>> blocks() {
        return blocks.getReadOnlyProperty();
    }

    public void reload() {
        change(() -> "", "");
    }

    public void keep(SavedBlock block) {
        change(() -> store.add(block), "canvas.shelf.kept");
    }

    void rename(String from, String to) {
        change(() -> store.rename(from, to) ? to : "", "canvas.shelf.renamed");
    }

    void remove(SavedBlock block) {
        jobs.run(() -> {
            store.remove(block.name());
            return store.read();
        }, contents -> {
            blocks.set(contents.blocks());
            desk.sayUndoable(() -> keep(block), "canvas.shelf.removed", block.name());
        }, desk::failed);
    }

    void importFile() {
        desk.toOpen().ifPresent(file -> change(() -> store.importFrom(file), "canvas.shelf.kept"));
    }

    void exportFile(SavedBlock block) {
        desk.toSave(BlockStore.fileName(block.name()) + ".json").ifPresent(file -> jobs.run(() -> {
            BlockStore.exportTo(file, block);
            return file;
        }, done -> desk.say("canvas.shelf.exported", done.getFileName()), desk::failed));
    }

    /** Changes the store, reads it anew, and says what became of it; {@code work} tells a name, empty where it was refused. */
    private void change(Callable<String> work, String said) {
        String[] name = new String[1];
        jobs.run(() -> {
            name[0] = work.call();
            return store.read();
        }, contents -> {
            blocks.set(contents.blocks());
            if (!contents.setAside().isEmpty()) {
                desk.warn("canvas.shelf.setAside", String.join(", ", contents.setAside()));
            } else if (!said.isEmpty() && name[0].isEmpty()) {
                desk.warn("canvas.shelf.nameRefused");
            } else if (!said.isEmpty()) {
                desk.say(said, name[0]);
            }
        }, desk::failed);
    }
}
