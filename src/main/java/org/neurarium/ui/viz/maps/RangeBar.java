package org.neurarium.ui.viz.maps;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.FineCanvas;
import org.neurarium.ui.common.plot.Ticks;

/** The colour bar: from the smallest to the largest number of the range chosen, both written beside it. */
final class RangeBar extends Region {
    private static final double NUMBER = 34;
    private static final double TALL = 8;

    private final MapsViewModel model;
    private final Theme theme;
    private final FineCanvas canvas = new FineCanvas();

    RangeBar(MapsViewModel model, Theme theme) {
        this.model = model;
        this.theme = theme;
        setId("maps-range-bar");
        setMinSize(136, 24);
        setPrefSize(160, 24);
        getChildren().setAll(canvas);
    }

    /** The range that is shown: that of the map pointed at or looked into where each has its own. */
    Extent extent() {
        MapsPicture picture = model.picture();
        if (picture == null) {
            return Extent.NONE;
        }
        Cell at = model.pointed().get() != null ? model.pointed().get() : model.cell().get();
        return picture.range(model.range().get(), at != null && picture.maps().holds(at) ? at.map() : 0);
    }

    void draw() {
        GraphicsContext g = canvas.begin(getWidth(), getHeight());
        Extent extent = extent();
        if (extent.isEmpty() || getWidth() < 100) {
            return;
        }
        Palette palette = theme.palette();
        double from = NUMBER + 4;
        double width = getWidth() - 2 * from;
        double y = (getHeight() - TALL) / 2;
        double span = extent.high() - extent.low();
        for (int i = 0; i < width; i++) {
            g.setFill(palette.divergingColor((extent.low() + span * (i + 0.5) / width) / extent.reach()));
            g.fillRect(from + i, y, 1, TALL);
        }
        g.setStroke(palette.get("line"));
        g.strokeRect(from - 0.5, Math.round(y) - 0.5, width + 1, TALL + 1);
        g.setFont(Font.font(Fonts.FAMILY, 11));
        g.setTextBaseline(VPos.CENTER);
        g.setFill(palette.get("text-muted"));
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(Ticks.figure(extent.low(), 2), NUMBER, getHeight() / 2);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(Ticks.figure(extent.high(), 2), getWidth() - NUMBER, getHeight() / 2);
    }

    @Override
    protected void layoutChildren() {
        draw();
    }
}
