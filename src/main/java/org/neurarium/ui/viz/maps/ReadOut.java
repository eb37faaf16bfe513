package org.neurarium.ui.viz.maps;

import javafx.scene.control.Label;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.Ticks;

/** One line below the maps: the number under the pointer, else what a click does. */
final class ReadOut extends Label {
    private final MapsViewModel model;
    private final Texts texts;

    ReadOut(MapsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("maps-read-out");
        getStyleClass().add("maps-read-out");
        setMinWidth(0);
    }

    void refresh() {
        MapsPicture picture = model.picture();
        Cell at = model.pointed().get();
        boolean open = model.cell().get() != null;
        if (picture == null) {
            setText("");
        } else if (at != null && picture.maps().holds(at)) {
            Extent own = picture.maps().extent(at.map());
            String value = Ticks.figure(picture.maps().at(at), 4);
            String low = Ticks.figure(own.low(), 3);
            String high = Ticks.figure(own.high(), 3);
            setText(picture.maps().sequence() ? texts.get("maps.read.step", at.map() + 1, at.column() + 1, value, low, high)
                    : texts.get("maps.read.place", at.map() + 1, at.row() + 1, at.column() + 1, value, low, high));
        } else {
            setText(model.network().sliding(picture.layer()).isEmpty() || picture.input() == null ? ""
                    : texts.get(open ? "maps.hint.walk" : model.canDraw() ? "maps.hint.draw" : "maps.hint.click"));
        }
    }
}
