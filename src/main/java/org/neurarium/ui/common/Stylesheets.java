package org.neurarium.ui.common;

import java.util.List;
import java.util.stream.Stream;

/** The program's own stylesheets, in the order they apply. One line per view's sheet. */
public final class Stylesheets {
    private static final List<String> NAMES = List.of("tokens", "controls", "shell", "canvas", "inspector", "training",
            "data", "viz", "code", "runs", "words", "lab", "presenter", "demo-editor", "guide");

    private Stylesheets() {
    }

    static List<String> all() {
        return NAMES.stream().flatMap(Stylesheets::find).toList();
    }

    private static Stream<String> find(String name) {
        var url = Stylesheets.class.getResource("/css/" + name + ".css");
        return url == null ? Stream.empty() : Stream.of(url.toExternalForm());
    }
}
