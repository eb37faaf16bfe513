package org.neurarium.ui.words.map;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.words.room.WordsSnapshot;

/** What the colours of the map say; a click on a group selects its words. */
final class MapLegend extends FlowPane {
    private static final double DOT = 4;
    private static final int MOST = 12;

    private final MapViewModel model;
    private final MapLook look;
    private final Texts texts;
    private final Theme theme;
    private @Nullable Colouring shown;

    MapLegend(MapViewModel model, MapLook look, Texts texts, Theme theme) {
        super(4, 0);
        this.model = model;
        this.look = look;
        this.texts = texts;
        this.theme = theme;
        setId("words-legend");
        getStyleClass().add("words-legend");
        theme.choice().addListener(o -> show(true));
        texts.language().addListener(o -> show(true));
        look.colours().addListener(o -> show(false));
        model.room().snapshot().subscribe(s -> show(false));
    }

    private void show(boolean anew) {
        WordsSnapshot snapshot = model.room().snapshot().get();
        if (snapshot == null) {
            return;
        }
        Colouring now = look.colouring(snapshot);
        if (now == shown && !anew) {
            return;
        }
        shown = now;
        getChildren().clear();
        for (int place = 0; place < Math.min(MOST, now.size()); place++) {
            getChildren().add(entry(now, place, snapshot));
        }
    }

    private Button entry(Colouring colouring, int place, WordsSnapshot snapshot) {
        Circle dot = new Circle(DOT, Palette.color(colouring.argb(place, theme.palette())));
        Button entry = new Button(name(colouring, place, snapshot), dot);
        entry.getStyleClass().addAll("quiet", "words-legend-entry");
        entry.setId("words-legend-" + place);
        entry.setMinWidth(USE_PREF_SIZE);
        entry.setOnAction(e -> model.room().selection().select(members(colouring, place, snapshot)));
        return entry;
    }

    private List<Integer> members(Colouring colouring, int place, WordsSnapshot snapshot) {
        MapFrame frame = model.frame().get();
        return frame == null ? List.of() : java.util.stream.IntStream.range(0, frame.words().size()).map(frame.words()::id)
                .filter(w -> colouring.of(w, snapshot.vectors()) == place).boxed().toList();
    }

    private String name(Colouring colouring, int place, WordsSnapshot snapshot) {
        if (colouring.groups() != null) {
            return GroupNames.of(texts, colouring.groups(), place);
        }
        long[] bounds = colouring.bounds(snapshot.table().size()).get(place);
        if (!colouring.counted()) {
            return bounds[0] == bounds[1] ? texts.get("words_ui.legend.rank-one", bounds[0])
                    : texts.get("words_ui.legend.rank", bounds[0], bounds[1]);
        }
        return bounds[0] == Long.MAX_VALUE ? texts.get("words_ui.legend.count-from", Ticks.whole(bounds[1]))
                : texts.get("words_ui.legend.count", Ticks.whole(bounds[1]), Ticks.whole(bounds[0]));
    }
}
