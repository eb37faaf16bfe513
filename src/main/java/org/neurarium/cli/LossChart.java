package org.neurarium.cli;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.neurarium.i18n.Messages;
import org.neurarium.train.MetricHistory;

/** {@code loss.png}: training and validation loss by epoch, and the accuracy where there is one. */
final class LossChart {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;
    private static final int POINTS = 900;
    // Colour-blind safe pair (Okabe and Ito 2008): blue for training, vermilion for validation.
    private static final Color TRAINING = new Color(0x0072B2);
    private static final Color VALIDATION = new Color(0xD55E00);
    private static final Color GRID = new Color(0xDDDDDD);
    private final Messages messages;

    LossChart(Messages messages) {
        this.messages = messages;
    }

    void write(MetricHistory history, String title, Path file) throws IOException {
        XYSeriesCollection losses = new XYSeriesCollection();
        add(losses, history, "trainLoss", "cli.chart.training");
        add(losses, history, "validationLoss", "cli.chart.validation");
        JFreeChart chart = ChartFactory.createXYLineChart(title, messages.get("cli.chart.epoch"),
                messages.get("cli.chart.loss"), losses);
        style(chart);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            ChartUtils.writeChartAsPNG(out, chart, WIDTH, HEIGHT);
        }
    }

    private void add(XYSeriesCollection losses, MetricHistory history, String name, String key) {
        MetricHistory.Series points = history.series(name, POINTS);
        XYSeries series = new XYSeries(messages.get(key));
        for (int i = 0; i < points.size(); i++) {
            if (Float.isFinite(points.mean()[i])) {
                series.add(points.x()[i], points.mean()[i]);
            }
        }
        if (!series.isEmpty()) {
            losses.addSeries(series);
        }
    }

    private void style(JFreeChart chart) {
        Font font = typeface().deriveFont(14f);
        chart.setBackgroundPaint(Color.WHITE);
        chart.getTitle().setFont(font.deriveFont(18f));
        chart.getLegend().setItemFont(font);
        XYPlot plot = chart.getXYPlot();
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        for (var axis : new org.jfree.chart.axis.ValueAxis[] {plot.getDomainAxis(), plot.getRangeAxis()}) {
            axis.setLabelFont(font);
            axis.setTickLabelFont(font.deriveFont(12f));
        }
        XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
        lines.setSeriesPaint(0, TRAINING);
        lines.setSeriesPaint(1, VALIDATION);
        lines.setDefaultStroke(new BasicStroke(2f));
        lines.setAutoPopulateSeriesStroke(false);
        plot.setRenderer(lines);
    }

    /** The program's own typeface, which has Hangul; the system's where it cannot be read. */
    private static Font typeface() {
        try (InputStream in = LossChart.class.getResourceAsStream("/assets/fonts/Pretendard-Regular.otf")) {
            if (in != null) {
                return Font.createFont(Font.TRUETYPE_FONT, in);
            }
        } catch (IOException | FontFormatException unreadable) {
            return new Font(Font.SANS_SERIF, Font.PLAIN, 1);
        }
        return new Font(Font.SANS_SERIF, Font.PLAIN, 1);
    }
}
