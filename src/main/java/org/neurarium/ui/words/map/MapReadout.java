package org.neurarium.ui.words.map;

import javafx.scene.control.Label;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.words.room.WordsSnapshot;

/** One line about the word under the pointer, else about what the map shows. */
final class MapReadout extends Label {
    private static final double PER_SECOND = 15;

    private final MapViewModel model;
    private final MapLook look;
    private final Texts texts;

    MapReadout(MapViewModel model, MapLook look, Texts texts) {
        this.model = model;
        this.look = look;
        this.texts = texts;
        setId("words-readout");
        getStyleClass().add("words-readout");
        setMinWidth(0);
        Throttle show = new Throttle(PER_SECOND, this::show);
        model.frame().addListener(o -> show.request());
        model.room().selection().hovered().addListener(o -> show.request());
        model.room().selection().selected().addListener(o -> show.request());
        look.found().addListener(o -> show.request());
        texts.language().addListener(o -> show.request());
    }

    /** A sentence in place of the usual ones, until something changes. */
    void say(String sentence) {
        setText(sentence);
    }

    private void show() {
        MapFrame frame = model.frame().get();
        WordsSnapshot snapshot = model.room().snapshot().get();
        if (frame == null || snapshot == null || frame.words().table() != snapshot.table()) {
            setText("");
            return;
        }
        int hovered = model.room().selection().hovered().get();
        if (frame.words().point(hovered) >= 0) {
            setText(word(hovered, frame, snapshot));
        } else if (!look.found().get().isEmpty()) {
            long on = look.found().get().stream().filter(w -> frame.words().point(w) >= 0).count();
            setText(texts.get("words_ui.map.found", look.found().get().size(), on));
        } else if (!model.room().selection().selected().get().isEmpty()) {
            setText(texts.get("words_ui.map.selected", model.room().selection().selected().get().size()));
        } else {
            setText(texts.get("words_ui.map.shown", Ticks.whole(frame.words().size()), Ticks.whole(snapshot.table().size()),
                    snapshot.vectors().dim()));
        }
    }

    private String word(int word, MapFrame frame, WordsSnapshot snapshot) {
        StringBuilder line = new StringBuilder(snapshot.table().words().get(word));
        if (snapshot.vectors().countsKnown()) {
            line.append(" · ").append(texts.get("words_ui.map.count", Ticks.whole(snapshot.vectors().count(word))));
        }
        Colouring colouring = look.colouring(snapshot);
        if (colouring.groups() != null && colouring.groups().of(word) >= 0) {
            line.append(" · ").append(GroupNames.of(texts, colouring.groups(), colouring.groups().of(word)));
        }
        int at = frame.words().point(word) * frame.dims();
        line.append(" · (");
        for (int d = 0; d < frame.dims(); d++) {
            line.append(d == 0 ? "" : ", ").append(Ticks.figure(frame.coordinates()[at + d], 3));
        }
        return line.append(')').toString();
    }
}
