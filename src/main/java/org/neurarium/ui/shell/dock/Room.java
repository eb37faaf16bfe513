package org.neurarium.ui.shell.dock;

import java.util.ArrayList;
import java.util.List;

/**
 * How much room there is, and what of an arrangement can stand in it without becoming a sliver: what has no room becomes
 * a tab of its neighbour.
 *
 * @param below width below the canvas
 * @param middle width for the canvas and what is beside it
 * @param height height beside the canvas
 */
record Room(double below, double middle, double height) {
    static final double LEAST_TILE = 360;
    static final double LEAST_BESIDE = 300;
    static final double LEAST_CANVAS = 380;
    static final double LEAST_HEIGHT = 180;
    /** Before the window is laid out, there is no reason to squeeze anything. */
    static final Room UNKNOWN = new Room(4 * LEAST_TILE, LEAST_CANVAS + 2 * LEAST_TILE, 2 * LEAST_HEIGHT);

    /** The same where a size is known; a size of 0 or less is not. */
    Room with(double below, double middle, double height) {
        return new Room(below > 0 ? below : this.below, middle > 0 ? middle : this.middle, height > 0 ? height : this.height);
    }

    boolean hasBeside() {
        return middle >= LEAST_CANVAS + LEAST_BESIDE;
    }

    /** @param recent views in the order in which they were last brought to the front, the newest first */
    DockLayout fit(DockLayout wanted, List<String> recent) {
        List<Stack> low = wanted.below();
        List<Stack> side = wanted.beside();
        if (!hasBeside() && !side.isEmpty()) {
            low = new ArrayList<>(low);
            low.addAll(side);
            side = List.of();
        }
        return new DockLayout(folded(low, (int) (below / LEAST_TILE), recent),
                folded(side, (int) (height / LEAST_HEIGHT), recent));
    }

    /** The last spots folded into one, so that at most {@code most} are left. */
    private static List<Stack> folded(List<Stack> spots, int most, List<String> recent) {
        int left = Math.max(1, most);
        if (spots.size() <= left) {
            return spots;
        }
        List<Stack> folded = new ArrayList<>(spots.subList(0, left - 1));
        Stack last = spots.get(left - 1);
        for (Stack spot : spots.subList(left, spots.size())) {
            last = last.joined(spot, last.front());
        }
        folded.add(new Stack(last.views(), front(spots.subList(left - 1, spots.size()), recent)));
        return folded;
    }

    private static String front(List<Stack> joined, List<String> recent) {
        List<String> fronts = joined.stream().map(Stack::front).toList();
        return recent.stream().filter(fronts::contains).findFirst().orElse(fronts.get(0));
    }
}
