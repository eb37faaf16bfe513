package org.neurarium.ui.viz.distribution;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.paint.Color;
import org.neurarium.train.probe.Spread;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.SvgPage;
import org.neurarium.ui.common.plot.Ticks;

/** What is remembered of every layer as vectors: the spreads over time by their percentiles, and the update ratio with its band. */
final class SpreadPicture {
    private static final double WIDTH = 260;
    private static final double HEIGHT = 150;
    private static final double GAP = 16;
    private static final double HEAD = 24;

    private SpreadPicture() {
    }

    static String svg(DistributionViewModel model, Texts texts, Palette palette) {
        List<String> layers = model.layers().get().stream().filter(id -> !model.timeline(id).isEmpty()).toList();
        SvgPage page = new SvgPage(4 * (WIDTH + GAP) + GAP, layers.size() * (HEIGHT + HEAD + GAP) + GAP);
        for (int i = 0; i < layers.size(); i++) {
            double top = GAP + i * (HEIGHT + HEAD + GAP);
            List<Timeline.Moment> moments = model.timeline(layers.get(i)).moments();
            page.text(GAP + ChartBox.AXIS, top + 12, layers.get(i), palette.get("text"), "start");
            fan(page, palette, moments, 0, top, texts.get("distribution.activations"), m -> m.layer().activations());
            if (Float.isFinite(moments.get(moments.size() - 1).layer().parameters().mean())) {
                fan(page, palette, moments, 1, top, texts.get("distribution.weights"), m -> m.layer().parameters());
                fan(page, palette, moments, 2, top, texts.get("distribution.gradients"), m -> m.layer().gradients());
                ratio(page, palette, moments, top, texts.get("distribution.ratio"));
            }
        }
        return page.end();
    }

    private static void fan(SvgPage page, Palette palette, List<Timeline.Moment> moments, int column, double top, String title,
                            java.util.function.Function<Timeline.Moment, Spread> part) {
        ChartBox box = FanChart.box(moments, l -> part.apply(new Timeline.Moment(0, l)), left(column), top + HEAD - ChartBox.HEAD, WIDTH,
                HEIGHT + ChartBox.HEAD);
        frame(page, palette, box, column == 0 ? "" : title, Ticks.text(box.high()), Ticks.text(box.low()));
        int middle = Spread.at().length / 2;
        for (int p = 0; p < Spread.at().length; p++) {
            int at = p;
            Color stroke = palette.get("surface").interpolate(palette.get("accent"), p == middle ? 1 : 0.5);
            curve(page, box, moments, m -> part.apply(m).percentiles()[at], stroke, p == middle ? 2 : 1);
        }
    }

    private static void ratio(SvgPage page, Palette palette, List<Timeline.Moment> moments, double top, String title) {
        ChartBox box = RatioChart.box(moments, left(3), top + HEAD - ChartBox.HEAD, WIDTH, HEIGHT + ChartBox.HEAD);
        page.rect(box.left(), box.py(RatioChart.TO), box.width(), box.py(RatioChart.FROM) - box.py(RatioChart.TO), palette.get("good-soft"), "");
        frame(page, palette, box, title, ChartBox.power((int) box.high()), ChartBox.power((int) box.low()));
        curve(page, box, moments, m -> m.layer().updateRatio() > 0 ? m.layer().updateRatio() : Double.NaN, palette.get("accent"), 2);
    }

    private static double left(int column) {
        return GAP + column * (WIDTH + GAP);
    }

    private static void frame(SvgPage page, Palette palette, ChartBox box, String title, String high, String low) {
        double bottom = box.top() + box.height();
        page.line(box.left(), bottom, box.left() + box.width(), bottom, palette.get("line-strong"), 1);
        page.line(box.left(), box.top(), box.left(), bottom, palette.get("line-strong"), 1);
        page.text(box.left(), box.top() - 6, title, palette.get("text-muted"), "start");
        page.text(box.left() - 4, box.top() + 10, high, palette.get("text-muted"), "end");
        page.text(box.left() - 4, bottom, low, palette.get("text-muted"), "end");
        page.text(box.left() + box.width(), bottom + 13, Ticks.whole((long) box.last()), palette.get("text-muted"), "end");
    }

    private static void curve(SvgPage page, ChartBox box, List<Timeline.Moment> moments, ToDoubleFunction<Timeline.Moment> value,
                              Color stroke, double width) {
        page.curve(moments.stream().mapToDouble(m -> box.px(m.iteration())).toArray(),
                moments.stream().mapToDouble(m -> box.py(value.applyAsDouble(m))).toArray(), stroke, width);
    }
}
