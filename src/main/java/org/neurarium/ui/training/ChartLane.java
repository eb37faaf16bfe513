package org.neurarium.ui.training;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;

/** One lane of the charts: its axis, its lines, and how each is drawn. */
final class ChartLane {
    static final Stroke THIN = new BasicStroke(1f);
    static final Stroke BOLD = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final Stroke DASHED = new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {2, 3}, 0);
    private static final Stroke LONG_DASHED = new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10,
            new float[] {6, 4}, 0);
    private static final int FEW = 12;
    /** Opacity of a shaded area, of 255. */
    private static final int PALE = 40;
    private static final java.awt.Shape DOT = new java.awt.geom.Ellipse2D.Double(-2.5, -2.5, 5, 5);

    final LaneKind kind;
    final CurveAxis axis = new CurveAxis();
    private final LineDataset dataset = new LineDataset();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    final XYPlot plot = new XYPlot(dataset, null, axis, renderer);
    private final List<double[][]> lines = new ArrayList<>();

    ChartLane(LaneKind kind) {
        this.kind = kind;
        renderer.setDrawSeriesLineAsPath(true);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(null);
        plot.setFixedRangeAxisSpace(new AxisSpace());
        plot.setNotify(false);
    }

    void clear() {
        lines.clear();
        renderer.removeAnnotations();
        plot.clearDomainMarkers();
        plot.clearRangeMarkers();
    }

    /** A bold line of few points shows them, so that nobody takes what is between them for measured. */
    void addMeasured(Line measured, CurveAxis epochs, Color color) {
        renderer.setSeriesShapesVisible(lines.size(), measured.size() <= FEW);
        renderer.setSeriesShape(lines.size(), DOT, false);
        add(LineDataset.mean(measured, epochs, axis), color, BOLD);
    }

    void addPlain(double[][] line, Color color, Stroke stroke) {
        renderer.setSeriesShapesVisible(lines.size(), false);
        add(line, color, stroke);
    }

    /** The band between each bucket's extremes, pale. */
    void addBand(Line line, CurveAxis epochs, Color color) {
        addPlain(LineDataset.band(line, epochs, axis), new Color(color.getRed(), color.getGreen(), color.getBlue(), 90), THIN);
    }

    /** An area below all lines, pale. */
    void shade(List<double[]> outlines, Color color) {
        Color pale = new Color(color.getRed(), color.getGreen(), color.getBlue(), PALE);
        outlines.forEach(outline -> renderer.addAnnotation(new XYPolygonAnnotation(outline, null, null, pale), Layer.BACKGROUND));
    }

    /** A moment. */
    void mark(double place, Color color, Stroke stroke) {
        plot.addDomainMarker(new ValueMarker(place, color, stroke));
    }

    /** A level that something else reached. */
    void level(double value, Color color, boolean shortDashes) {
        double place = axis.place(value);
        if (axis.getRange().contains(place)) {
            plot.addRangeMarker(new ValueMarker(place, color, shortDashes ? DASHED : LONG_DASHED));
        }
    }

    /** What was added is what is drawn. */
    void show(Color grid) {
        dataset.show(List.copyOf(lines));
        plot.setRangeGridlinePaint(grid);
        plot.setDomainGridlinePaint(grid);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlineStroke(THIN);
        plot.setRangeZeroBaselineVisible(false);
    }

    private void add(double[][] line, Color color, Stroke stroke) {
        renderer.setSeriesPaint(lines.size(), color, false);
        renderer.setSeriesStroke(lines.size(), stroke, false);
        lines.add(line);
    }
}
