package org.neurarium.cli;

import java.util.List;
import java.util.Optional;

/**
 * What is done in the window before it is drawn, as a person would do it.
 *
 * @param view view brought to the front, one of {@link WindowService#views()}; empty for the window as it opens
 * @param layer layer that is selected, by its id; empty for none
 * @param presenting whether it is shown as to an audience
 * @param gestures what is then clicked and pointed at, in this order
 */
public record Pose(Optional<String> view, Optional<String> layer, boolean presenting, List<Gesture> gestures) {
    public static final Pose NONE = new Pose(Optional.empty(), Optional.empty(), false, List.of());

    public Pose {
        gestures = List.copyOf(gestures);
    }

    /**
     * One gesture of the mouse.
     *
     * @param click whether it is clicked; else only pointed at
     * @param target id of what it is done to
     * @param x where in it, as a share of its width
     * @param y as a share of its height
     */
    public record Gesture(boolean click, String target, double x, double y) {
    }

    public static Pose view(String view) {
        return new Pose(Optional.of(view), Optional.empty(), false, List.of());
    }

    public Pose select(String node) {
        return new Pose(view, Optional.of(node), presenting, gestures);
    }

    public Pose present() {
        return new Pose(view, layer, true, gestures);
    }

    public Pose click(String... targets) {
        Pose all = this;
        for (String target : targets) {
            all = all.with(new Gesture(true, target, 0.5, 0.5));
        }
        return all;
    }

    public Pose with(Gesture gesture) {
        return new Pose(view, layer, presenting, java.util.stream.Stream.concat(gestures.stream(), java.util.stream.Stream.of(gesture)).toList());
    }
}
