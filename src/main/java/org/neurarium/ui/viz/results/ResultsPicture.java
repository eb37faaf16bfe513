package org.neurarium.ui.viz.results;

import java.util.function.DoubleUnaryOperator;
import org.neurarium.train.probe.AllAnswersProbe;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.CellPaint;
import org.neurarium.ui.common.plot.SvgPage;
import org.neurarium.ui.common.plot.Ticks;

/** The results as vectors: the confusion matrix with its counts, or what was given over what was wanted; empty before there is an answer. */
final class ResultsPicture {
    private static final int CELL = 44;
    private static final int LEFT = 130;
    private static final int TOP = 30;
    private static final int SIDE = 420;

    private ResultsPicture() {
    }

    static String svg(ResultsViewModel model, Texts texts, Palette palette) {
        return model.confusion().map(c -> matrix(c, model, texts, palette)).orElseGet(() -> numbers(model, texts, palette));
    }

    private static String matrix(Confusion confusion, ResultsViewModel model, Texts texts, Palette palette) {
        int n = confusion.classes();
        SvgPage page = new SvgPage(LEFT + n * CELL + 20, TOP + n * CELL + 130);
        CellPaint paint = new CellPaint(palette, true, 1);
        page.text(LEFT, 18, texts.get("results.accuracy", Ticks.percent(confusion.accuracy()), Ticks.whole(confusion.all())), palette.get("text"), "start");
        for (int i = 0; i < n; i++) {
            page.text(LEFT - 6, TOP + i * CELL + CELL / 2.0 + 4, model.classes().get(i), palette.get("text"), "end");
            page.slanted(LEFT + i * CELL + CELL / 2.0 - 4, TOP + n * CELL + 12, model.classes().get(i), palette.get("text"));
            for (int j = 0; j < n; j++) {
                double share = confusion.share(i, j);
                double x = LEFT + j * CELL;
                double y = TOP + i * CELL;
                page.rect(x, y, CELL - 1, CELL - 1, paint.color(share), model.classes().get(i) + " → " + model.classes().get(j));
                page.text(x + CELL / 2.0, y + CELL / 2.0 + 4, Integer.toString(confusion.count(i, j)), paint.textOn(share), "middle");
            }
        }
        return page.end();
    }

    private static String numbers(ResultsViewModel model, Texts texts, Palette palette) {
        AllAnswersProbe.Frame frame = model.frame();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; frame != null && i < frame.wanted().length; i++) {
            for (double v : new double[] {frame.wanted()[i], frame.given()[i]}) {
                low = Double.isFinite(v) ? Math.min(low, v) : low;
                high = Double.isFinite(v) ? Math.max(high, v) : high;
            }
        }
        if (frame == null || !(high >= low)) {
            return "";
        }
        SvgPage page = new SvgPage(SIDE + 80, SIDE + 60);
        double from = low;
        double reach = high > low ? high - low : 1;
        DoubleUnaryOperator across = v -> 60 + (v - from) / reach * SIDE;
        DoubleUnaryOperator up = v -> 20 + SIDE - (v - from) / reach * SIDE;
        page.line(60, 20 + SIDE, 60 + SIDE, 20, palette.get("line-strong"), 1);
        for (double tick : Ticks.of(low, high, 5)) {
            page.text(across.applyAsDouble(tick), SIDE + 38, Ticks.text(tick), palette.get("text-muted"), "middle");
            page.text(54, up.applyAsDouble(tick) + 4, Ticks.text(tick), palette.get("text-muted"), "end");
        }
        for (int i = 0; i < frame.wanted().length; i++) {
            if (Float.isFinite(frame.wanted()[i]) && Float.isFinite(frame.given()[i])) {
                page.circle(across.applyAsDouble(frame.wanted()[i]), up.applyAsDouble(frame.given()[i]), 2.5, palette.get("accent"),
                        frame.wanted()[i] + " → " + frame.given()[i]);
            }
        }
        return page.end();
    }
}
