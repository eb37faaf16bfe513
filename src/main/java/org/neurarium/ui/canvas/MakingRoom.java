package org.neurarium.ui.canvas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.neurarium.document.Point;

/** Where the neighbours of a box go when it grows or shrinks: right of it, below and above. Distances are kept, up to the usual ones. */
final class MakingRoom {
    private static final double SLACK = 4;
    private static final double NEAREST = 8;

    private final Box before;
    private final Box after;
    private final Map<String, Box> others;
    private final Map<String, Point> moved = new LinkedHashMap<>();

    private MakingRoom(Box before, Box after, Map<String, Box> others) {
        this.before = before;
        this.after = after;
        this.others = others;
    }

    /** New corners of those that move. Where drawing nearer would lay one on another, none draws nearer. */
    static Map<String, Point> of(Box before, Box after, Map<String, Box> others) {
        MakingRoom room = new MakingRoom(before, after, others);
        room.right();
        room.below();
        room.above();
        room.settle();
        return room.moved;
    }

    /** From above downwards: what would now lie on the box, or on another one for the first time, goes below it. */
    private void settle() {
        List<String> placed = new ArrayList<>();
        List<String> order = new ArrayList<>(others.keySet());
        order.sort(Comparator.comparingDouble(id -> at(id).y()));
        for (String id : order) {
            double below = lowest(id, placed);
            while (below > -Double.MAX_VALUE) {
                moved.put(id, Snapping.grid(new Point(at(id).x(), below + LayeredArrangement.DOWN + SLACK)));
                below = lowest(id, placed);
            }
            placed.add(id);
        }
    }

    /** Lower edge of the lowest of those that one newly lies on. */
    private double lowest(String id, List<String> placed) {
        Box box = at(id);
        double lowest = !others.get(id).touches(before) && box.touches(after) ? after.bottom() : -Double.MAX_VALUE;
        for (String other : placed) {
            if (box.touches(at(other)) && !others.get(id).touches(others.get(other))) {
                lowest = Math.max(lowest, at(other).bottom());
            }
        }
        return lowest;
    }

    private void right() {
        double top = Math.min(before.y(), after.y());
        double bottom = Math.max(before.bottom(), after.bottom());
        List<String> beside = those(b -> b.x() >= before.right() - SLACK && b.y() < bottom && b.bottom() > top && !isBelow(b) && !isAbove(b));
        double first = beside.stream().mapToDouble(id -> others.get(id).x()).min().orElse(0);
        double by = distance(after.right() - before.right(), first - before.right(), LayeredArrangement.ACROSS);
        shift(beside, by, 0, by < 0);
    }

    private void below() {
        List<String> all = those(this::isBelow);
        double first = all.stream().map(others::get).filter(this::level).mapToDouble(Box::y).min().orElse(Double.MAX_VALUE);
        double by = distance(after.bottom() - before.bottom(), first - before.bottom(), LayeredArrangement.DOWN);
        shift(all, 0, by, by < 0);
    }

    private void above() {
        List<String> all = those(this::isAbove);
        double last = all.stream().map(others::get).filter(this::level).mapToDouble(Box::bottom).max().orElse(-Double.MAX_VALUE);
        double by = distance(before.y() - after.y(), before.y() - last, LayeredArrangement.DOWN);
        shift(all, 0, -by, by < 0);
    }

    private boolean isBelow(Box box) {
        return box.y() >= before.bottom() - SLACK;
    }

    private boolean isAbove(Box box) {
        return box.bottom() <= before.y() + SLACK;
    }

    /** Whether a box is over or under the place that is needed. */
    private boolean level(Box box) {
        return box.x() < after.right() && box.right() > after.x();
    }

    /** How far neighbours at a distance move when the edge moves by {@code growth}. */
    private static double distance(double growth, double gap, double usual) {
        return growth <= 0 ? growth : Math.max(0, growth - Math.max(0, gap - usual));
    }

    private List<String> those(Predicate<Box> which) {
        return others.entrySet().stream().filter(e -> which.test(e.getValue())).map(Map.Entry::getKey).toList();
    }

    private void shift(List<String> ids, double dx, double dy, boolean nearer) {
        if (dx == 0 && dy == 0 || nearer && collides(new HashSet<>(ids), dx, dy)) {
            return;
        }
        for (String id : ids) {
            Point at = moved.getOrDefault(id, new Point(others.get(id).x(), others.get(id).y()));
            moved.put(id, new Point(at.x() + dx, at.y() + dy));
        }
    }

    private boolean collides(Set<String> ids, double dx, double dy) {
        for (String id : ids) {
            Box box = at(id);
            Box there = new Box(box.x() + dx, box.y() + dy, box.width(), box.height()).grown(NEAREST);
            if (there.touches(after) || others.keySet().stream().anyMatch(o -> !ids.contains(o) && there.touches(at(o)))) {
                return true;
            }
        }
        return false;
    }

    private Box at(String id) {
        Box box = others.get(id);
        return moved.containsKey(id) ? box.at(moved.get(id)) : box;
    }
}
