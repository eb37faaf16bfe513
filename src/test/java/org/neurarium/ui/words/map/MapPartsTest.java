package org.neurarium.ui.words.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neurarium.ui.words.room.WordGroups;
import org.neurarium.ui.words.room.WordsTable;
import org.neurarium.words.vectors.HeapRows;
import org.neurarium.words.vectors.WordVectors;

/** The parts of the map that need no toolkit. */
class MapPartsTest {
    @Test
    void labelsNeverCoverEachOther() {
        Labels labels = new Labels(640, 400, 15);
        labels.reserve(0, 300, 200, 400);
        Random random = new Random(1);
        for (int p = 0; p < 2_000; p++) {
            labels.place(p, random.nextDouble() * 640, random.nextDouble() * 400, 4, 20 + random.nextInt(60), false);
        }
        List<Labels.Label> placed = labels.placed();
        assertTrue(placed.size() > 60, "room for many: " + placed.size());
        for (int i = 0; i < placed.size(); i++) {
            Labels.Label a = placed.get(i);
            assertTrue(a.left() >= 0 && a.top() >= 0 && a.left() + a.width() <= 640 && a.top() + 15 <= 400);
            assertFalse(a.left() < 200 && a.top() + 15 > 300, "a reserved place");
            for (int j = i + 1; j < placed.size(); j++) {
                Labels.Label b = placed.get(j);
                assertFalse(a.left() < b.left() + b.width() && b.left() < a.left() + a.width()
                        && Math.abs(a.top() - b.top()) < 15, a + " and " + b);
            }
        }
    }

    @Test
    void whatMustBeWrittenIsWrittenInside() {
        Labels labels = new Labels(100, 40, 15);
        labels.reserve(0, 0, 100, 40);
        assertFalse(labels.place(1, 99, 39, 4, 50, false));
        assertTrue(labels.place(2, 99, 39, 4, 50, true));
        Labels.Label forced = labels.placed().get(0);
        assertTrue(forced.left() + 50 <= 100 && forced.top() + 15 <= 40);
    }

    @Test
    void theCameraShowsTheWholePlaneAndKeepsThePixelItScalesAbout() {
        Camera camera = new Camera();
        camera.size(400, 300);
        float[] map = {-2, -1, 2, -1, 2, 1, -2, 1};
        float[] x = new float[4];
        float[] y = new float[4];
        float[] depth = new float[4];
        camera.look(map, 2);
        camera.project(map, x, y, depth);
        for (int i = 0; i < 4; i++) {
            assertTrue(x[i] >= 30 && x[i] <= 370 && y[i] >= 30 && y[i] <= 270);
        }
        assertTrue(x[1] - x[0] > 300, "the room is used");
        assertTrue(y[0] > y[3], "up is up");
        double before = camera.mapX(123);
        camera.zoom(2, 123, 77);
        assertEquals(before, camera.mapX(123), 1e-9);
        assertEquals(123, camera.pixelX(before), 1e-6);
        camera.look(new float[] {-20, -10, 20, 10}, 2);
        assertEquals(before, camera.mapX(123), 1e-9, "a person's view stays when vectors move");
        camera.follow();
        camera.look(map, 2);
        float[] again = new float[4];
        camera.project(map, again, y, depth);
        assertEquals(x[0], again[0], 1e-3);
    }

    @Test
    void aTurnInSpaceKeepsLengths() {
        Camera camera = new Camera();
        camera.size(300, 300);
        float[] map = {1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1};
        camera.look(map, 3);
        double first = 0;
        for (int i = 0; i < 20; i++) {
            camera.turn(17, 9);
            float[] x = new float[6];
            float[] y = new float[6];
            float[] depth = new float[6];
            camera.project(map, x, y, depth);
            double scale = 0;
            for (int p = 0; p < 6; p++) {
                double d = depth[p] * 150; // depth 1 lies half the shorter side in front
                scale += Math.pow(x[p] - 150, 2) + Math.pow(y[p] - 150, 2) + d * d;
            }
            first = i == 0 ? scale : first;
            assertEquals(first, scale, first * 1e-4);
        }
    }

    @Test
    void searchComparesComposedLowerCase() {
        List<String> words = List.of("Queen", "queens", "the queen", "king", "\u1112\u1161\u11ab\u1100\u1173\u11af", "한글날");
        assertEquals(List.of(0, 1, 2), List.copyOf(WordSearch.matches(words, WordSearch.plain(" QUEEN"))));
        assertEquals(List.of(4, 5), List.copyOf(WordSearch.matches(words, WordSearch.plain("한글"))));
        assertEquals(Set.of(), WordSearch.matches(words, "xyz"));
    }

    @Test
    void bandsOfFrequencyAreOrderedAndComplete() {
        int n = 60;
        List<String> words = java.util.stream.IntStream.range(0, n).mapToObj(i -> "w" + i).toList();
        long[] counts = new long[n];
        for (int i = 0; i < n; i++) {
            counts[i] = 100_000 / (i * i + 1) + 1;
        }
        WordsTable table = new WordsTable(1, "t", true, words, WordGroups.none(n));
        WordVectors counted = new WordVectors(words, counts, HeapRows.of(new float[2 * n], 2), null);
        Colouring colouring = Colouring.of(table, counted, table.groups());
        int last = 0;
        for (int w = 0; w < n; w++) {
            int place = colouring.of(w, counted);
            assertTrue(place >= last && place < colouring.size());
            long[] bounds = colouring.bounds(n).get(place);
            assertTrue(counts[w] <= bounds[0] && counts[w] >= bounds[1], w + " of " + counts[w]);
            last = place;
        }
        assertEquals(0, colouring.of(0, counted));
        WordVectors uncounted = new WordVectors(words, new long[0], HeapRows.of(new float[2 * n], 2), null);
        Colouring ranks = Colouring.of(table, uncounted, null);
        for (int w = 0; w < n; w++) {
            long[] bounds = ranks.bounds(n).get(ranks.of(w, uncounted));
            assertTrue(w + 1 >= bounds[0] && w + 1 <= bounds[1], "place " + (w + 1));
        }
    }
}
