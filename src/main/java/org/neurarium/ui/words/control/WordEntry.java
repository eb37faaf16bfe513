package org.neurarium.ui.words.control;

import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.neurarium.ui.common.Texts;

/** A field for a word or a sentence: Enter or leaving it commits, so that half a Hangul syllable asks nothing; Esc takes the typing back. */
public final class WordEntry extends TextField {
    private final StringProperty committed;

    public WordEntry(Texts texts, String id, String nameKey, StringProperty committed) {
        this.committed = committed;
        setId(id);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(48);
        setPrefColumnCount(6);
        promptTextProperty().bind(texts.bind(nameKey));
        accessibleTextProperty().bind(texts.bind(nameKey));
        committed.subscribe(this::setText);
        setOnAction(e -> commit());
        focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                commit();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && !getText().equals(committed.get())) {
                setText(committed.get());
                e.consume();
            }
        });
    }

    private void commit() {
        committed.set(getText().strip());
    }
}
