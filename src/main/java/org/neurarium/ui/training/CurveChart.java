package org.neurarium.ui.training;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Palette;

/**
 * The JFreeChart behind the view: a lane for the loss and, where there is one, a lane for the accuracy, over one axis
 * of epochs. It draws lines and grid; text is the view's.
 */
final class CurveChart {
    static final double LEFT = 46;
    static final double RIGHT = 84;
    static final double TOP = 6;
    static final double BOTTOM = 22;
    private static final double GAP = 12;
    private static final int FEW = 12;
    private static final java.awt.Shape DOT = new java.awt.geom.Ellipse2D.Double(-2.5, -2.5, 5, 5);
    private static final Stroke THIN = new BasicStroke(1f);
    private static final Stroke BOLD = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final Stroke DASHED = new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10,
            new float[] {2, 3}, 0);

    private final CurveAxis epochs = new CurveAxis();
    private final CombinedDomainXYPlot plot = new CombinedDomainXYPlot(epochs);
    private final Lane loss = new Lane();
    private final Lane accuracy = new Lane();
    private final JFreeChart chart;
    private boolean both;

    /** One lane: its axis, its lines, and how each is drawn. */
    static final class Lane {
        final CurveAxis axis = new CurveAxis();
        final LineDataset dataset = new LineDataset();
        final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        final XYPlot plot = new XYPlot(dataset, null, axis, renderer);
        private final List<double[][]> lines = new ArrayList<>();

        private Lane() {
            renderer.setDrawSeriesLineAsPath(true);
            plot.setInsets(RectangleInsets.ZERO_INSETS);
            plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
            plot.setOutlineVisible(false);
            plot.setBackgroundPaint(null);
            plot.setFixedRangeAxisSpace(new AxisSpace());
            plot.setNotify(false);
        }

        /** A bold line of few points shows them, so that nobody takes what is between them for measured. */
        private void addMeasured(Line measured, CurveAxis epochs, Color color) {
            renderer.setSeriesShapesVisible(lines.size(), measured.size() <= FEW);
            renderer.setSeriesShape(lines.size(), DOT, false);
            add(LineDataset.mean(measured, epochs, axis), color, BOLD);
        }

        private void addPlain(double[][] line, Color color, Stroke stroke) {
            renderer.setSeriesShapesVisible(lines.size(), false);
            add(line, color, stroke);
        }

        private void add(double[][] line, Color color, Stroke stroke) {
            renderer.setSeriesPaint(lines.size(), color, false);
            renderer.setSeriesStroke(lines.size(), stroke, false);
            lines.add(line);
        }
    }

    CurveChart() {
        plot.setInsets(new RectangleInsets(TOP, LEFT, BOTTOM, RIGHT));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setFixedDomainAxisSpace(new AxisSpace());
        plot.setFixedRangeAxisSpace(new AxisSpace());
        plot.setGap(GAP);
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(null);
        plot.add(loss.plot, 3);
        chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.setNotify(false);
    }

    JFreeChart chart() {
        return chart;
    }

    CurveAxis epochs() {
        return epochs;
    }

    Lane loss() {
        return loss;
    }

    /** The accuracy's lane, if it is shown. */
    @Nullable Lane accuracy() {
        return both ? accuracy : null;
    }

    /** Sets what is drawn; the canvas is told by the caller. */
    void show(ChartsViewModel model, Palette palette) {
        Curves curves = model.curves();
        if (both != curves.hasAccuracy()) {
            both = !both;
            if (both) {
                plot.add(accuracy.plot, 2);
            } else {
                plot.remove(accuracy.plot);
            }
        }
        epochs.setLog(model.logX().get());
        loss.axis.setLog(model.logY().get());
        CurveRanges.set(this, model);
        fillLoss(model, palette);
        fillAccuracy(model, palette);
        // FXGraphics2D skips a colour equal to its last one although the canvas forgot it; a fill in between prevents that.
        chart.setBackgroundPaint(color(palette, "surface"));
        style(loss, palette);
        style(accuracy, palette);
        mark(model, palette);
    }

    private void fillLoss(ChartsViewModel model, Palette palette) {
        Curves curves = model.curves();
        loss.lines.clear();
        Color train = color(palette, "train");
        loss.addPlain(LineDataset.band(curves.raw(), epochs, loss.axis),
                new Color(train.getRed(), train.getGreen(), train.getBlue(), 90), THIN);
        for (EarlierRun run : model.runs()) {
            boolean lit = run == model.highlighted().get();
            loss.addPlain(LineDataset.mean(run.curves().judged(), epochs, loss.axis),
                    color(palette, lit ? "warning" : "ghost"), lit ? BOLD : THIN);
        }
        loss.addMeasured(curves.train(), epochs, train);
        loss.addMeasured(curves.validation(), epochs, color(palette, "validation"));
        loss.dataset.show(List.copyOf(loss.lines));
    }

    private void fillAccuracy(ChartsViewModel model, Palette palette) {
        accuracy.lines.clear();
        accuracy.addMeasured(model.curves().trainAccuracy(), epochs, color(palette, "train"));
        accuracy.addMeasured(model.curves().validationAccuracy(), epochs, color(palette, "validation"));
        accuracy.dataset.show(List.copyOf(accuracy.lines));
    }

    private void style(Lane lane, Palette palette) {
        Color grid = color(palette, "canvas-dot");
        lane.plot.setRangeGridlinePaint(grid);
        lane.plot.setDomainGridlinePaint(grid);
        lane.plot.setDomainGridlinesVisible(false);
        lane.plot.setRangeGridlineStroke(THIN);
        lane.plot.setRangeZeroBaselineVisible(false);
    }

    private void mark(ChartsViewModel model, Palette palette) {
        loss.plot.clearDomainMarkers();
        accuracy.plot.clearDomainMarkers();
        accuracy.plot.clearRangeMarkers();
        int best = model.curves().best();
        if (best >= 0) {
            double at = epochs.place(model.curves().judged().x()[best]);
            loss.plot.addDomainMarker(new ValueMarker(at, color(palette, "text-faint"), DASHED));
            accuracy.plot.addDomainMarker(new ValueMarker(at, color(palette, "text-faint"), DASHED));
        }
        if (Double.isFinite(model.pastAt())) {
            double at = epochs.place(model.pastAt());
            loss.plot.addDomainMarker(new ValueMarker(at, color(palette, "accent"), BOLD));
            accuracy.plot.addDomainMarker(new ValueMarker(at, color(palette, "accent"), BOLD));
        }
        if (Double.isFinite(model.chance())) {
            accuracy.plot.addRangeMarker(new ValueMarker(model.chance(), color(palette, "text-faint"), DASHED));
        }
    }

    /** Where a lane lies on the canvas, from the space that the insets leave. */
    Rectangle2D area(double width, double height, boolean accuracyLane) {
        double inner = Math.max(1, height - TOP - BOTTOM);
        double upper = both ? (inner - GAP) * 3 / 5 : inner;
        double top = accuracyLane ? TOP + upper + GAP : TOP;
        return new Rectangle2D.Double(LEFT, top, Math.max(1, width - LEFT - RIGHT),
                accuracyLane ? (inner - GAP) * 2 / 5 : upper);
    }

    private static Color color(Palette palette, String token) {
        javafx.scene.paint.Color c = palette.get(token);
        return new Color((float) c.getRed(), (float) c.getGreen(), (float) c.getBlue(), (float) c.getOpacity());
    }
}
