package org.neurarium.lesson;

import java.util.List;
import java.util.Optional;

/** Every demo there is, in the order of the curriculum. Nothing is read before it is asked for. */
public final class DemoCatalogue {
    private static final List<String> IDS = List.of(
            "perceptron-gates",
            "linear-regression",
            "xor-limit",
            "hidden-space",
            "decision-boundary");

    private DemoCatalogue() {
    }

    public static List<String> ids() {
        return IDS;
    }

    public static Optional<Demo> find(String id) {
        return IDS.stream().filter(id::equals).findFirst().map(known -> new DemoFolder(known).read());
    }

    public static List<Demo> all() {
        return IDS.stream().map(id -> new DemoFolder(id).read()).toList();
    }

    /** What a newcomer sees first. */
    public static Demo opening() {
        return find("decision-boundary").orElseThrow();
    }
}
