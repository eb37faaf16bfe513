package org.neurarium.ui.words.room;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.words.learn.WordMethod;
import org.neurarium.words.learn.WordSettings;

/** The words lab's state without a window: jobs run when the test says so. */
@Timeout(120)
class WordsRoomTest {
    @TempDir
    Path folder;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private long now;
    private final Executor later = waiting::add;
    private final WordsRoom room = new WordsRoom(new BackgroundJobs(later, Runnable::run),
            new BackgroundJobs(Runnable::run, Runnable::run), () -> now, TextSource.of("made-en"));

    @AfterEach
    void close() {
        room.close();
        work();
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private void pulse() {
        now += 1_000_000_000;
        room.pulse();
    }

    private void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
            pulse();
        }
    }

    private void small() {
        room.read(room.recipe().get().source());
        work();
        room.settings(room.recipe().get().settings().withDim(10).withEpochs(2));
        work();
        room.speed().set(WordsRoom.SPEEDS.size() - 1);
    }

    private float[] vectors() {
        WordsSnapshot snapshot = room.snapshot().get();
        float[] all = new float[snapshot.table().size() * snapshot.vectors().dim()];
        snapshot.vectors().rows().copy(0, snapshot.table().size(), all, 0);
        return all;
    }

    @Test
    void aTextIsReadAndItsRandomStartIsShown() {
        assertEquals(WordsState.EMPTY, room.state().get());
        room.read(TextSource.of("made-en"));
        assertEquals(WordsState.READING, room.state().get());
        assertEquals("made-en", room.busy().get());
        work();
        assertEquals(WordsState.READY, room.state().get());
        assertEquals("", room.busy().get());
        WordsSnapshot start = room.snapshot().get();
        assertEquals(room.text().get().words().words(), start.table().words());
        int king = start.vectors().id("king");
        assertEquals("royalty", start.table().groups().names().get(start.table().groups().of(king)));
        assertEquals(-1, start.table().groups().of(start.vectors().id("the")));
    }

    @Test
    void trainingMovesVectorsAndResetBringsTheSameStartBack() {
        small();
        float[] start = vectors();
        WordsTable table = room.snapshot().get().table();
        room.selection().pin(List.of(3));
        room.play();
        until(() -> room.state().get() == WordsState.DONE && room.snapshot().get().progress().share() == 1);
        assertFalse(java.util.Arrays.equals(start, vectors()));
        assertTrue(room.losses().get().loss().length >= 2);
        room.reset();
        work();
        pulse();
        assertEquals(WordsState.READY, room.state().get());
        assertArrayEquals(start, vectors());
        assertSame(table, room.snapshot().get().table());
        assertEquals(List.of(3), room.selection().pinned().get(), "the same words: what was pinned stays");
    }

    @Test
    void aStepTrainsALittleAndPauses() {
        small();
        room.step();
        until(() -> room.state().get() == WordsState.PAUSED);
        long done = room.progress().get().done();
        assertTrue(done >= WordsRoom.STEP && done < 3 * WordsRoom.STEP, "words: " + done);
        room.step();
        until(() -> room.state().get() == WordsState.PAUSED && room.progress().get().done() > done);
        assertTrue(room.progress().get().done() >= 2 * WordsRoom.STEP);
    }

    @Test
    void thePaceOfWatchingChangesNoVector() {
        small();
        room.play();
        until(() -> room.state().get() == WordsState.DONE && room.snapshot().get().progress().share() == 1);
        float[] atOnce = vectors();
        room.reset();
        work();
        for (int i = 0; i < 5; i++) {
            long before = room.progress().get().done();
            room.step();
            until(() -> room.state().get() == WordsState.PAUSED && room.progress().get().done() > before);
        }
        room.play();
        until(() -> room.state().get() == WordsState.DONE && room.snapshot().get().progress().share() == 1);
        assertArrayEquals(atOnce, vectors());
    }

    @Test
    void settingsChangedWhileTrainingWaitForTheNextStartButTheRateDoesNot() {
        small();
        room.step();
        until(() -> room.state().get() == WordsState.PAUSED);
        assertTrue(room.learningRate(0.01));
        assertFalse(room.stale().get());
        assertFalse(room.learningRate(0));
        assertEquals(0.01, room.rate().get());
        room.method(WordMethod.FASTTEXT);
        assertEquals(0.01, room.rate().get(), "another method's rate is not the running one's");
        assertTrue(room.stale().get());
        room.method(WordMethod.SKIP_GRAM);
        room.settings(room.recipe().get().settings().withDim(10).withEpochs(2));
        assertFalse(room.stale().get());
        room.settings(room.recipe().get().settings().withDim(12));
        assertTrue(room.stale().get());
        assertEquals(10, room.snapshot().get().vectors().dim());
        room.reset();
        work();
        assertFalse(room.stale().get());
        assertEquals(12, room.snapshot().get().vectors().dim());
    }

    @Test
    void playWhileSettingsAreBeingTakenOverStartsTheNewTraining() {
        small();
        room.settings(room.recipe().get().settings().withDim(6).withEpochs(1));
        room.play();
        assertEquals(WordsState.READY, room.state().get(), "the old one is not started");
        work();
        until(() -> room.state().get() == WordsState.DONE && room.snapshot().get().progress().share() == 1);
        assertEquals(6, room.snapshot().get().vectors().dim());
    }

    @Test
    void aFileThatCannotBeUsedIsSaidAndNothingIsLost() throws Exception {
        small();
        WordsSnapshot before = room.snapshot().get();
        Path bad = Files.writeString(folder.resolve("bad.vec"), "2 3\nking 1 2 3\nqueen 1 x 3\n");
        room.open(bad.toString());
        work();
        assertEquals("words.fault.not-a-number", room.fault().get().key());
        assertEquals(List.of(bad.toString(), 3L, "x"), room.fault().get().arguments());
        assertSame(before, room.snapshot().get());
        room.read(TextSource.of(folder.resolve("none.txt").toString()));
        work();
        assertEquals("words.fault.missing", room.fault().get().key());
        assertEquals("made-en", room.recipe().get().source().name());
        assertSame(before, room.snapshot().get());
        room.settings(WordSettings.of(WordMethod.SKIP_GRAM).withDim(8));
        work();
        assertEquals(8, room.snapshot().get().vectors().dim());
    }

    @Test
    void openedVectorsStandInForLearntOnesUntilClosed() throws Exception {
        small();
        WordsSnapshot learnt = room.snapshot().get();
        Path file = Files.writeString(folder.resolve("v.txt"), "3 2\ncat 1 0\ndog 1 1\ncar 0 1\n");
        room.selection().select(List.of(5));
        room.open(file.toString());
        work();
        assertNull(room.fault().get());
        assertEquals(List.of("cat", "dog", "car"), room.snapshot().get().table().words());
        assertFalse(room.snapshot().get().table().learnt());
        assertEquals(List.of(), room.selection().selected().get(), "ids of another table mean nothing");
        room.selection().select(List.of(0));
        assertEquals("dog", room.near().found().get().nearest().get(0).word());
        assertEquals(Math.sqrt(0.5), room.near().found().get().nearest().get(0).similarity(), 1e-6);
        room.closeOpened();
        assertSame(learnt, room.snapshot().get());
    }

    @Test
    void readingThatWasCancelledLeavesNothing() throws Exception {
        small();
        WordsSnapshot before = room.snapshot().get();
        Path file = Files.writeString(folder.resolve("v.txt"), "1 2\ncat 1 0\n");
        room.open(file.toString());
        assertEquals(file.toString(), room.busy().get());
        room.cancel();
        assertEquals("", room.busy().get());
        work();
        assertNull(room.fault().get());
        assertSame(before, room.snapshot().get());
    }

    @Test
    void anotherTextIsAnotherTable() throws Exception {
        small();
        WordsTable before = room.snapshot().get().table();
        Path file = Files.writeString(folder.resolve("t.txt"), "one two three\n".repeat(20));
        room.read(TextSource.of(file.toString()));
        work();
        assertNotSame(before, room.snapshot().get().table());
        assertEquals(3, room.snapshot().get().table().size());
        assertTrue(room.snapshot().get().table().groups().isEmpty());
        assertEquals(100, room.recipe().get().settings().dim(), "a person's own text is learnt as published");
        assertNotNull(room.text().get());
    }
}
