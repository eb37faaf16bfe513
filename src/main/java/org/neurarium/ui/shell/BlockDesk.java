package org.neurarium.ui.shell;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.neurarium.document.SavedBlock;
import org.neurarium.store.BlockStore;
import org.neurarium.ui.canvas.BlockShelf;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.ToastPane;

/** Keeps blocks in the user's folder, which all windows share. */
final class BlockDesk implements BlockShelf {
    private final BlockStore store;
    private final BackgroundJobs jobs;
    private final Texts texts;
    private final ToastPane toasts;
    private final FilePicker picker;
    private final ProjectDesk desk;
    private final ReadOnlyObjectWrapper<List<SavedBlock>> blocks = new ReadOnlyObjectWrapper<>(List.of());

    BlockDesk(BlockStore store, BackgroundJobs jobs, Texts texts, ToastPane toasts, FilePicker picker, ProjectDesk desk) {
        this.store = store;
        this.jobs = jobs;
        this.texts = texts;
        this.toasts = toasts;
        this.picker = picker;
        this.desk = desk;
        reload();
    }

    @Override
    public ReadOnlyObjectProperty<List<SavedBlock>> blocks() {
        return blocks.getReadOnlyProperty();
    }

    @Override
    public void reload() {
        change(() -> "", name -> { });
    }

    @Override
    public void keep(SavedBlock block) {
        change(() -> store.add(block), name -> say("canvas.shelf.kept", name));
    }

    @Override
    public void rename(String from, String to) {
        change(() -> store.rename(from, to), done -> {
            if (done) {
                say("canvas.shelf.renamed", to);
            } else {
                toasts.show(ToastPane.Tone.WARNING, texts.bind("canvas.shelf.nameRefused"));
            }
        });
    }

    @Override
    public void remove(SavedBlock block) {
        change(() -> {
            store.remove(block.name());
            return block;
        }, gone -> toasts.show(ToastPane.Tone.NOTE, texts.bind("canvas.shelf.removed", gone.name()),
                texts.bind("canvas.shelf.undo"), () -> keep(gone), () -> { }));
    }

    @Override
    public void importFile() {
        picker.toOpenBlock().ifPresent(file -> change(() -> store.importFrom(file), name -> say("canvas.shelf.kept", name)));
    }

    @Override
    public void exportFile(SavedBlock block) {
        picker.toSave(BlockStore.fileName(block.name()) + ".json").ifPresent(file -> jobs.run(() -> {
            BlockStore.exportTo(file, block);
            return file;
        }, done -> say("canvas.shelf.exported", done.getFileName()), desk::report));
    }

    /** What the folder held after a change, and what the change told. */
    private record Outcome<T>(T told, BlockStore.Contents contents) {
    }

    private <T> void change(Callable<T> work, Consumer<T> then) {
        jobs.run(() -> new Outcome<>(work.call(), store.read()), outcome -> {
            if (!blocks.get().equals(outcome.contents().blocks())) {
                blocks.set(outcome.contents().blocks());
            }
            then.accept(outcome.told());
            List<String> setAside = outcome.contents().setAside();
            if (!setAside.isEmpty()) {
                toasts.show(ToastPane.Tone.WARNING, texts.bind("canvas.shelf.setAside", String.join(", ", setAside)));
            }
        }, desk::report);
    }

    private void say(String key, Object... arguments) {
        toasts.show(ToastPane.Tone.GOOD, texts.bind(key, arguments));
    }
}
