package org.neurarium.ui.shell;

import java.util.function.Consumer;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.ui.words.room.WordsState;
import org.neurarium.words.learn.WordProgress;

/** Notices what is done in the words lab, by the names that goals have for it: play, step, epoch, reset. */
final class WordsDeeds {
    private final Consumer<String> did;

    /** @param did learns of every deed */
    WordsDeeds(WordsRoom room, Consumer<String> did) {
        this.did = did;
        room.state().addListener((o, was, is) -> {
            if (is == WordsState.RUNNING) {
                did.accept("play");
            }
        });
        room.progress().addListener((o, was, is) -> {
            if (was != null && is != null) {
                moved(was, is);
            }
        });
    }

    private void moved(WordProgress was, WordProgress is) {
        if (is.done() < was.done()) {
            did.accept("reset");
        } else if (is.done() > was.done()) {
            did.accept("step");
            if (is.epoch() > was.epoch()) {
                did.accept("epoch");
            }
        }
    }
}
