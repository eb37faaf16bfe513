package org.neurarium.document.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.DataSource;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;

class UndoHistoryTest {
    private static final Project START = new Project("start", new DataSource("xor", Settings.EMPTY, 0.5), Network.EMPTY,
            Training.DEFAULT, CanvasLayout.EMPTY);
    private final UndoHistory history = new UndoHistory(START);

    @Test
    void undoAndRedoGoThroughTheSameProjects() {
        Project one = history.apply(TrainingEdits.epochs(1));
        Project two = history.apply(TrainingEdits.batchSize(2));
        assertSame(one, history.undo().orElseThrow().before());
        history.undo();
        assertSame(START, history.current());
        assertEquals(Optional.empty(), history.undo());
        history.redo();
        history.redo();
        assertSame(two, history.current());
        assertEquals(Optional.empty(), history.redo());
    }

    @Test
    void aDraggedSliderIsOneStep() {
        for (int size = 11; size <= 60; size++) {
            history.apply(TrainingEdits.batchSize(size));
        }
        assertEquals(60, history.current().training().batchSize());
        history.undo();
        assertSame(START, history.current());
        history.redo();
        assertEquals(60, history.current().training().batchSize());
    }

    @Test
    void aSliderDraggedBackLeavesNoStep() {
        history.apply(TrainingEdits.batchSize(11));
        history.apply(TrainingEdits.batchSize(Training.DEFAULT.batchSize()));
        assertEquals(Optional.empty(), history.nextUndo());
    }

    @Test
    void anotherSettingOrTheEndOfTheDragStartsANewStep() {
        history.apply(TrainingEdits.batchSize(11));
        history.endMerge();
        history.apply(TrainingEdits.batchSize(12));
        history.apply(TrainingEdits.epochs(3));
        history.apply(TrainingEdits.batchSize(13));
        assertEquals(List.of(12, 12, 11, 10), List.of(undone(), undone(), undone(), undone()));
    }

    @Test
    void aDragAfterUndoDoesNotGrowTheStepBeforeIt() {
        history.apply(TrainingEdits.batchSize(11));
        history.apply(TrainingEdits.epochs(3));
        history.undo();
        history.apply(TrainingEdits.batchSize(12));
        assertEquals(List.of(11, 10), List.of(undone(), undone()));
    }

    @Test
    void anEditClearsWhatCouldBeRedone() {
        history.apply(TrainingEdits.epochs(1));
        history.undo();
        history.apply(TrainingEdits.epochs(2));
        assertEquals(Optional.empty(), history.nextRedo());
        assertEquals(Optional.empty(), history.redo());
    }

    @Test
    void anEditThatChangesNothingIsNoStepAndKeepsRedo() {
        history.apply(TrainingEdits.epochs(1));
        history.undo();
        history.apply(TrainingEdits.epochs(START.training().epochs()));
        assertEquals(Optional.empty(), history.nextUndo());
        assertTrue(history.nextRedo().isPresent());
    }

    @Test
    void theOldestStepIsForgottenAtTheLimit() {
        for (int epochs = 1; epochs <= UndoHistory.LIMIT + 5; epochs++) {
            history.apply(TrainingEdits.epochs(epochs));
            history.endMerge();
        }
        int steps = 0;
        while (history.undo().isPresent()) {
            steps++;
        }
        assertEquals(UndoHistory.LIMIT, steps);
        assertEquals(5, history.current().training().epochs());
    }

    @Test
    void aWeightSetByHandIsAStepThatLeavesTheProject() {
        WeightChange change = new WeightChange("h1", "kernel", 3, 0.25f, -1f);
        history.apply(TrainingEdits.epochs(1));
        Project project = history.current();
        history.record("document.edit.setWeight", change);
        assertSame(project, history.current());
        UndoHistory.Step undone = history.undo().orElseThrow();
        assertEquals(change, undone.weight());
        assertEquals(new WeightChange("h1", "kernel", 3, -1f, 0.25f), change.reversed());
        assertSame(project, history.current());
        assertEquals(change, history.redo().orElseThrow().weight());
    }

    @Test
    void aDraggedWeightIsOneStep() {
        history.record("document.edit.setWeight", new WeightChange("h1", "kernel", 3, 0.25f, 0.5f));
        history.record("document.edit.setWeight", new WeightChange("h1", "kernel", 3, 0.5f, 0.75f));
        history.record("document.edit.setWeight", new WeightChange("h1", "kernel", 4, 1, 2));
        assertEquals(new WeightChange("h1", "kernel", 4, 1, 2), history.undo().orElseThrow().weight());
        assertEquals(new WeightChange("h1", "kernel", 3, 0.25f, 0.75f), history.undo().orElseThrow().weight());
        assertEquals(Optional.empty(), history.undo());
    }

    private int undone() {
        history.undo();
        return history.current().training().batchSize();
    }

    @Test
    void rewordedEveryProjectIsCalledOtherwiseAndNoStepIsTaken() {
        history.apply(TrainingEdits.epochs(1));
        history.endMerge();
        history.apply(TrainingEdits.epochs(2));
        history.undo();
        history.reword(p -> p.withName("anew"));
        assertEquals("anew", history.current().name());
        assertEquals(1, history.current().training().epochs());
        history.redo();
        assertEquals(2, history.current().training().epochs());
        assertEquals("anew", history.current().name());
        history.undo();
        history.undo();
        assertEquals(START.withName("anew"), history.current());
        assertEquals(Optional.empty(), history.undo());
    }
}
