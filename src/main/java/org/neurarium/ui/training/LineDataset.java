package org.neurarium.ui.training;

import java.util.List;
import org.jfree.data.xy.AbstractXYDataset;

/** Curves as JFreeChart reads them, already in the axes' measures. A series is an array of x and one of y. */
final class LineDataset extends AbstractXYDataset {
    private static final long serialVersionUID = 1L;
    private transient List<double[][]> series = List.of();

    void show(List<double[][]> lines) {
        series = lines;
    }

    /** The mean of a line. */
    static double[][] mean(Line line, CurveAxis xAxis, CurveAxis yAxis) {
        double[][] xy = new double[2][line.size()];
        for (int i = 0; i < line.size(); i++) {
            xy[0][i] = xAxis.place(line.x()[i]);
            xy[1][i] = yAxis.place(line.mean()[i]);
        }
        return xy;
    }

    /** Up and down between the extremes of each bucket. */
    static double[][] band(Line line, CurveAxis xAxis, CurveAxis yAxis) {
        double[][] xy = new double[2][2 * line.size()];
        for (int i = 0; i < line.size(); i++) {
            xy[0][2 * i] = xAxis.place(line.x()[i]);
            xy[0][2 * i + 1] = xy[0][2 * i];
            xy[1][2 * i] = yAxis.place(line.low()[i]);
            xy[1][2 * i + 1] = yAxis.place(line.high()[i]);
        }
        return xy;
    }

    @Override
    public int getSeriesCount() {
        return series.size();
    }

    @Override
    public Comparable<?> getSeriesKey(int index) {
        return index;
    }

    @Override
    public int getItemCount(int index) {
        return series.get(index)[0].length;
    }

    @Override
    public Number getX(int index, int item) {
        return getXValue(index, item);
    }

    @Override
    public Number getY(int index, int item) {
        return getYValue(index, item);
    }

    @Override
    public double getXValue(int index, int item) {
        return series.get(index)[0][item];
    }

    @Override
    public double getYValue(int index, int item) {
        return series.get(index)[1][item];
    }
}
