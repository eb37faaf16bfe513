package org.neurarium.ui.training;

import java.awt.geom.Rectangle2D;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Followed;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.FineCanvas;

/** The charts' drawing surface: lines below, text above, and one cross-hair over both lanes. */
final class ChartPane extends Pane {
    private static final double NEAR = 8;

    private final ChartsViewModel model;
    private final Texts texts;
    private final Theme theme;
    private final CurveChart chart = new CurveChart();
    private final FineCanvas lines = new FineCanvas();
    private final FineCanvas text = new FineCanvas();
    private final ChartLabels labels;
    private final Line hair = new Line();
    private final Label tip = new Label();
    private final Label empty = new Label();
    private final Runnable drawn;
    private double fontScale = 1;
    private long redraws;
    private double drawnWidth;
    private double drawnHeight;

    ChartPane(ChartsViewModel model, Texts texts, Theme theme, Runnable drawn) {
        this.drawn = drawn;
        this.model = model;
        this.texts = texts;
        this.theme = theme;
        labels = new ChartLabels(texts, chart);
        lines.setMouseTransparent(true);
        text.setMouseTransparent(true);
        hair.getStyleClass().add("cross-hair");
        hair.setMouseTransparent(true);
        hair.setVisible(false);
        tip.setId("chart-tip");
        tip.getStyleClass().add("chart-tip");
        tip.setMouseTransparent(true);
        tip.setVisible(false);
        empty.getStyleClass().add("empty-view");
        empty.setWrapText(true);
        getChildren().setAll(lines, text, empty, hair, tip);
        setMinSize(0, 0);
        setOnMouseMoved(this::point);
        setOnMouseExited(e -> leave());
        setOnMouseClicked(e -> {
            EarlierRun run = model.highlighted().get();
            if (run != null) {
                model.restore(run);
            }
        });
        Followed.by(this, theme.choice(), this::redraw);
        Followed.by(this, texts.language(), this::redraw);
        Followed.by(this, model.dataFault(), this::redraw);
        model.highlighted().addListener(o -> redraw());
    }

    /** Most points a curve needs here. */
    int points() {
        return (int) Math.max(64, Math.min(1024, getWidth() - CurveChart.LEFT - CurveChart.RIGHT));
    }

    /** Lanes that are wanted and have no room. */
    List<LaneKind> leftOut() {
        return chart.layout().leftOut();
    }

    long redraws() {
        return redraws;
    }

    void setFontScale(double scale) {
        fontScale = scale;
        redraw();
    }

    void redraw() {
        double width = getWidth();
        double height = getHeight();
        if (width < CurveChart.LEFT + CurveChart.RIGHT + 16 || height < 60) {
            return;
        }
        redraws++;
        boolean nothing = model.curves().isEmpty() && model.runs().isEmpty();
        empty.setVisible(nothing);
        empty.setText(texts.get(model.dataFault().get() != null ? "training.chart.no-data" : "training.chart.empty"));
        lines.setVisible(!nothing);
        text.setVisible(!nothing);
        chart.arrange(model, width, height);
        chart.show(model, theme.palette());
        lines.begin(width, height);
        chart.chart().draw(lines.page(), new Rectangle2D.Double(0, 0, width, height));
        labels.draw(text.begin(width, height), model, theme.palette(), width, height, fontScale);
        drawn.run();
    }

    @Override
    protected void layoutChildren() {
        if (drawnWidth != getWidth() || drawnHeight != getHeight()) {
            drawnWidth = getWidth();
            drawnHeight = getHeight();
            model.update(points());
            redraw();
        }
        double breadth = Math.min(360, Math.max(0, getWidth() - 32));
        empty.resizeRelocate((getWidth() - breadth) / 2, Math.max(0, getHeight() / 2 - 30), breadth, 40);
    }

    private void point(MouseEvent e) {
        Rectangle2D upper = chart.lossArea();
        boolean inside = e.getX() >= upper.getMinX() && e.getX() <= upper.getMaxX() && !model.curves().isEmpty();
        model.highlighted().set(inside ? ghostNear(e, upper) : null);
        if (!inside) {
            hair.setVisible(false);
            tip.setVisible(false);
            return;
        }
        CrossHair reading = CrossHair.at(model, labels.epochAt(e.getX(), upper));
        double px = Math.round(labels.x(chart.epochs().place(reading.epoch()), upper)) + 0.5;
        hair.setStartX(px);
        hair.setEndX(px);
        hair.setStartY(CurveChart.TOP);
        hair.setEndY(getHeight() - CurveChart.BOTTOM);
        hair.setVisible(true);
        EarlierRun run = model.highlighted().get();
        tip.setText(run == null ? reading.text(texts) : texts.get("training.chart.runTip", run.number(), run.chip()));
        tip.autosize();
        tip.setVisible(true);
        boolean left = px + 12 + tip.getWidth() > getWidth();
        tip.relocate(left ? Math.max(0, px - 12 - tip.getWidth()) : px + 12,
                Math.max(0, Math.min(getHeight() - tip.getHeight(), e.getY() - tip.getHeight() / 2)));
    }

    private void leave() {
        model.highlighted().set(null);
        hair.setVisible(false);
        tip.setVisible(false);
    }

    /** The ghost line under the pointer, unless the run's own lines are nearer. */
    private @Nullable EarlierRun ghostNear(MouseEvent e, Rectangle2D area) {
        if (!area.contains(e.getX(), e.getY())) {
            return null;
        }
        double at = labels.epochAt(e.getX(), area);
        double nearest = Math.min(NEAR, Math.min(distance(model.curves().train(), at, e.getY(), area),
                distance(model.curves().validation(), at, e.getY(), area)));
        EarlierRun found = null;
        for (EarlierRun run : model.runs()) {
            double distance = distance(run.curves().judged(), at, e.getY(), area);
            if (distance < nearest) {
                nearest = distance;
                found = run;
            }
        }
        return found;
    }

    private double distance(org.neurarium.ui.training.Line line, double at, double py, Rectangle2D area) {
        int i = line.nearest(at);
        double place = i < 0 ? Double.NaN : chart.loss().axis.place(line.mean()[i]);
        boolean inside = i >= 0 && at <= line.lastX();
        return Double.isNaN(place) || !inside ? Double.MAX_VALUE
                : Math.abs(ChartLabels.y(chart.loss().axis, place, area) - py);
    }
}
