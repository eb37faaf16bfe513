package org.neurarium.ui.shell.dock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which view stands where, as a person wants it; immutable. A view that stands nowhere is hidden. */
public record DockLayout(List<Stack> below, List<Stack> beside) {
    public static final DockLayout EMPTY = new DockLayout(List.of(), List.of());
    /** As many spots as open below the canvas by themselves; further views become tabs. */
    static final int MOST_TILES = 3;

    public DockLayout {
        below = List.copyOf(below);
        beside = List.copyOf(beside);
    }

    /** Views side by side below the canvas. */
    public static DockLayout tiles(List<String> views) {
        return new DockLayout(views.stream().map(Stack::of).toList(), List.of());
    }

    public List<Stack> at(Place place) {
        return place == Place.BELOW ? below : beside;
    }

    /** All views that stand somewhere. */
    public List<String> views() {
        return Stream.concat(below.stream(), beside.stream()).flatMap(s -> s.views().stream()).toList();
    }

    public Optional<Place> find(String view) {
        return Stream.of(Place.values()).filter(p -> at(p).stream().anyMatch(s -> s.views().contains(view))).findFirst();
    }

    /** The view brought to the front; if it was hidden, in a spot of its own below, or as a tab where that is full. */
    public DockLayout show(String view) {
        if (find(view).isPresent()) {
            return front(view);
        }
        List<Stack> spots = new ArrayList<>(below);
        if (spots.size() < MOST_TILES) {
            spots.add(Stack.of(view));
        } else {
            spots.set(spots.size() - 1, spots.get(spots.size() - 1).with(view));
        }
        return new DockLayout(spots, beside);
    }

    public DockLayout without(String view) {
        return new DockLayout(drop(below, v -> !v.equals(view)), drop(beside, v -> !v.equals(view)));
    }

    /** Only the views that exist. */
    public DockLayout only(List<String> known) {
        return new DockLayout(drop(below, known::contains), drop(beside, known::contains));
    }

    /** The view in another spot. Its own spot as the anchor means nothing unless other views are in it. */
    public DockLayout move(String view, Target target) {
        String anchor = target.anchor();
        if (view.equals(anchor)) {
            anchor = stackOf(view).flatMap(s -> s.views().stream().filter(v -> !v.equals(view)).findFirst()).orElse(null);
            if (anchor == null || target.side() == Target.Side.ONTO) {
                return this;
            }
        }
        DockLayout rest = without(view);
        List<Stack> spots = new ArrayList<>(rest.at(target.place()));
        int at = anchor == null ? -1 : indexOf(spots, anchor);
        if (at < 0) {
            spots.add(Stack.of(view));
        } else if (target.side() == Target.Side.ONTO) {
            spots.set(at, spots.get(at).with(view));
        } else {
            spots.add(target.side() == Target.Side.BEFORE ? at : at + 1, Stack.of(view));
        }
        return target.place() == Place.BELOW ? new DockLayout(spots, rest.beside) : new DockLayout(rest.below, spots);
    }

    private DockLayout front(String view) {
        return new DockLayout(front(below, view), front(beside, view));
    }

    private Optional<Stack> stackOf(String view) {
        return Stream.concat(below.stream(), beside.stream()).filter(s -> s.views().contains(view)).findFirst();
    }

    private static List<Stack> front(List<Stack> spots, String view) {
        return spots.stream().map(s -> s.views().contains(view) ? new Stack(s.views(), view) : s).toList();
    }

    private static int indexOf(List<Stack> spots, String view) {
        for (int i = 0; i < spots.size(); i++) {
            if (spots.get(i).views().contains(view)) {
                return i;
            }
        }
        return -1;
    }

    private static List<Stack> drop(List<Stack> spots, Predicate<String> kept) {
        List<Stack> left = new ArrayList<>();
        for (Stack spot : spots) {
            List<String> views = spot.views().stream().filter(kept).toList();
            if (!views.isEmpty()) {
                left.add(new Stack(views, views.contains(spot.front()) ? spot.front() : views.get(0)));
            }
        }
        return left;
    }
}
