package org.neurarium.ui.shell.dock;

import java.util.ArrayList;
import java.util.List;

/**
 * Views that share one spot, as tabs if there are several.
 *
 * @param views their ids, at least one, in the order of the tabs
 * @param front which one is seen
 */
public record Stack(List<String> views, String front) {
    public Stack {
        views = List.copyOf(views);
        if (!views.contains(front)) {
            throw new IllegalArgumentException(front + " is not among " + views);
        }
    }

    static Stack of(String view) {
        return new Stack(List.of(view), view);
    }

    Stack with(String view) {
        List<String> all = new ArrayList<>(views);
        all.add(view);
        return new Stack(all, view);
    }

    Stack joined(Stack other, String front) {
        List<String> all = new ArrayList<>(views);
        all.addAll(other.views);
        return new Stack(all, front);
    }
}
