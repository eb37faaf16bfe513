package org.neurarium.ui.viz.results;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.neurarium.train.probe.AllAnswersProbe;
import org.neurarium.ui.common.Followed;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.FineCanvas;
import org.neurarium.ui.common.plot.PlaneFrame;
import org.neurarium.ui.common.plot.Ticks;

/** A regression: what was given against what is right, and what is left over (residuals) against what is right. */
final class ScatterPane extends Pane {
    private static final double LEFT = 46;
    private static final double BOTTOM = 32;
    private static final double TOP = 20;
    private static final double NEAR = 8;
    private static final int MOST_TICKS = 100;

    private final ResultsViewModel model;
    private final Texts texts;
    private final Theme theme;
    private final FineCanvas canvas = new FineCanvas();
    private final Label tip = new Label();
    private final List<double[]> places = new ArrayList<>();

    ScatterPane(ResultsViewModel model, Texts texts, Theme theme) {
        this.model = model;
        this.texts = texts;
        this.theme = theme;
        setId("scatter");
        setMinSize(0, 0);
        tip.getStyleClass().add("chart-tip");
        tip.setMouseTransparent(true);
        tip.setVisible(false);
        getChildren().setAll(canvas, tip);
        setOnMouseMoved(this::point);
        setOnMouseExited(e -> tip.setVisible(false));
        setOnMouseClicked(e -> {
            int hit = at(e.getX(), e.getY());
            AllAnswersProbe.Frame frame = model.frame();
            if (hit >= 0 && frame != null) {
                model.choose(new Item(hit, hit / frame.each(), 0, 0, 0, Double.NaN));
            }
        });
        widthProperty().addListener(o -> draw());
        heightProperty().addListener(o -> draw());
        Followed.by(this, theme.choice(), this::draw);
    }

    void draw() {
        GraphicsContext g = canvas.begin(getWidth(), getHeight());
        places.clear();
        AllAnswersProbe.Frame frame = model.frame();
        if (frame == null || frame.wanted().length == 0 || getWidth() < 160 || getHeight() < 100) {
            return;
        }
        double[] reach = reach(frame.wanted(), frame.given());
        double height = getHeight() - TOP - BOTTOM;
        boolean both = getWidth() > 1.5 * getHeight();
        double width = both ? Math.min(height * 1.4, getWidth() / 2 - LEFT - 12) : getWidth() - LEFT - 12;
        PlaneFrame plane = new PlaneFrame(LEFT, TOP, width, height, reach[0], reach[1], reach[0], reach[1]);
        g.setFont(Font.font(Fonts.FAMILY, 11));
        axes(g, plane, "results.given");
        g.setStroke(theme.palette().get("line-strong"));
        g.strokeLine(plane.px(reach[0]), plane.py(reach[0]), plane.px(reach[1]), plane.py(reach[1]));
        points(g, plane, frame, false);
        if (both) {
            double most = 1e-9;
            for (int i = 0; i < frame.wanted().length; i++) {
                most = Math.max(most, Math.abs(frame.given()[i] - frame.wanted()[i]));
            }
            PlaneFrame rest = new PlaneFrame(2 * LEFT + width + 16, TOP, getWidth() - 2 * LEFT - width - 28, height,
                    reach[0], reach[1], -1.1 * most, 1.1 * most);
            axes(g, rest, "results.residual");
            g.strokeLine(rest.left(), rest.py(0), rest.left() + rest.width(), rest.py(0));
            points(g, rest, frame, true);
        }
    }

    private void points(GraphicsContext g, PlaneFrame plane, AllAnswersProbe.Frame frame, boolean residual) {
        double radius = frame.wanted().length > 1000 ? 1.5 : 3;
        g.setFill(theme.palette().get("accent").deriveColor(0, 1, 1, 0.55));
        for (int i = 0; i < frame.wanted().length; i++) {
            double x = plane.px(frame.wanted()[i]);
            double y = plane.py(residual ? frame.given()[i] - frame.wanted()[i] : frame.given()[i]);
            g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
            places.add(new double[] {x, y, i});
        }
    }

    private void axes(GraphicsContext g, PlaneFrame plane, String key) {
        Palette palette = theme.palette();
        g.setStroke(palette.get("canvas-dot"));
        g.setLineWidth(1);
        g.setFill(palette.get("text-muted"));
        double[] y = {plane.y(plane.top() + plane.height()), plane.y(plane.top())};
        double[] x = {plane.x(plane.left()), plane.x(plane.left() + plane.width())};
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        for (double tick : ticks(y, plane.height() / 40)) {
            g.strokeLine(plane.left(), plane.py(tick), plane.left() + plane.width(), plane.py(tick));
            g.fillText(Ticks.text(tick), plane.left() - 6, plane.py(tick));
        }
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        for (double tick : ticks(x, plane.width() / 70)) {
            g.fillText(Ticks.text(tick), plane.px(tick), plane.top() + plane.height() + 4);
        }
        g.setFill(palette.get("text-faint"));
        g.fillText(texts.get("results.wanted"), plane.left() + plane.width() / 2, plane.top() + plane.height() + 17);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(texts.get(key), plane.left(), 2);
    }

    /** About as many as wanted, but two at least: one alone tells no scale. */
    static List<Double> ticks(double[] range, double wanted) {
        List<Double> ticks = List.of();
        for (int count = (int) Math.max(2, wanted); ticks.size() < 2 && count < MOST_TICKS; count++) {
            ticks = Ticks.of(range[0], range[1], count);
        }
        return ticks;
    }

    private void point(MouseEvent e) {
        int hit = at(e.getX(), e.getY());
        AllAnswersProbe.Frame frame = model.frame();
        tip.setVisible(hit >= 0 && frame != null);
        if (hit >= 0 && frame != null) {
            tip.setText(texts.get("results.point", Ticks.figure(frame.wanted()[hit], 4), Ticks.figure(frame.given()[hit], 4),
                    Ticks.figure(frame.given()[hit] - frame.wanted()[hit], 3)));
            tip.autosize();
            tip.relocate(Math.max(0, Math.min(getWidth() - tip.getWidth(), e.getX() + 12)),
                    Math.max(0, Math.min(getHeight() - tip.getHeight(), e.getY() + 12)));
        }
    }

    private int at(double x, double y) {
        double nearest = NEAR * NEAR;
        int found = -1;
        for (double[] place : places) {
            double distance = Math.pow(place[0] - x, 2) + Math.pow(place[1] - y, 2);
            if (distance < nearest) {
                nearest = distance;
                found = (int) place[2];
            }
        }
        return found;
    }

    private static double[] reach(float[] wanted, float[] given) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (float[] values : List.of(wanted, given)) {
            for (float value : values) {
                if (Float.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        double margin = Math.max(1e-6, 0.04 * (high - low));
        return new double[] {low - margin, high + margin};
    }
}
