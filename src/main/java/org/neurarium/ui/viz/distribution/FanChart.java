package org.neurarium.ui.viz.distribution;

import java.util.List;
import java.util.function.Function;
import javafx.scene.canvas.GraphicsContext;
import org.neurarium.train.probe.Spread;
import org.neurarium.train.probe.SpreadProbe;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.plot.Ticks;

/**
 * A spread over time as a fan: half of the numbers in the dark band, 80 % in the lighter one, 98 % in the lightest, the median as a
 * line, zero dashed.
 */
final class FanChart {
    private static final int[][] BANDS = {{0, 6}, {1, 5}, {2, 4}};
    private static final double[] SHADES = {0.16, 0.28, 0.45};
    private static final int MEDIAN = 3;

    private FanChart() {
    }

    /** Where it stands, with axes that hold all of it. */
    static ChartBox box(List<Timeline.Moment> moments, Function<SpreadProbe.Layer, Spread> part, double x, double y,
                        double width, double height) {
        double low = 0;
        double high = 0;
        for (Timeline.Moment m : moments) {
            float[] p = part.apply(m.layer()).percentiles();
            if (Float.isFinite(p[0])) {
                low = Math.min(low, p[0]);
                high = Math.max(high, p[6]);
            }
        }
        double margin = high > low ? 0.04 * (high - low) : 1;
        return new ChartBox(x + ChartBox.AXIS, y + ChartBox.HEAD, width - ChartBox.AXIS, height - ChartBox.HEAD - ChartBox.FOOT,
                first(moments), last(moments), low == 0 ? low : low - margin, high + margin, false);
    }

    static double first(List<Timeline.Moment> moments) {
        return moments.isEmpty() ? 0 : moments.get(0).iteration();
    }

    static double last(List<Timeline.Moment> moments) {
        return moments.isEmpty() ? 1 : Math.max(1, moments.get(moments.size() - 1).iteration());
    }

    static void paint(GraphicsContext g, Palette palette, String title, ChartBox box, List<Timeline.Moment> moments,
                      Function<SpreadProbe.Layer, Spread> part) {
        box.axes(g, palette, title);
        for (int b = 0; b < BANDS.length; b++) {
            g.setFill(palette.get("surface").interpolate(palette.get("accent"), SHADES[b]));
            band(g, box, moments, part, BANDS[b]);
        }
        if (box.low() < 0) {
            g.setStroke(palette.get("text-faint"));
            g.setLineDashes(2, 3);
            g.strokeLine(box.left(), Math.round(box.py(0)) + 0.5, box.left() + box.width(), Math.round(box.py(0)) + 0.5);
            g.setLineDashes();
        }
        g.setStroke(palette.get("accent"));
        g.setLineWidth(2);
        Trace trace = new Trace(g);
        for (Timeline.Moment m : moments) {
            trace.to(box.px(m.iteration()), box.py(part.apply(m.layer()).percentiles()[MEDIAN]));
        }
        trace.end();
    }

    /** The values at a moment: 1 %, 10 %, … 99 %. */
    static String said(Spread spread) {
        StringBuilder said = new StringBuilder();
        int[] at = Spread.at();
        for (int i = 0; i < at.length; i++) {
            said.append(i == 0 ? "" : "   ").append(at[i]).append(" %: ").append(Ticks.figure(spread.percentiles()[i], 2));
        }
        return said.toString();
    }

    private static void band(GraphicsContext g, ChartBox box, List<Timeline.Moment> moments, Function<SpreadProbe.Layer, Spread> part,
                             int[] edges) {
        double[] xs = new double[2 * moments.size() + 4];
        double[] ys = new double[xs.length];
        int count = 0;
        for (Timeline.Moment m : moments) {
            float[] p = part.apply(m.layer()).percentiles();
            if (Float.isFinite(p[0])) {
                xs[count] = box.px(m.iteration());
                ys[count++] = box.py(p[edges[1]]);
            }
        }
        int upper = count;
        for (int i = moments.size() - 1; i >= 0; i--) {
            float[] p = part.apply(moments.get(i).layer()).percentiles();
            if (Float.isFinite(p[0])) {
                xs[count] = box.px(moments.get(i).iteration());
                ys[count++] = box.py(p[edges[0]]);
            }
        }
        if (upper == 1) { // one moment is a bar
            g.fillRect(Math.max(box.left(), xs[0] - 6), ys[0], 6, Math.max(1, ys[1] - ys[0]));
        } else if (count > 3) {
            g.fillPolygon(xs, ys, count);
        }
    }
}
