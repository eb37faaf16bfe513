package org.neurarium.ui.training;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.EndNames;
import org.neurarium.ui.common.plot.Ticks;

/** The text on the charts: ticks, the newest value at each line's end, best epoch, chance level. */
final class ChartLabels {
    private static final double LINE = 13;
    private final Texts texts;
    private final CurveChart chart;
    private final LevelLabels levels;
    private double scale = 1;

    /** A name and a value beside the end of a line, kept apart from its neighbours. */
    private record End(String text, Color color, double y) {
    }

    ChartLabels(Texts texts, CurveChart chart) {
        this.texts = texts;
        this.chart = chart;
        levels = new LevelLabels(texts);
    }

    /** @param fontScale 1, or more in presentations */
    void draw(GraphicsContext g, ChartsViewModel model, Palette palette, double width, double height, double fontScale) {
        scale = fontScale;
        g.setFont(Font.font(Fonts.FAMILY, 11 * scale));
        g.setTextBaseline(VPos.CENTER);
        for (LaneKind kind : chart.layout().kinds()) {
            Rectangle2D area = chart.layout().area(kind);
            if (area != null) {
                lane(g, chart.lane(kind), area, model, palette);
            }
        }
        g.setFill(palette.get("text-faint"));
        epochTicks(g, chart.lossArea(), height);
        best(g, model, palette, chart.lossArea());
    }

    private void lane(GraphicsContext g, ChartLane lane, Rectangle2D area, ChartsViewModel model, Palette palette) {
        Curves curves = model.curves();
        g.setFill(palette.get("text-faint"));
        rangeTicks(g, lane.axis, area, lane.kind == LaneKind.ACCURACY);
        Color quiet = palette.get("text-muted");
        List<End> ends = switch (lane.kind) {
            case LOSS -> List.of(end("training.chart.train", curves.train(), palette.get("train"), lane, area),
                    end("training.chart.validation", curves.validation(), palette.get("validation"), lane, area));
            case ACCURACY -> List.of(end("training.chart.train", curves.trainAccuracy(), palette.get("train"), lane, area),
                    end("training.chart.validation", curves.validationAccuracy(), palette.get("validation"), lane, area));
            case GRADIENT_NORM -> List.of(end(shortName(lane.kind), curves.gradientNorm(), quiet, lane, area));
            case LEARNING_RATE -> List.of(end(shortName(lane.kind), curves.learningRate(), quiet, lane, area));
        };
        if (lane.kind == LaneKind.ACCURACY) {
            chance(g, model, lane.axis, area, ends);
        }
        if (lane.kind == LaneKind.LOSS && model.options().gap().get()) {
            gap(g, model, palette, area);
        }
        List<DoubleUnaryOperator> drawn = curves.in(lane.kind).stream().filter(line -> !line.isEmpty())
                .<DoubleUnaryOperator>map(line -> px -> y(lane.axis, lane.axis.place(line.meanAt(epochAt(px, area))), area)).toList();
        levels.draw(g, lane, area, model.plainMethods().in(lane.kind), drawn, palette, LINE * scale);
        ends(g, area, ends);
    }

    /** Key of a lane's name. */
    static String name(LaneKind kind) {
        return switch (kind) {
            case LOSS -> "training.loss";
            case ACCURACY -> "training.accuracyShort";
            case GRADIENT_NORM -> "training.chart.norm";
            case LEARNING_RATE -> "training.chart.rate";
        };
    }

    /** The same beside a figure, where there is little room. */
    static String shortName(LaneKind kind) {
        return kind == LaneKind.GRADIENT_NORM ? "training.chart.normShort" : "training.chart.rateShort";
    }

    private void rangeTicks(GraphicsContext g, CurveAxis axis, Rectangle2D area, boolean percent) {
        g.setTextAlign(TextAlignment.RIGHT);
        for (double place : axis.ticks()) {
            double value = axis.value(place);
            g.fillText(percent ? Ticks.text(100 * value) + " %" : tick(axis, value), area.getMinX() - 6, y(axis, place, area));
        }
    }

    private void epochTicks(GraphicsContext g, Rectangle2D area, double height) {
        g.setTextAlign(TextAlignment.CENTER);
        for (double place : chart.epochs().ticks()) {
            g.fillText(tick(chart.epochs(), chart.epochs().value(place)), x(place, area), height - CurveChart.BOTTOM + 11);
        }
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(texts.get("training.epochs"), area.getMaxX() + CurveChart.RIGHT - 12, height - CurveChart.BOTTOM + 11);
    }

    private static String tick(CurveAxis axis, double value) {
        return axis.isLog() ? Ticks.text(new java.math.BigDecimal(value).round(new java.math.MathContext(2)).doubleValue())
                : Ticks.text(value);
    }

    private void best(GraphicsContext g, ChartsViewModel model, Palette palette, Rectangle2D area) {
        int best = model.curves().best();
        if (best >= 0) {
            double at = model.curves().judged().x()[best];
            double px = x(chart.epochs().place(at), area);
            boolean left = px > area.getCenterX();
            g.setTextAlign(left ? TextAlignment.RIGHT : TextAlignment.LEFT);
            String text = texts.get("training.chart.best", Ticks.text(at < 10 ? Math.round(at * 100) / 100.0 : Math.round(at)));
            g.setStroke(palette.get("surface"));
            g.setLineWidth(4);
            g.strokeText(text, px + (left ? -4 : 4), area.getMinY() + 5);
            g.fillText(text, px + (left ? -4 : 4), area.getMinY() + 5);
        }
    }

    /** Names the chance level beside its line, unless the curves end there. */
    private void chance(GraphicsContext g, ChartsViewModel model, CurveAxis axis, Rectangle2D area, List<End> ends) {
        if (Double.isFinite(model.chance())) {
            double at = y(axis, model.chance(), area);
            boolean free = ends.stream().noneMatch(e -> !e.text().isEmpty() && Math.abs(e.y() - at) < 2 * LINE * scale);
            if (free) {
                g.setTextAlign(TextAlignment.LEFT);
                g.fillText(texts.get("training.chart.chance"), area.getMaxX() + 6, at, CurveChart.RIGHT - 10);
            }
        }
    }

    /** Names the shaded area at its wide end, with how much is missing now. */
    private void gap(GraphicsContext g, ChartsViewModel model, Palette palette, Rectangle2D area) {
        CurveAxis axis = chart.loss().axis;
        double middle = chart.gap(model).middle(1.5 * LINE * scale / area.getHeight() * axis.getRange().getLength());
        double y = y(axis, middle, area);
        if (area.contains(area.getCenterX(), y)) {
            g.setTextAlign(TextAlignment.RIGHT);
            String text = gapText(texts, model);
            double px = x(chart.epochs().place(model.curves().validation().lastX()), area) - 6;
            g.setStroke(palette.get("surface"));
            g.setLineWidth(4);
            g.strokeText(text, px, y);
            g.setFill(palette.get("text-muted"));
            g.fillText(text, px, y);
        }
    }

    /** Such as {@code gap +1.42}: the last validation loss minus the last training loss. */
    static String gapText(Texts texts, ChartsViewModel model) {
        return texts.get("training.chart.gap") + " " + Ticks.figure(model.curves().validation().last() - model.curves().train().last(), 3);
    }

    private End end(String key, Line line, Color color, ChartLane lane, Rectangle2D area) {
        boolean percent = lane.kind == LaneKind.ACCURACY;
        double value = line.last();
        double place = lane.axis.place(value);
        String text = line.isEmpty() || line.size() == 1 && Double.isNaN(value) ? ""
                : texts.get(key) + " " + (percent ? Ticks.percent(value) : Ticks.figure(value, Math.abs(value) < 1e-2 ? 2 : 3));
        return new End(text, color, Double.isNaN(place) ? area.getMaxY()
                : Math.max(area.getMinY(), Math.min(area.getMaxY(), y(lane.axis, place, area))));
    }

    private void ends(GraphicsContext g, Rectangle2D area, List<End> ends) {
        List<End> named = ends.stream().filter(e -> !e.text().isEmpty()).toList();
        double[] at = EndNames.apart(named.stream().mapToDouble(End::y).toArray(), LINE * scale, area.getMaxY() - 3);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFont(Font.font(Fonts.FAMILY + " SemiBold", 11 * scale));
        for (int i = 0; i < at.length; i++) {
            g.setFill(named.get(i).color());
            g.fillText(named.get(i).text(), area.getMaxX() + 6, at[i], CurveChart.RIGHT - 10);
        }
        g.setFont(Font.font(Fonts.FAMILY, 11 * scale));
    }

    double x(double place, Rectangle2D area) {
        var range = chart.epochs().getRange();
        return area.getMinX() + (place - range.getLowerBound()) / range.getLength() * area.getWidth();
    }

    double epochAt(double px, Rectangle2D area) {
        var range = chart.epochs().getRange();
        return chart.epochs().value(range.getLowerBound() + (px - area.getMinX()) / area.getWidth() * range.getLength());
    }

    static double y(CurveAxis axis, double place, Rectangle2D area) {
        var range = axis.getRange();
        return area.getMaxY() - (place - range.getLowerBound()) / range.getLength() * area.getHeight();
    }
}
