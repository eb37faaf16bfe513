package org.neurarium.lesson;

import java.util.List;
import java.util.Optional;

/** What a learner is asked to reach or to do in a step. Reaching it is noticed; the way on never depends on it. */
public sealed interface Goal {
    /** Whether a step that shows this can see it reached. */
    boolean fits(DemoPlace place);

    /**
     * A figure of training.
     *
     * @param name one of {@link #METRICS}
     * @param bound the figure that is to be reached
     * @param atLeast whether to come up to it, else down to it
     */
    record Metric(String name, double bound, boolean atLeast) implements Goal {
        public boolean holds(double value) {
            return atLeast ? value >= bound : value <= bound;
        }

        @Override
        public boolean fits(DemoPlace place) {
            return place instanceof DemoPlace.Canvas;
        }
    }

    /**
     * Something done in the window.
     *
     * @param action one of {@link #ACTIONS} or {@link #ACTIONS_ON}
     * @param target layer, view or path of a setting; empty where the action needs none
     */
    record Act(String action, String target) implements Goal {
        /** As it is written in a demo. */
        public String written() {
            return target.isEmpty() ? action : action + ":" + target;
        }

        @Override
        public boolean fits(DemoPlace place) {
            return switch (action) {
                case "answer" -> true;
                case "lab-step" -> place instanceof DemoPlace.Lab;
                case "play", "step", "epoch", "reset" -> !(place instanceof DemoPlace.Lab);
                default -> place instanceof DemoPlace.Canvas;
            };
        }
    }

    List<String> METRICS = List.of("loss", "validationLoss", "accuracy", "validationAccuracy");

    /** What is done to nothing in particular. */
    List<String> ACTIONS = List.of("play", "step", "epoch", "reset", "lab-step", "answer");

    /** What is done to something named after a colon. */
    List<String> ACTIONS_ON = List.of("select", "view", "set");

    static Optional<Goal> act(String written) {
        int colon = written.indexOf(':');
        String action = colon < 0 ? written : written.substring(0, colon);
        String target = colon < 0 ? "" : written.substring(colon + 1);
        return (target.isEmpty() ? ACTIONS : ACTIONS_ON).contains(action) ? Optional.of(new Act(action, target)) : Optional.empty();
    }
}
