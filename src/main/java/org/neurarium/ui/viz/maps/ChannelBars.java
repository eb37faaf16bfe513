package org.neurarium.ui.viz.maps;

import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;

/**
 * What each input channel adds to a cell: a row of fields, those in sight framed; a click shows a channel. One channel alone needs
 * no row.
 */
record ChannelBars(double x, double y, double width, int channels) {
    private static final double TALL = 18;
    private static final double MOST = 40;
    private static final double WRITTEN = 30;

    private double field() {
        return Math.min(MOST, width / Math.max(1, channels));
    }

    void paint(GraphicsContext g, Palette palette, double[] sums, int first, int count) {
        if (channels < 2) {
            return;
        }
        double most = 1e-12;
        for (double s : sums) {
            most = Double.isFinite(s) ? Math.max(most, Math.abs(s)) : most;
        }
        double gap = field() > 6 ? 1 : 0;
        for (int c = 0; c < channels; c++) {
            g.setFill(palette.divergingColor(0.62 * sums[c] / most));
            g.fillRect(x + c * field(), y, field() - gap, TALL);
            if (field() >= WRITTEN) {
                g.setFont(Font.font(Fonts.FAMILY, 11));
                g.setTextAlign(TextAlignment.CENTER);
                g.setTextBaseline(VPos.CENTER);
                g.setFill(palette.get("text"));
                g.fillText(NumberGrid.written(sums[c]), x + (c + 0.5) * field(), y + TALL / 2);
            }
        }
        Marking.frame(g, palette, "accent", x + first * field() + 1, y + 1, count * field() - 2, TALL - 2);
    }

    Optional<Integer> at(double px, double py) {
        int channel = (int) Math.floor((px - x) / field());
        return channels > 1 && py >= y && py < y + TALL && channel >= 0 && channel < channels ? Optional.of(channel) : Optional.empty();
    }
}
