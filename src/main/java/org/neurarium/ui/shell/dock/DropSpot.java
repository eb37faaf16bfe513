package org.neurarium.ui.shell.dock;

import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * Where a dragged view would go.
 *
 * @param area what it would cover, in the scene
 */
record DropSpot(Target target, Bounds area) {
    /** The part of a spot's length at either end where a view is put before or after it, not onto it. */
    private static final double EDGE = 0.25;
    /** The part of the canvas that stands for a place where no view is yet. */
    private static final double EMPTY = 0.34;

    /** A spot on screen: its views and where it is. */
    record Spot(Place place, List<String> views, Bounds area) {
    }

    /** What is under the pointer, null if that is no spot. */
    static @Nullable DropSpot find(List<Spot> spots, Bounds canvas, boolean roomBeside, String view, double x, double y) {
        for (Spot spot : spots) {
            if (spot.area().contains(x, y)) {
                return over(spot, view, x, y);
            }
        }
        if (!canvas.contains(x, y)) {
            return null;
        }
        if (roomBeside && none(spots, Place.BESIDE) && x > canvas.getMaxX() - EMPTY * canvas.getWidth()) {
            return new DropSpot(Target.endOf(Place.BESIDE), new BoundingBox(canvas.getMaxX() - EMPTY * canvas.getWidth(),
                    canvas.getMinY(), EMPTY * canvas.getWidth(), canvas.getHeight()));
        }
        if (none(spots, Place.BELOW) && y > canvas.getMaxY() - EMPTY * canvas.getHeight()) {
            return new DropSpot(Target.endOf(Place.BELOW), new BoundingBox(canvas.getMinX(),
                    canvas.getMaxY() - EMPTY * canvas.getHeight(), canvas.getWidth(), EMPTY * canvas.getHeight()));
        }
        return null;
    }

    private static @Nullable DropSpot over(Spot spot, String view, double x, double y) {
        Bounds a = spot.area();
        boolean row = spot.place() == Place.BELOW;
        double along = row ? (x - a.getMinX()) / a.getWidth() : (y - a.getMinY()) / a.getHeight();
        Target.Side side = along < EDGE ? Target.Side.BEFORE : along > 1 - EDGE ? Target.Side.AFTER : Target.Side.ONTO;
        boolean own = spot.views().contains(view);
        if (own && (spot.views().size() == 1 || side == Target.Side.ONTO)) {
            return null;
        }
        Target target = new Target(spot.place(), spot.views().get(0), side);
        if (side == Target.Side.ONTO) {
            return new DropSpot(target, a);
        }
        double from = side == Target.Side.BEFORE ? 0 : 1 - EDGE;
        return new DropSpot(target, row
                ? new BoundingBox(a.getMinX() + from * a.getWidth(), a.getMinY(), EDGE * a.getWidth(), a.getHeight())
                : new BoundingBox(a.getMinX(), a.getMinY() + from * a.getHeight(), a.getWidth(), EDGE * a.getHeight()));
    }

    private static boolean none(List<Spot> spots, Place place) {
        return spots.stream().noneMatch(s -> s.place() == place);
    }
}
