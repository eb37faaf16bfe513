package org.neurarium.lab.surface;

import java.util.ArrayList;
import java.util.List;

/** The way an optimizer takes down a surface. It ends early where it leaves for ever. */
public record Descent(List<Place> places) {
    private static final double GONE = 1e6;

    /**
     * A point of the way.
     *
     * @param x weight, with what the optimizer remembers of it
     * @param gradient at this point
     * @param rate that leads on from here
     */
    public record Place(Rule.Weight x, Rule.Weight y, double loss, double[] gradient, double rate) {
        public boolean isGone() {
            return !(Math.abs(x.value()) < GONE && Math.abs(y.value()) < GONE);
        }
    }

    /** An optimizer that is no {@link Rule} of single weights. */
    @FunctionalInterface
    public interface Mover {
        /** Moves {@code point} by one iteration; false where there is nothing more to gain. */
        boolean move(Surface surface, double[] point);
    }

    /** @param falling whether the rate falls to 0 in even steps: α(1 − t/T) */
    public static Descent of(Surface surface, Rule rule, double rate, boolean falling, double startX, double startY, int steps) {
        List<Place> places = new ArrayList<>();
        Place now = place(surface, new Rule.Weight(startX, 0, 0), new Rule.Weight(startY, 0, 0), rate);
        places.add(now);
        for (int t = 1; t <= steps && !now.isGone(); t++) {
            double next = falling ? rate * (1 - (double) t / steps) : rate;
            Rule.Weight y = surface.isCurve() ? now.y() : rule.step(now.y(), now.gradient()[1], now.rate(), t);
            now = place(surface, rule.step(now.x(), now.gradient()[0], now.rate(), t), y, next);
            places.add(now);
        }
        return new Descent(List.copyOf(places));
    }

    /** The way of a method that chooses its own step lengths. */
    public static Descent of(Surface surface, Mover mover, double startX, double startY, int steps) {
        double[] point = surface.isCurve() ? new double[] {startX} : new double[] {startX, startY};
        List<Place> places = new ArrayList<>(List.of(place(surface, weight(startX), weight(startY), 1)));
        for (int t = 0; t < steps && mover.move(surface, point); t++) {
            places.add(place(surface, weight(point[0]), weight(surface.isCurve() ? startY : point[1]), 1));
        }
        return new Descent(List.copyOf(places));
    }

    /** After that many steps, or at the end of the way. */
    public Place at(int step) {
        return places.get(Math.min(step, places.size() - 1));
    }

    private static Rule.Weight weight(double value) {
        return new Rule.Weight(value, 0, 0);
    }

    private static Place place(Surface surface, Rule.Weight x, Rule.Weight y, double rate) {
        return new Place(x, y, surface.value(x.value(), y.value()), surface.gradient(x.value(), y.value()), rate);
    }
}
