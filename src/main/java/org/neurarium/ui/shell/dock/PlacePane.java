package org.neurarium.ui.shell.dock;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import org.neurarium.ui.common.FxThread;

/** The spots of one place, with dividers between them. */
final class PlacePane extends SplitPane {
    private final Supplier<ViewStack> maker;
    private final List<ViewStack> spots = new ArrayList<>();
    private boolean shared = true;

    PlacePane(Place place, Supplier<ViewStack> maker) {
        this.maker = maker;
        setOrientation(place == Place.BELOW ? Orientation.HORIZONTAL : Orientation.VERTICAL);
        getStyleClass().add("dock-place");
        setId("dock-" + place.name().toLowerCase(java.util.Locale.ROOT));
        setMinSize(0, 0);
    }

    List<ViewStack> spots() {
        return spots;
    }

    /** Empties the spots whose views go elsewhere, so that no view has two parents on the way. */
    void release(List<Stack> coming) {
        for (ViewStack spot : spots) {
            Stack now = spot.shown();
            if (now != null && coming.stream().noneMatch(s -> s.front().equals(now.front()))) {
                spot.clear();
            }
        }
    }

    void arrange(List<Stack> coming) {
        List<ViewStack> next = new ArrayList<>();
        for (Stack stack : coming) {
            ViewStack spot = spots.stream().filter(s -> !next.contains(s) && shows(s, stack)).findFirst().orElseGet(maker);
            next.add(spot);
        }
        boolean other = !next.equals(spots);
        spots.clear();
        spots.addAll(next);
        if (other) {
            getItems().setAll(next);
            share(next.size());
            shared = false;
        }
        for (int i = 0; i < next.size(); i++) {
            next.get(i).show(coming.get(i));
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!shared) {
            shared = true;
            // The layout under way would move them again, as would the first one of a place that was hidden so far.
            FxThread.later(() -> share(getItems().size()));
        }
    }

    private void share(int count) {
        for (int i = 1; i < count; i++) {
            setDividerPosition(i - 1, (double) i / count);
        }
    }

    private static boolean shows(ViewStack spot, Stack stack) {
        Stack now = spot.shown();
        return now != null && (Objects.equals(now.front(), stack.front())
                || now.views().stream().anyMatch(stack.views()::contains));
    }
}
