package org.neurarium.ui.runs.curves;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.neurarium.ui.common.Followed;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.FineCanvas;
import org.neurarium.ui.common.plot.Ticks;

/** Curves of runs over epochs: those of held-out examples bold, of training examples thin, each named at its end. */
public final class CurvePane extends Pane {
    private static final double SMALL = 11;
    private static final double BOLD = 2.2;
    private static final double THIN = 1;
    private static final double GAP = 8;

    private final Texts texts;
    private final Theme theme;
    private final FineCanvas canvas = new FineCanvas();
    private final Label tip = new Label();
    private final Label nothing = new Label();
    private List<RunCurve> curves = List.of();
    private boolean log;
    private double pointed = Double.NaN;

    public CurvePane(Texts texts, Theme theme) {
        this.texts = texts;
        this.theme = theme;
        setId("runs-curves");
        setMinSize(0, 0);
        tip.getStyleClass().add("chart-tip");
        tip.setId("runs-curves-tip");
        tip.setMouseTransparent(true);
        tip.setVisible(false);
        nothing.getStyleClass().add("empty-view");
        nothing.setWrapText(true);
        nothing.textProperty().bind(texts.bind("runs.curves.none"));
        getChildren().setAll(canvas, nothing, tip);
        setOnMouseMoved(this::point);
        setOnMouseExited(e -> {
            pointed = Double.NaN;
            tip.setVisible(false);
            draw();
        });
        widthProperty().addListener(o -> draw());
        heightProperty().addListener(o -> draw());
        Followed.by(this, theme.choice(), this::draw);
        Followed.by(this, texts.language(), this::draw);
    }

    /** @param log whether values are placed by their powers of ten */
    public void show(List<RunCurve> shown, boolean powers) {
        curves = List.copyOf(shown);
        log = powers;
        draw();
    }

    public List<RunCurve> curves() {
        return curves;
    }

    /** The picture as it is shown, as SVG. */
    public String svg() {
        return CurveSvg.of(plot(), texts, theme.palette(), getWidth(), getHeight());
    }

    private CurvePlot plot() {
        Font font = Font.font(Fonts.FAMILY, SMALL);
        double widest = curves.stream().mapToDouble(c -> width(label(c), font)).max().orElse(0);
        return new CurvePlot(curves, log, getWidth(), getHeight(), Math.min(widest + 2 * GAP, getWidth() / 3));
    }

    private void draw() {
        GraphicsContext g = canvas.begin(getWidth(), getHeight());
        CurvePlot plot = plot();
        nothing.setVisible(plot.isEmpty());
        nothing.resizeRelocate(0, 0, getWidth(), getHeight());
        if (plot.isEmpty() || getWidth() < 80 || getHeight() < 60) {
            return;
        }
        g.setFont(Font.font(Fonts.FAMILY, SMALL));
        Palette palette = theme.palette();
        axes(g, plot, palette);
        for (RunCurve curve : plot.curves()) {
            line(g, plot, curve, color(curve, palette));
        }
        for (CurvePlot.Tag tag : plot.tags()) {
            g.setTextAlign(TextAlignment.LEFT);
            g.setTextBaseline(VPos.CENTER);
            g.setFill(palette.get("text"));
            g.fillText(label(tag.curve()), plot.end() + GAP + 4, tag.y());
            g.setFill(color(tag.curve(), palette));
            g.fillRoundRect(plot.end() + 2, tag.y() - 5, 5, 10, 2, 2);
        }
        if (Double.isFinite(pointed)) {
            g.setStroke(palette.get("line-strong"));
            g.setLineWidth(THIN);
            g.strokeLine(plot.x(pointed), CurvePlot.TOP, plot.x(pointed), plot.floor());
        }
    }

    private void axes(GraphicsContext g, CurvePlot plot, Palette palette) {
        g.setLineWidth(THIN);
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        for (double value : plot.values()) {
            double y = Math.round(plot.y(value)) + 0.5;
            g.setStroke(palette.get("canvas-dot"));
            g.strokeLine(CurvePlot.LEFT, y, plot.end(), y);
            g.setFill(palette.get("text-faint"));
            g.fillText(Ticks.text(value), CurvePlot.LEFT - 6, y);
        }
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.CENTER);
        for (double epoch : plot.epochs()) {
            g.fillText(Ticks.text(epoch), plot.x(epoch), plot.floor() + 4);
        }
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(texts.get("runs.axis.epochs"), plot.end(), plot.floor() + 18);
    }

    private void line(GraphicsContext g, CurvePlot plot, RunCurve curve, Color color) {
        g.setStroke(color);
        g.setFill(color);
        g.setLineWidth(curve.held() ? BOLD : THIN);
        boolean pen = false;
        int points = 0;
        g.beginPath();
        for (int i = 0; i < curve.x().length; i++) {
            double y = plot.y(curve.y()[i]);
            if (Double.isNaN(y)) {
                pen = false;
                continue;
            }
            points++;
            if (pen) {
                g.lineTo(plot.x(curve.x()[i]), y);
            } else {
                g.moveTo(plot.x(curve.x()[i]), y);
            }
            pen = true;
        }
        g.stroke();
        if (points == 1) {
            int only = curve.lastIndex();
            g.fillOval(plot.x(curve.x()[only]) - 2.5, plot.y(curve.y()[only]) - 2.5, 5, 5);
        }
    }

    private static String label(RunCurve curve) {
        return curve.label().isEmpty() ? "" : curve.label() + "  " + Ticks.figure(curve.last(), 3);
    }

    static Color color(RunCurve curve, Palette palette) {
        return curve.place() < 0 ? palette.get(curve.held() ? "validation" : "train") : palette.classColor(curve.place());
    }

    private void point(MouseEvent e) {
        CurvePlot plot = plot();
        boolean inside = !plot.isEmpty() && e.getX() >= CurvePlot.LEFT && e.getX() <= plot.end();
        pointed = inside ? plot.epoch(e.getX()) : Double.NaN;
        tip.setVisible(inside);
        if (inside) {
            StringBuilder said = new StringBuilder(texts.get("runs.axis.at", Ticks.text(Math.round(pointed))));
            for (RunCurve curve : plot.curves()) {
                int at = curve.nearest(pointed);
                if (at >= 0) {
                    said.append('\n').append(texts.get(curve.held() ? "runs.curves.held" : "runs.curves.train", curve.run(),
                            Ticks.figure(curve.y()[at], 3)));
                }
            }
            tip.setText(said.toString());
            tip.autosize();
            tip.relocate(Math.max(0, Math.min(getWidth() - tip.getWidth(), e.getX() + 12)),
                    Math.max(0, Math.min(getHeight() - tip.getHeight(), e.getY() + 14)));
        }
        draw();
    }

    private static double width(String text, Font font) {
        Text measure = new Text(text);
        measure.setFont(font);
        return measure.getLayoutBounds().getWidth();
    }
}
