package org.neurarium.ui.shell.dock;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An arrangement as one line of the preferences: {@code loss|*boundary,hidden-space/gates}: spots are parted by
 * {@code |}, tabs by {@code ,}, the places below and beside by {@code /}; a star marks the tab in front.
 */
final class DockText {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");
    private static final int LONGEST = 2000;

    private DockText() {
    }

    static String write(DockLayout layout) {
        return write(layout.below()) + "/" + write(layout.beside());
    }

    /** Empty if the text is not an arrangement. */
    static Optional<DockLayout> read(String text) {
        String[] places = text.split("/", -1);
        if (places.length != 2 || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Set<String> seen = new HashSet<>();
            return Optional.of(new DockLayout(stacks(places[0], seen), stacks(places[1], seen)));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static String write(List<Stack> spots) {
        return spots.stream().map(spot -> spot.views().stream()
                .map(v -> (spot.views().size() > 1 && v.equals(spot.front()) ? "*" : "") + v)
                .collect(Collectors.joining(","))).collect(Collectors.joining("|"));
    }

    private static List<Stack> stacks(String text, Set<String> seen) {
        List<Stack> spots = new ArrayList<>();
        if (text.isEmpty()) {
            return spots;
        }
        for (String spot : text.split("\\|", -1)) {
            List<String> views = new ArrayList<>();
            String front = "";
            for (String tab : spot.split(",", -1)) {
                String id = tab.startsWith("*") ? tab.substring(1) : tab;
                if (!ID.matcher(id).matches() || !seen.add(id)) {
                    throw new IllegalArgumentException(tab);
                }
                views.add(id);
                front = front.isEmpty() || tab.startsWith("*") ? id : front;
            }
            spots.add(new Stack(views, front));
        }
        return spots;
    }
}
