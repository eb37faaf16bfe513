package org.neurarium.app;

import org.neurarium.cli.WordsScene;
import org.neurarium.ui.shell.StudioView;
import org.neurarium.ui.words.WordsView;
import org.neurarium.ui.words.map.MapMethod;
import org.neurarium.ui.words.room.TextSource;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.ui.words.room.WordsState;
import org.neurarium.words.learn.WordMethod;

/** Brings the words lab to what was asked for on the command line. JavaFX thread only. */
final class WordsShow {
    private final WordsView view;
    private final WordsScene scene;
    private final int epochs;
    private int asked;

    /** @param epochs how long to train; 0 not to */
    WordsShow(StudioView studio, WordsScene scene, int epochs) {
        this.scene = scene;
        this.epochs = epochs;
        studio.inWords().set(true);
        view = studio.wordsView();
        scene.corpus().ifPresent(name -> room().read(TextSource.of(name)));
        scene.method().flatMap(WordMethod::find).ifPresent(room()::method);
        view.map().show(MapMethod.find(scene.map()).orElseThrow(), scene.dims());
        if (epochs > 0) {
            room().settings(room().recipe().get().settings().withEpochs(epochs));
            room().speed().set(WordsRoom.SPEEDS.size() - 1);
        }
    }

    /** Whether the vectors shown are those of the training's end. */
    private boolean lastShown() {
        var shown = room().snapshot().get();
        var now = room().progress().get();
        return shown != null && shown.progress() != null && now != null && shown.progress().done() == now.done();
    }

    private WordsRoom room() {
        return view.room();
    }

    /** Shows one of the tiles, or one kind of question. */
    void bringUp(String id) {
        if (!view.strips().show(id)) {
            view.right().show(id);
        }
    }

    /** Whether all is shown that was asked for; asks for the next thing where the one before is done. */
    boolean ready() {
        if (room().fault().get() != null) {
            return true;
        }
        if (!room().state().get().ready() || !room().busy().get().isEmpty()) {
            return false;
        }
        if (asked == 0) {
            asked++;
            scene.vectors().ifPresent(room()::open);
            if (epochs > 0 && scene.vectors().isEmpty()) {
                room().settings(room().recipe().get().settings().withEpochs(epochs));
                room().play();
            }
            return false;
        }
        WordsState state = room().state().get();
        boolean there = scene.vectors().isPresent() ? room().snapshot().get() != null && !room().snapshot().get().table().learnt()
                : epochs == 0 || state.ended() && lastShown();
        if (there && asked == 1) {
            asked++;
            view.map().restart();
            return false;
        }
        return there && view.map().settled();
    }
}
