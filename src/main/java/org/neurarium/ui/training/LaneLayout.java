package org.neurarium.ui.training;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where lanes stand below each other. None is lower than {@value #LEAST}: what does not fit is left out, the least important
 * first; the first always stays.
 */
final class LaneLayout {
    /** Lower than this a lane's two or three ticks and the figures at its lines' ends would touch. */
    static final double LEAST = 48;
    private static final double WIDE_GAP = 12;
    private static final double NARROW_GAP = 8;

    private final Map<LaneKind, Rectangle2D> areas = new EnumMap<>(LaneKind.class);
    private final List<LaneKind> leftOut = new ArrayList<>();
    private final double gap;

    /** @param wanted lanes in the order of the enumeration */
    LaneLayout(Set<LaneKind> wanted, Rectangle2D space) {
        List<LaneKind> kept = new ArrayList<>(new java.util.TreeSet<>(wanted));
        while (kept.size() > 1 && LEAST * kept.size() + gap(kept.size()) * (kept.size() - 1) > space.getHeight()) {
            leftOut.add(0, kept.remove(kept.size() - 1));
        }
        gap = gap(kept.size());
        double y = space.getMinY();
        double[] heights = heights(kept, space.getHeight() - gap * (kept.size() - 1));
        for (int i = 0; i < heights.length; i++) {
            areas.put(kept.get(i), new Rectangle2D.Double(space.getMinX(), y, space.getWidth(), heights[i]));
            y += heights[i] + gap;
        }
    }

    /** In order from the top. */
    List<LaneKind> kinds() {
        return List.copyOf(areas.keySet());
    }

    /** What was wanted and has no room. */
    List<LaneKind> leftOut() {
        return List.copyOf(leftOut);
    }

    /** Where a lane stands, or null if it does not. */
    @Nullable Rectangle2D area(LaneKind kind) {
        return areas.get(kind);
    }

    double gap() {
        return gap;
    }

    private static double gap(int lanes) {
        return lanes > 2 ? NARROW_GAP : WIDE_GAP;
    }

    /** By their shares; those that would be too low get the least, and the others share what is left. */
    private static double[] heights(List<LaneKind> kinds, double height) {
        double[] heights = new double[kinds.size()];
        double free = height;
        double shares = kinds.stream().mapToDouble(LaneKind::share).sum();
        for (int i = kinds.size() - 1; i >= 0; i--) { // shares fall, so the last are the lowest
            double share = kinds.get(i).share();
            heights[i] = i == 0 ? free : Math.max(Math.min(LEAST, height), free * share / shares);
            free -= heights[i];
            shares -= share;
        }
        return heights;
    }
}
