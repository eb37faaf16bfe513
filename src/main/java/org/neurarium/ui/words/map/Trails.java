package org.neurarium.ui.words.map;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where pinned words have been on the map, in its coordinates, the oldest first. */
final class Trails {
    private static final int LENGTH = 400;

    private final Map<Integer, Deque<float[]>> ways = new HashMap<>();

    void clear() {
        ways.clear();
    }

    /** Notes where the words stand now; forgets those that are pinned no longer. */
    void add(MapFrame frame, List<Integer> pinned) {
        ways.keySet().retainAll(pinned);
        for (int word : pinned) {
            int point = frame.words().point(word);
            if (point >= 0) {
                float[] at = new float[frame.dims()];
                System.arraycopy(frame.coordinates(), point * frame.dims(), at, 0, frame.dims());
                Deque<float[]> way = ways.computeIfAbsent(word, w -> new ArrayDeque<>());
                way.addLast(at);
                if (way.size() > LENGTH) {
                    way.removeFirst();
                }
            }
        }
    }

    /** Coordinates of a word's way, point after point; empty where it has none. */
    float[] of(int word, int dims) {
        Deque<float[]> way = ways.getOrDefault(word, new ArrayDeque<>());
        float[] all = new float[way.size() * dims];
        int at = 0;
        for (float[] place : way) {
            System.arraycopy(place, 0, all, at, dims);
            at += dims;
        }
        return all;
    }
}
