package org.neurarium.ui.lab.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.neurarium.lab.surface.Descent;
import org.neurarium.lab.surface.Surface;
import org.neurarium.lesson.contest.Lineup;
import org.neurarium.lesson.contest.Racer;
import org.neurarium.ui.lab.stage.StepHead;

/** Optimizers on one surface from one start; a step is an update of all of them. */
final class RaceViewModel {
    static final int MOST_STEPS = 2000;

    private final StepHead head = new StepHead();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final List<Racer> racers;
    private final List<Surface> surfaces;
    private List<Descent> ways = List.of();
    private Surface surface;
    private double x;
    private double y;
    private int steps;
    private boolean falling;
    private int written;

    private RaceViewModel(List<Racer> racers, List<Surface> surfaces, Surface first, int steps) {
        this.racers = new ArrayList<>(racers);
        this.surfaces = surfaces;
        this.steps = steps;
        surface = first;
        surface(first);
    }

    /** All optimizers, with rates that fall. */
    static RaceViewModel race() {
        RaceViewModel model = new RaceViewModel(Lineup.race(), List.of(Surface.values()), Surface.BOWL, Lineup.RACE_STEPS);
        model.falling(true);
        model.head.to(30);
        return model;
    }

    /** Plain descent with three rates. */
    static RaceViewModel descent() {
        RaceViewModel model = new RaceViewModel(Lineup.descent(), List.of(Surface.values()), Surface.PARABOLA, Lineup.DESCENT_STEPS);
        model.written(1);
        return model;
    }

    StepHead head() {
        return head;
    }

    ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    List<Racer> racers() {
        return List.copyOf(racers);
    }

    Descent way(int racer) {
        return ways.get(racer);
    }

    List<String> surfaces() {
        return surfaces.stream().map(RaceViewModel::id).toList();
    }

    Surface surface() {
        return surface;
    }

    String surfaceId() {
        return id(surface);
    }

    /** Another surface, from its own start. */
    void surface(Surface wanted) {
        surface = wanted;
        x = wanted.start()[0];
        y = wanted.start()[1];
        head.to(0);
        changed();
    }

    void surface(String id) {
        surface(Surface.valueOf(id.toUpperCase(Locale.ROOT)));
    }

    void start(double newX, double newY) {
        x = newX;
        y = newY;
        changed();
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    int steps() {
        return steps;
    }

    void steps(int wanted) {
        steps = wanted;
        changed();
    }

    boolean falling() {
        return falling;
    }

    void falling(boolean wanted) {
        falling = wanted;
        changed();
    }

    void rate(int racer, double rate) {
        racers.set(racer, racers.get(racer).withRate(rate));
        changed();
    }

    void show(int racer, boolean shown) {
        racers.set(racer, racers.get(racer).withShown(shown));
        changed();
    }

    /** The racer whose step is written out. */
    int written() {
        return written;
    }

    void written(int racer) {
        written = racer;
        revision.set(revision.get() + 1);
    }

    private void changed() {
        ways = IntStream.range(0, racers.size()).mapToObj(i -> racers.get(i).descent(surface, falling, x, y, steps)).toList();
        head.length(steps);
        revision.set(revision.get() + 1);
    }

    private static String id(Surface s) {
        return s.name().toLowerCase(Locale.ROOT);
    }
}
