package org.neurarium.ui.training;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.neurarium.ui.common.Palette;

/**
 * The JFreeChart behind the view: lanes for the loss and for what else is shown, over one axis of epochs. It draws lines and
 * grid; text is the view's.
 */
final class CurveChart {
    static final double LEFT = 46;
    static final double RIGHT = 84;
    static final double TOP = 6;
    static final double BOTTOM = 22;
    /** Weights of lanes are whole numbers: hundredths of a pixel. */
    private static final int PARTS = 100;

    private final CurveAxis epochs = new CurveAxis();
    private final CombinedDomainXYPlot plot = new CombinedDomainXYPlot(epochs);
    private final Map<LaneKind, ChartLane> lanes = new EnumMap<>(LaneKind.class);
    private final JFreeChart chart;
    private LaneLayout layout = new LaneLayout(java.util.Set.of(LaneKind.LOSS), new Rectangle2D.Double(0, 0, 1, 1));
    private List<LaneKind> added = List.of();

    CurveChart() {
        for (LaneKind kind : LaneKind.values()) {
            lanes.put(kind, new ChartLane(kind));
        }
        plot.setInsets(new RectangleInsets(TOP, LEFT, BOTTOM, RIGHT));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setFixedDomainAxisSpace(new AxisSpace());
        plot.setFixedRangeAxisSpace(new AxisSpace());
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(null);
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

    ChartLane lane(LaneKind kind) {
        return lanes.get(kind);
    }

    /** The loss' lane, which is always shown. */
    ChartLane loss() {
        return lane(LaneKind.LOSS);
    }

    /** Which lanes are shown, and where. */
    LaneLayout layout() {
        return layout;
    }

    /** Where the loss' lane lies. */
    Rectangle2D lossArea() {
        return java.util.Objects.requireNonNull(layout.area(LaneKind.LOSS), "the loss always has a lane");
    }

    /** Makes room for what the model shows on a canvas of this size, and sets the axes. */
    void arrange(ChartsViewModel model, double width, double height) {
        arrange(model, new Rectangle2D.Double(LEFT, TOP, Math.max(1, width - LEFT - RIGHT), Math.max(1, height - TOP - BOTTOM)));
    }

    void arrange(ChartsViewModel model, Rectangle2D space) {
        layout = new LaneLayout(model.lanes(), space);
        epochs.setWanted((int) Math.max(2, (space.getWidth() + LEFT + RIGHT) / 90));
        epochs.setLog(model.options().logX().get());
        loss().axis.setLog(model.options().logY().get());
        lane(LaneKind.GRADIENT_NORM).axis.setLog(model.options().logNorm().get());
        layout.kinds().forEach(kind -> {
            Rectangle2D area = layout.area(kind);
            lane(kind).axis.setWanted((int) Math.max(2, (area == null ? 0 : area.getHeight()) / (kind == LaneKind.LOSS ? 28 : 34)));
        });
        CurveRanges.set(this, model);
    }

    /** Sets what is drawn after {@link #arrange}; the canvas is told by the caller. */
    void show(ChartsViewModel model, Palette palette) {
        if (!added.equals(layout.kinds())) {
            added.forEach(kind -> plot.remove(lane(kind).plot));
            added = layout.kinds();
            added.forEach(kind -> plot.add(lane(kind).plot, 1));
        }
        plot.setGap(layout.gap());
        // FXGraphics2D skips a colour equal to its last one although the canvas forgot it; a fill in between prevents that.
        chart.setBackgroundPaint(color(palette, "surface"));
        for (LaneKind kind : added) {
            ChartLane lane = lane(kind);
            Rectangle2D area = layout.area(kind);
            lane.plot.setWeight((int) Math.max(1, Math.round((area == null ? 1 : area.getHeight()) * PARTS)));
            lane.clear();
            fill(lane, model, palette);
            mark(lane, model, palette);
            lane.show(color(palette, "canvas-dot"));
        }
    }

    private void fill(ChartLane lane, ChartsViewModel model, Palette palette) {
        Curves curves = model.curves();
        switch (lane.kind) {
            case LOSS -> fillLoss(lane, model, palette);
            case ACCURACY -> {
                lane.addMeasured(curves.trainAccuracy(), epochs, color(palette, "train"));
                lane.addMeasured(curves.validationAccuracy(), epochs, color(palette, "validation"));
                lane.level(model.chance(), color(palette, "text-faint"), true);
            }
            case GRADIENT_NORM -> {
                lane.addBand(curves.gradientNorm(), epochs, color(palette, "text-muted"));
                lane.addMeasured(curves.gradientNorm(), epochs, color(palette, "text-muted"));
            }
            case LEARNING_RATE -> lane.addPlain(LineDataset.mean(curves.learningRate(), epochs, lane.axis),
                    color(palette, "text-muted"), ChartLane.BOLD);
        }
        model.plainMethods().in(lane.kind).forEach(level -> lane.level(level.value(), color(palette, "text-faint"), false));
    }

    private void fillLoss(ChartLane lane, ChartsViewModel model, Palette palette) {
        Curves curves = model.curves();
        Color train = color(palette, "train");
        if (model.options().gap().get()) {
            lane.shade(gap(model).outlines(), color(palette, "validation"));
        }
        lane.addBand(curves.raw(), epochs, train);
        for (EarlierRun run : model.runs()) {
            boolean lit = run == model.highlighted().get();
            lane.addPlain(LineDataset.mean(run.curves().judged(), epochs, lane.axis),
                    color(palette, lit ? "warning" : "ghost"), lit ? ChartLane.BOLD : ChartLane.THIN);
        }
        lane.addMeasured(curves.train(), epochs, train);
        lane.addMeasured(curves.validation(), epochs, color(palette, "validation"));
    }

    /** What lies between the run's two losses, on the axes as they are set. */
    LossGap gap(ChartsViewModel model) {
        return new LossGap(LineDataset.mean(model.curves().train(), epochs, loss().axis), LineDataset.mean(model.curves().validation(), epochs, loss().axis));
    }

    private void mark(ChartLane lane, ChartsViewModel model, Palette palette) {
        int best = model.curves().best();
        if (best >= 0) {
            lane.mark(epochs.place(model.curves().judged().x()[best]), color(palette, "text-faint"), ChartLane.DASHED);
        }
        if (Double.isFinite(model.pastAt())) {
            lane.mark(epochs.place(model.pastAt()), color(palette, "accent"), ChartLane.BOLD);
        }
    }

    private static Color color(Palette palette, String token) {
        javafx.scene.paint.Color c = palette.get(token);
        return new Color((float) c.getRed(), (float) c.getGreen(), (float) c.getBlue(), (float) c.getOpacity());
    }
}
