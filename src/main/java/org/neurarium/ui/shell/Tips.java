package org.neurarium.ui.shell;

import java.util.List;

/** What tips are about: commands, in the order in which one comes to need them. The sentence is {@code guide.tip.<id>}. */
final class Tips {
    static final List<String> COMMANDS = List.of("help", "search", "step-back", "slow-motion", "present", "words-lab", "try-settings", "add-layer",
            "fold", "language", "theme", "text-larger", "demo-new", "report");

    private Tips() {
    }

    /** The tip after so many were seen; they begin anew after the last. */
    static String after(int seen) {
        return COMMANDS.get(Math.floorMod(seen, COMMANDS.size()));
    }
}
