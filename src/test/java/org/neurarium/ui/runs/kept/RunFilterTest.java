package org.neurarium.ui.runs.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neurarium.i18n.Language;
import org.neurarium.ui.common.Texts;
import org.neurarium.store.runs.RunStatus;

/** Runs asked for by words, numbers and in both languages; the expected lists are read off the table below. */
class RunFilterTest {
    private final Texts texts = new Texts(Language.ENGLISH);
    private final StringProperty filter = new SimpleStringProperty("");
    private RunsViewModel model;

    @BeforeEach
    void fill() {
        RunRoom room = MadeRuns.room(Path.of("unused"));
        room.rows().addAll(List.of(
                MadeRuns.row(1, "xor", "adam", 0.01, 0.9, 0.2, 30, RunStatus.FINISHED, "rates a", "good"),
                MadeRuns.row(2, "xor", "sgd", 0.1, 0.5, 0.7, 90, RunStatus.STOPPED, "rates a", ""),
                MadeRuns.row(3, "spiral", "adam", 0.1, 0.95, 0.1, 200, RunStatus.FINISHED, "", "")));
        model = new RunsViewModel(room, new RunWords(texts), filter);
    }

    @Test
    void wordsAndComparisons() {
        assertEquals(List.of(1L, 2L, 3L), asked(""));
        assertEquals(List.of(3L), asked("accuracy>0.9"));
        assertEquals(List.of(1L, 3L), asked("accuracy>=90%"));
        assertEquals(List.of(1L), asked("accuracy>=0.9 data:xor"));
        assertEquals(List.of(1L, 3L), asked("optimizer:adam status:finished"));
        assertEquals(List.of(2L), asked("-status:finished"));
        assertEquals(List.of(2L, 3L), asked("time>1min"));
        assertEquals(List.of(2L, 3L), asked("rate=0.1"));
        assertEquals(List.of(1L, 2L), asked("sweep:\"rates a\""));
        assertEquals(List.of(1L), asked("GOOD"));
        assertEquals(List.of(3L), asked("loss<0.15"));
        assertEquals(List.of(), asked("spiral xor"));
    }

    @Test
    void koreanWordsNameFieldsToo() {
        texts.language().set(Language.KOREAN);
        assertEquals(List.of(3L), asked("정확도>0.9"));
        assertEquals(List.of(1L, 3L), asked("상태:완료"));
        assertEquals(List.of(3L), asked("accuracy>0.9"));
    }

    @Test
    void whatIsNotUnderstoodIsToldAndLeftOut() {
        assertEquals(List.of(3L), asked("accuracy>much data:spiral"));
        assertEquals("accuracy>much", model.wrong().get().orElseThrow());
        asked("colour:red");
        assertEquals("colour:red", model.wrong().get().orElseThrow());
        asked("accuracy>0.9");
        assertTrue(model.wrong().get().isEmpty());
    }

    private List<Long> asked(String text) {
        filter.set(text);
        return model.shown().stream().map(RunRow::id).toList();
    }
}
