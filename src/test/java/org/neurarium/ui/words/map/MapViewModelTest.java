package org.neurarium.ui.words.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.words.room.TextSource;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.ui.words.room.WordsState;
import org.neurarium.words.projection.Pca;
import org.neurarium.words.projection.Points;
import org.neurarium.words.projection.PoleAxis;
import org.neurarium.words.vectors.WordVectors;

@Timeout(120)
class MapViewModelTest {
    @TempDir
    Path folder;
    private long now;
    private final BackgroundJobs atOnce = new BackgroundJobs(Runnable::run, Runnable::run);
    private final WordsRoom room = new WordsRoom(atOnce, atOnce, () -> now, TextSource.of("made-en"));
    private final MapViewModel model = new MapViewModel(room, atOnce, () -> now);
    private float[] values = new float[0];

    @BeforeEach
    void sixtyWordsOfFiveNumbers() throws Exception {
        Random random = new Random(4);
        values = new float[60 * 5];
        StringBuilder file = new StringBuilder("60 5\n");
        for (int w = 0; w < 60; w++) {
            file.append("w").append(w);
            for (int d = 0; d < 5; d++) {
                values[w * 5 + d] = (float) random.nextGaussian() * (5 - d);
                file.append(' ').append(values[w * 5 + d]);
            }
            file.append('\n');
        }
        room.open(Files.writeString(folder.resolve("v.txt"), file).toString());
    }

    @AfterEach
    void close() {
        room.close();
    }

    private MapFrame pulse() {
        now += 1_000_000_000L;
        model.pulse();
        return model.frame().get();
    }

    @Test
    void pcaTellsTheVarianceOfItsAxes() {
        MapFrame frame = pulse();
        Pca oracle = Pca.of(new Points(values, 60, 5), 2);
        assertArrayEquals(oracle.coordinates(), frame.coordinates());
        assertEquals(oracle.explained(0), frame.share()[0], 1e-6);
        assertEquals(oracle.explained(1), frame.share()[1], 1e-6);
        assertSame(frame, pulse(), "nothing new, nothing computed");
        assertTrue(model.settled());
    }

    @Test
    void onlyTheChosenWordsMakeTheMap() {
        pulse();
        model.only().set(List.of(9, 3, 20, 41, 3));
        MapFrame frame = pulse();
        assertEquals(4, frame.words().size());
        assertEquals(3, frame.words().id(0));
        assertEquals(-1, frame.words().point(0));
        model.only().set(List.of());
        assertEquals(60, pulse().words().size());
        model.most().set(10);
        assertEquals(10, pulse().words().size());
    }

    @Test
    void tsneGoesByStepsAndFrames() {
        model.method().set(MapMethod.TSNE);
        assertEquals(0, pulse().iteration());
        model.perFrame().set(7);
        assertEquals(7, pulse().iteration());
        assertEquals(14, pulse().iteration());
        model.playing().set(false);
        assertEquals(14, pulse().iteration());
        model.step();
        model.step();
        assertEquals(15, pulse().iteration());
        assertEquals(16, pulse().iteration());
        assertEquals(16, pulse().iteration());
        float[] before = model.frame().get().coordinates();
        model.perturb();
        assertFalse(java.util.Arrays.equals(before, pulse().coordinates()));
        assertEquals(16, model.frame().get().iteration());
        model.restart();
        assertEquals(0, pulse().iteration());
        assertTrue(model.playing().get());
        model.perplexity().set(3);
        pulse();
        assertEquals(0, pulse().iteration() - 7, "another perplexity is another map, begun anew");
    }

    @Test
    void aMapInStepsPausesWhereItIsUsual() {
        model.method().set(MapMethod.UMAP);
        model.perFrame().set(100);
        for (int i = 0; i < 6; i++) {
            pulse();
        }
        assertEquals(300, model.frame().get().iteration());
        assertFalse(model.playing().get());
        assertTrue(Double.isFinite(model.frame().get().cost()));
        model.playing().set(true);
        assertEquals(400, pulse().iteration(), "a person may go on");
        assertTrue(model.playing().get());
    }

    @Test
    void wordsStandBetweenThePoles() {
        model.method().set(MapMethod.POLES);
        assertTrue(model.polesMissing());
        model.firstPole().set(List.of(1, 2));
        model.secondPole().set(List.of(5));
        MapFrame frame = pulse();
        PoleAxis axis = PoleAxis.between(List.of(vector(1), vector(2)), List.of(vector(5)));
        for (int w = 0; w < 60; w++) {
            assertEquals(axis.at(vector(w)), frame.coordinates()[2 * w], 1e-5);
        }
        assertEquals(axis.reach(), frame.reach(), 1e-6);
        model.secondPole().set(List.of(1, 2));
        assertTrue(model.polesMissing(), "both the same");
    }

    private float[] vector(int word) {
        return java.util.Arrays.copyOfRange(values, word * 5, word * 5 + 5);
    }

    @Test
    void whileVectorsMoveTheMapDoesNotSpinAndPinnedWordsLeaveTrails() {
        room.closeOpened();
        room.read(TextSource.of("made-en"));
        room.settings(room.recipe().get().settings().withDim(8).withEpochs(3));
        room.speed().set(WordsRoom.SPEEDS.size() - 1);
        room.pulse();
        MapFrame start = pulse();
        room.selection().pin(List.of(7));
        room.stepEpoch();
        MapFrame before = start;
        while (room.state().get() != WordsState.PAUSED || before.snapshot() != room.snapshot().get().id()) {
            room.pulse();
            MapFrame next = pulse();
            assertSame(start.words(), next.words());
            before = next;
        }
        assertNotEquals(start.snapshot(), before.snapshot());
        // Aligned: no turn brings it closer to the map before; so the next frame, of nearly the same vectors, is nearly the same map.
        room.step();
        while (room.state().get() != WordsState.PAUSED || model.frame().get().snapshot() == before.snapshot()
                || model.frame().get().snapshot() != room.snapshot().get().id()) {
            room.pulse();
            pulse();
        }
        MapFrame after = model.frame().get();
        double moved = 0;
        double size = 0;
        for (int i = 0; i < after.coordinates().length; i++) {
            moved += Math.pow(after.coordinates()[i] - before.coordinates()[i], 2);
            size += Math.pow(before.coordinates()[i], 2);
        }
        assertTrue(moved < 0.3 * size, "moved " + moved + " of " + size);
        assertTrue(model.trails().of(7, 2).length >= 2 * 2);
        float[] way = model.trails().of(7, 2);
        int point = after.words().point(7);
        assertEquals(after.coordinates()[2 * point], way[way.length - 2]);
    }

    /** Turned maps have no first axis to name; after the training the axes are the principal ones, the widest first. */
    @Test
    void theAxesThatTellTheirShareAreThePrincipalOnes() {
        room.closeOpened();
        room.read(TextSource.of("made-en"));
        room.settings(room.recipe().get().settings().withDim(8).withEpochs(2));
        room.speed().set(WordsRoom.SPEEDS.size() - 1);
        room.pulse();
        pulse();
        room.stepEpoch();
        until(WordsState.PAUSED);
        MapFrame on = model.frame().get();
        assertTrue(on.isTurned());
        Pca paused = oracle();
        assertArrayEquals(new double[] {paused.explained(0) + paused.explained(1)}, on.share(), 1e-6);
        room.play();
        until(WordsState.DONE);
        MapFrame end = model.frame().get();
        Pca done = oracle();
        assertArrayEquals(new double[] {done.explained(0), done.explained(1)}, end.share(), 1e-6);
        assertTrue(end.share()[0] >= end.share()[1]);
        for (int i = 0; i < end.coordinates().length; i++) {
            assertEquals(Math.abs(done.coordinates()[i]), Math.abs(end.coordinates()[i]), 1e-5, "at most turned round");
        }
    }

    private void until(WordsState state) {
        while (room.state().get() != state || !model.settled()) {
            room.pulse();
            pulse();
        }
    }

    private Pca oracle() {
        WordVectors vectors = room.snapshot().get().vectors();
        MapWords shown = model.frame().get().words();
        float[] all = new float[shown.size() * vectors.dim()];
        for (int i = 0; i < shown.size(); i++) {
            System.arraycopy(vectors.vector(shown.id(i)), 0, all, i * vectors.dim(), vectors.dim());
        }
        return Pca.of(new Points(all, shown.size(), vectors.dim()), 2);
    }
}
