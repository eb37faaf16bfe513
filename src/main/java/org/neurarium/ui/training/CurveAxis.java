package org.neurarium.ui.training;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.neurarium.ui.common.plot.Ticks;

/**
 * An axis in plain or logarithmic measure. Logarithmic values are drawn by their exponent. It draws no text itself:
 * the view does, in the window's own typeface.
 */
final class CurveAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;
    private static final double TINY = 1e-12;
    /** Which multiples of a power of ten get a tick, from dense to sparse. */
    private static final double[][] FACTORS = {{1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 3, 5}, {1, 2, 5}, {1, 3}, {1}};
    private boolean log;
    private int wanted = 4;

    CurveAxis() {
        setTickLabelsVisible(false);
        setTickMarksVisible(false);
        setAxisLineVisible(false);
        setAutoRange(false);
    }

    boolean isLog() {
        return log;
    }

    void setLog(boolean changed) {
        log = changed;
    }

    void setWanted(int ticks) {
        wanted = ticks;
    }

    /** Where a value stands in the axis' measure; NaN where it cannot stand anywhere. */
    double place(double value) {
        if (!Double.isFinite(value)) {
            return Double.NaN;
        }
        return !log ? value : value > TINY ? Math.log10(value) : Double.NaN;
    }

    double value(double place) {
        return log ? Math.pow(10, place) : place;
    }

    /** Places of the ticks. */
    List<Double> ticks() {
        double low = getRange().getLowerBound();
        double high = getRange().getUpperBound();
        if (!log) {
            return Ticks.of(low, high, wanted);
        }
        List<Double> places = List.of();
        for (double[] factors : FACTORS) {
            places = logTicks(low, high, factors);
            if (places.size() <= wanted + 1) {
                break;
            }
        }
        return places;
    }

    private static List<Double> logTicks(double low, double high, double[] factors) {
        List<Double> places = new ArrayList<>();
        for (int power = (int) Math.floor(low); power <= high; power++) {
            for (double factor : factors) {
                double place = power + Math.log10(factor);
                if (place >= low && place <= high) {
                    places.add(place);
                }
            }
        }
        return places;
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
        return ticks().stream().map(t -> new NumberTick(t, "", TextAnchor.CENTER, TextAnchor.CENTER, 0)).toList();
    }
}
