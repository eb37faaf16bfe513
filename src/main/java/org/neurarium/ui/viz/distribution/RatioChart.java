package org.neurarium.ui.viz.distribution;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;

/** How large updates are beside the parameters, on a logarithmic axis with the band in which they usually should be. */
final class RatioChart {
    /** Rule of thumb: an update changes parameters by about a thousandth, between these. */
    static final double USUAL = 1e-3;
    static final double FROM = 1e-4;
    static final double TO = 1e-2;
    /** Height that the name of the usual ratio needs above it. */
    private static final double ROOM = 16;

    private RatioChart() {
    }

    static ChartBox box(List<Timeline.Moment> moments, double x, double y, double width, double height) {
        double low = -5;
        double high = -1;
        for (Timeline.Moment m : moments) {
            double r = m.layer().updateRatio();
            if (r > 0 && Double.isFinite(r)) {
                low = Math.min(low, Math.max(-12, Math.floor(Math.log10(r))));
                high = Math.max(high, Math.min(4, Math.ceil(Math.log10(r))));
            }
        }
        return new ChartBox(x + ChartBox.AXIS, y + ChartBox.HEAD, width - ChartBox.AXIS, height - ChartBox.HEAD - ChartBox.FOOT,
                FanChart.first(moments), FanChart.last(moments), low, high, true);
    }

    static void paint(GraphicsContext g, Palette palette, String title, String guide, ChartBox box, List<Timeline.Moment> moments) {
        g.setFill(palette.get("good-soft"));
        g.fillRect(box.left(), box.py(TO), box.width(), box.py(FROM) - box.py(TO));
        box.axes(g, palette, title);
        g.setStroke(palette.get("good"));
        g.setLineDashes(4, 3);
        g.strokeLine(box.left(), Math.round(box.py(USUAL)) + 0.5, box.left() + box.width(), Math.round(box.py(USUAL)) + 0.5);
        g.setLineDashes();
        g.setFont(Font.font(Fonts.FAMILY, 11));
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.RIGHT);
        g.setFill(palette.get("good"));
        if (box.py(USUAL) - box.py(TO) >= ROOM) { // else it would lie on its own line
            g.fillText(guide, box.left() + box.width() - 4, box.py(TO) + 3);
        }
        g.setStroke(palette.get("accent"));
        g.setLineWidth(2);
        Trace trace = new Trace(g);
        for (Timeline.Moment m : moments) {
            double r = m.layer().updateRatio();
            trace.to(box.px(m.iteration()), r > 0 ? Math.min(box.top() + box.height(), box.py(r)) : Double.NaN);
        }
        trace.end();
    }
}
