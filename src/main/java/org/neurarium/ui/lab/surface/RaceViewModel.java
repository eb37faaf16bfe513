package org.neurarium.ui.lab.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.neurarium.lab.surface.Descent;
import org.neurarium.lab.surface.Rule;
import org.neurarium.lab.surface.Surface;
import org.neurarium.ui.lab.stage.StepHead;

/** Optimizers on one surface from one start; a step is an update of all of them. */
final class RaceViewModel {
    static final int MOST_STEPS = 2000;
    private static final int RACE_STEPS = 300;
    private static final int DESCENT_STEPS = 40;

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

    /** All optimizers; the rates with which each reaches the bowl's ground in the steps offered (RMSProp's falling). */
    static RaceViewModel race() {
        RaceViewModel model = new RaceViewModel(List.of(new Racer("sgd", Rule.SGD, 0.04, true), new Racer("momentum", Rule.MOMENTUM, 0.02, true),
                new Racer("nesterov", Rule.NESTEROV, 0.02, false), new Racer("adagrad", Rule.ADAGRAD, 0.5, false),
                new Racer("adadelta", Rule.ADADELTA, 10, false), new Racer("rmsprop", Rule.RMSPROP, 0.05, true),
                new Racer("adam", Rule.ADAM, 0.1, true), new Racer("adamw", Rule.ADAMW, 0.1, false), new Racer("lbfgs", null, 1, true)),
                List.of(Surface.values()), Surface.BOWL, RACE_STEPS);
        model.falling(true);
        model.head.to(30);
        return model;
    }

    /** Plain descent with three rates. */
    static RaceViewModel descent() {
        RaceViewModel model = new RaceViewModel(List.of(new Racer("small", Rule.SGD, 0.02, true), new Racer("right", Rule.SGD, 0.3, true),
                new Racer("large", Rule.SGD, 1.02, true)), List.of(Surface.values()), Surface.PARABOLA, DESCENT_STEPS);
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
