package org.neurarium.ui.viz.hidden;

import org.neurarium.train.probe.HiddenSpaceProbe;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.plot.PlaneFrame;
import org.neurarium.ui.common.plot.SvgPage;
import org.neurarium.ui.common.plot.Ticks;

/** The hidden space as a table and as vectors. */
final class HiddenFiles {
    private static final double SIDE = 480;
    private static final double LEFT = 60;
    private static final double TOP = 20;

    private HiddenFiles() {
    }

    /** A row for each example: the values of both units, its class, whether it is held out. */
    static String csv(HiddenSpaceViewModel model) {
        HiddenSpaceProbe.Frame now = model.picture();
        StringBuilder out = new StringBuilder("layer,unit" + (model.unitX().get() + 1) + ",unit" + (model.unitY().get() + 1) + ",class,heldOut\n");
        if (now != null) {
            rows(out, model.layer().get(), now.train(), now.trainLabels(), 0);
            rows(out, model.layer().get(), now.validation(), now.validationLabels(), 1);
        }
        return out.toString();
    }

    private static void rows(StringBuilder out, String layer, float[] values, int[] labels, int held) {
        for (int i = 0; i < values.length / 2; i++) {
            out.append(layer).append(',').append(values[2 * i]).append(',').append(values[2 * i + 1]).append(',')
                    .append(i < labels.length ? labels[i] : "").append(',').append(held).append('\n');
        }
    }

    /** The bent grid, the examples, and the straight line of the next layer. */
    static String svg(HiddenSpaceViewModel model, Palette palette) {
        SvgPage page = new SvgPage(SIDE + LEFT + 20, SIDE + TOP + 40);
        HiddenSpaceProbe.Frame now = model.picture();
        if (now == null) {
            return page.end();
        }
        SpaceRange range = new SpaceRange();
        range.cover(now);
        PlaneFrame frame = range.frame(LEFT, TOP, SIDE);
        axes(page, frame, palette);
        grid(page, now, frame, palette);
        points(page, now.train(), now.trainLabels(), frame, palette);
        points(page, now.validation(), now.validationLabels(), frame, palette);
        model.line().flatMap(l -> l.within(frame)).ifPresent(e -> page.line(frame.px(e[0]), frame.py(e[1]), frame.px(e[2]), frame.py(e[3]),
                palette.get("text"), 2));
        return page.end();
    }

    private static void axes(SvgPage page, PlaneFrame frame, Palette palette) {
        page.line(LEFT, TOP + SIDE, LEFT + SIDE, TOP + SIDE, palette.get("line-strong"), 1);
        page.line(LEFT, TOP, LEFT, TOP + SIDE, palette.get("line-strong"), 1);
        for (double tick : Ticks.of(frame.x(LEFT), frame.x(LEFT + SIDE), 5)) {
            page.text(frame.px(tick), TOP + SIDE + 18, Ticks.text(tick), palette.get("text-muted"), "middle");
            page.text(LEFT - 6, frame.py(tick) + 4, Ticks.text(tick), palette.get("text-muted"), "end");
        }
    }

    private static void grid(SvgPage page, HiddenSpaceProbe.Frame now, PlaneFrame frame, Palette palette) {
        int n = now.lines().length == 0 ? 0 : now.grid();
        for (int k = 0; k < n; k++) {
            path(page, now.lines(), frame, k * n, 1, n, palette);
            path(page, now.lines(), frame, k, n, n, palette);
        }
    }

    private static void path(SvgPage page, float[] lines, PlaneFrame frame, int from, int step, int count, Palette palette) {
        double[] x = new double[count];
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = frame.px(lines[2 * (from + i * step)]);
            y[i] = frame.py(lines[2 * (from + i * step) + 1]);
        }
        page.curve(x, y, palette.get("line-strong"), 1);
    }

    private static void points(SvgPage page, float[] values, int[] labels, PlaneFrame frame, Palette palette) {
        for (int i = 0; i < values.length / 2; i++) {
            if (Float.isFinite(values[2 * i]) && Float.isFinite(values[2 * i + 1])) {
                page.circle(frame.px(values[2 * i]), frame.py(values[2 * i + 1]), 3, palette.classColor(i < labels.length ? labels[i] : 0), "");
            }
        }
    }
}
