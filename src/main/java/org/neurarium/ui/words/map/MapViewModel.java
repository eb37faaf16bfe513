package org.neurarium.ui.words.map;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.ui.words.room.WordsSnapshot;
import org.neurarium.ui.words.room.WordsState;
import org.neurarium.words.projection.Tsne;

/** What the map shows and how it comes about. {@link #pulse} asks for the next frame as soon as the last one has come. */
final class MapViewModel {
    /** Most words on a map. */
    static final int MOST_WORDS = 10_000;
    /** Fewest points of which a map can be made. */
    static final int LEAST_WORDS = 4;
    private static final int USUAL_WORDS = 2_000;
    /** A map of moving vectors that took so long is followed by that many times as long without one. */
    private static final int REST = 6;
    private static final long SHORTEST = 66_000_000;

    private final WordsRoom room;
    private final BackgroundJobs jobs;
    private final LongSupplier clock;
    private final MapMaker maker = new MapMaker();
    private final Trails trails = new Trails();
    private final ObjectProperty<MapMethod> method = new SimpleObjectProperty<>(MapMethod.PCA);
    private final IntegerProperty dims = new SimpleIntegerProperty(2);
    private final IntegerProperty most = new SimpleIntegerProperty(USUAL_WORDS);
    private final BooleanProperty directions = new SimpleBooleanProperty();
    private final DoubleProperty perplexity = new SimpleDoubleProperty(0);
    private final IntegerProperty neighbours = new SimpleIntegerProperty(15);
    private final DoubleProperty minDist = new SimpleDoubleProperty(0.1);
    private final IntegerProperty perFrame = new SimpleIntegerProperty(10);
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final ObjectProperty<List<Integer>> only = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<Integer>> first = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<Integer>> second = new SimpleObjectProperty<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable MapFrame> frame = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private @Nullable MapWords words;
    private @Nullable MapOrder made;
    private boolean straighten;
    private boolean restart;
    private int singleSteps;
    private boolean shake;
    private long next = Long.MIN_VALUE;

    /** @param jobs with one thread: maps are made one after the other */
    MapViewModel(WordsRoom room, BackgroundJobs jobs, LongSupplier clock) {
        this.room = room;
        this.jobs = jobs;
        this.clock = clock;
        method.addListener((o, before, now) -> playing.set(now.steps()));
        room.snapshot().addListener((o, before, now) -> {
            if (before == null || now == null || before.table() != now.table()) {
                only.set(List.of());
                first.set(List.of());
                second.set(List.of());
                perplexity.set(0);
            }
        });
    }

    ObjectProperty<MapMethod> method() {
        return method;
    }

    /** 2 or 3. */
    IntegerProperty dims() {
        return dims;
    }

    /** How many words from the table's beginning are shown. */
    IntegerProperty most() {
        return most;
    }

    /** Whether PCA takes vectors at length 1. */
    BooleanProperty directions() {
        return directions;
    }

    /** 0 for what suits the number of words. */
    DoubleProperty perplexity() {
        return perplexity;
    }

    /** The perplexity in force. */
    double perplexityNow() {
        int n = Math.max(LEAST_WORDS, pointCount());
        return Math.min((n - 1) / 3.0, perplexity.get() > 0 ? perplexity.get() : Tsne.usualPerplexity(n));
    }

    /** UMAP's. */
    IntegerProperty neighbours() {
        return neighbours;
    }

    DoubleProperty minDist() {
        return minDist;
    }

    /** Steps of t-SNE and UMAP for each picture. */
    IntegerProperty perFrame() {
        return perFrame;
    }

    /** Whether a map in steps goes on. */
    BooleanProperty playing() {
        return playing;
    }

    /** The words that are shown alone; empty for the first ones of the table. */
    ObjectProperty<List<Integer>> only() {
        return only;
    }

    ObjectProperty<List<Integer>> firstPole() {
        return first;
    }

    ObjectProperty<List<Integer>> secondPole() {
        return second;
    }

    /** The newest map; null before the first. */
    ReadOnlyObjectProperty<@Nullable MapFrame> frame() {
        return frame.getReadOnlyProperty();
    }

    /** Whether something is being computed. */
    ReadOnlyBooleanProperty working() {
        return working.getReadOnlyProperty();
    }

    Trails trails() {
        return trails;
    }

    WordsRoom room() {
        return room;
    }

    /** Starts a map in steps anew, with the newest vectors; takes the axes of PCA as they come. */
    void restart() {
        restart = true;
        straighten = true;
        playing.set(method.get().steps());
    }

    /** One step, and no more. */
    void step() {
        playing.set(false);
        singleSteps++;
    }

    /** Moves all points at random. */
    void perturb() {
        shake = true;
    }

    /** Whether newer vectors exist than those that a map in steps was begun with. */
    boolean outdated() {
        MapFrame now = frame.get();
        WordsSnapshot snapshot = room.snapshot().get();
        return now != null && snapshot != null && now.method().steps() && now.snapshot() != snapshot.id();
    }

    /** Whether poles are asked for that are not both chosen, or are the same. */
    boolean polesMissing() {
        return method.get() == MapMethod.POLES
                && (first.get().isEmpty() || second.get().isEmpty() || List.copyOf(first.get()).equals(second.get()));
    }

    /** Whether there is nothing left to compute until something changes. */
    boolean settled() {
        WordsSnapshot snapshot = room.snapshot().get();
        MapFrame now = frame.get();
        return snapshot != null && !working.get() && !playing.get() && now != null && now.words().table() == snapshot.table()
                && now.method() == method.get() && now.dims() == dims.get()
                && (method.get().steps() || now.snapshot() == snapshot.id() && !isToStraighten(now));
    }

    /** Before and after a training the map stands on its principal axes, unless pinned words have left their trails on it. */
    private boolean isToStraighten(MapFrame now) {
        boolean rests = room.state().get() == WordsState.READY || room.state().get().ended();
        return rests && now.isTurned() && room.selection().pinned().get().isEmpty();
    }

    /** Asks for the next frame if one is wanted. */
    void pulse() {
        WordsSnapshot snapshot = room.snapshot().get();
        if (snapshot == null || working.get() || snapshot.vectors().dim() < dims.get()) {
            return;
        }
        MapWords of = words(snapshot);
        if (of.size() < LEAST_WORDS || polesMissing()) {
            return;
        }
        MapOrder order = order();
        if (order.method().steps()) {
            pulseSteps(snapshot, of, order);
        } else {
            pulseStill(snapshot, of, order);
        }
    }

    private void pulseStill(WordsSnapshot snapshot, MapWords of, MapOrder order) {
        MapFrame now = frame.get();
        straighten |= now != null && now.snapshot() == snapshot.id() && isToStraighten(now);
        boolean ordered = now == null || now.words() != of || !order.equals(made) || straighten;
        if (!ordered && (now.snapshot() == snapshot.id() || clock.getAsLong() < next)) {
            return;
        }
        boolean same = now != null && now.words() == of && made != null && made.method() == order.method()
                && made.dims() == order.dims();
        MapFrame onto = same ? now : null;
        boolean turned = !straighten;
        straighten = false;
        if (!same || !turned) {
            trails.clear();
        }
        long began = clock.getAsLong();
        compute(order, () -> maker.still(snapshot, of, order, onto, turned),
                () -> next = clock.getAsLong() + Math.max(SHORTEST, REST * (clock.getAsLong() - began)));
    }

    private void pulseSteps(WordsSnapshot snapshot, MapWords of, MapOrder order) {
        MapFrame now = frame.get();
        boolean begun = now != null && now.words() == of && made != null && made.sameSteps(order) && !restart;
        if (!begun) {
            restart = false;
            straighten = false;
            playing.set(playing.get() || singleSteps == 0 && now != null && now.words() != of);
            singleSteps = 0;
            shake = false;
            trails.clear();
            compute(order, () -> maker.begin(snapshot, of, order), () -> { });
        } else if (shake) {
            shake = false;
            compute(order, () -> maker.perturb(now), () -> { });
        } else if (singleSteps > 0) {
            singleSteps--;
            compute(order, () -> maker.go(now, 1), () -> { });
        } else if (playing.get()) {
            int count = perFrame.get();
            compute(order, () -> maker.go(now, count), this::endWhenUsual);
        }
    }

    /** A person may go on from there. */
    private void endWhenUsual() {
        MapFrame now = frame.get();
        if (now != null && now.iteration() >= now.usual() && now.iteration() - perFrame.get() < now.usual()) {
            playing.set(false);
        }
    }

    private void compute(MapOrder order, Callable<MapFrame> work, Runnable then) {
        working.set(true);
        jobs.run(work, result -> {
            working.set(false);
            made = order;
            trails.add(result, room.selection().pinned().get());
            frame.set(result);
            then.run();
        }, e -> {
            working.set(false);
            made = order;
            playing.set(false);
            next = clock.getAsLong() + 1_000_000_000L;
        });
    }

    private MapOrder order() {
        return new MapOrder(method.get(), dims.get(), directions.get(), perplexityNow(),
                Math.max(2, Math.min(neighbours.get(), pointCount() - 1)), minDist.get(), first.get(), second.get());
    }

    private int pointCount() {
        return words == null ? 0 : words.size();
    }

    private MapWords words(WordsSnapshot snapshot) {
        MapWords now = words;
        boolean whole = only.get().isEmpty();
        boolean fits = now != null && now.table() == snapshot.table() && (whole
                ? now.size() == Math.min(most.get(), snapshot.table().size()) && now.isBeginning()
                : now.isOnly(only.get()));
        if (!fits) {
            now = MapWords.of(snapshot.table(), most.get(), only.get());
            words = now;
        }
        return java.util.Objects.requireNonNull(now);
    }
}
