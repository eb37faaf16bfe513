package org.neurarium.train.record;

import java.util.Map;
import java.util.TreeMap;

/** Room of any length for records that come and go, on a line that grows at its end; what was given back is used again, first fit. */
final class Holes {
    private final TreeMap<Long, Long> free = new TreeMap<>();
    private long end;

    /** Where a record of this length may lie. */
    long take(long length) {
        for (Map.Entry<Long, Long> hole : free.entrySet()) {
            if (hole.getValue() >= length) {
                long at = hole.getKey();
                long size = hole.getValue(); // removing reuses entries: it says something else afterwards
                free.remove(at);
                if (size > length) {
                    free.put(at + length, size - length);
                }
                return at;
            }
        }
        long at = end;
        end += length;
        return at;
    }

    void give(long at, long length) {
        long start = at;
        long size = length;
        Map.Entry<Long, Long> before = free.floorEntry(at);
        if (before != null && before.getKey() + before.getValue() == at) {
            start = before.getKey();
            size += before.getValue();
        }
        Long after = free.remove(at + length);
        free.put(start, size + (after == null ? 0 : after));
    }

    /** How long the line is. */
    long end() {
        return end;
    }

    void clear() {
        free.clear();
        end = 0;
    }
}
