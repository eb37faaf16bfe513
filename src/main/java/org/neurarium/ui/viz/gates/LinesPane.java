package org.neurarium.ui.viz.gates;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.common.plot.CellPaint;
import org.neurarium.ui.common.plot.FineCanvas;
import org.neurarium.ui.viz.subject.PaintSetting;
import org.neurarium.ui.viz.subject.TipLabel;
import org.neurarium.ui.viz.subject.TokenLabels;
import org.neurarium.ui.workspace.UnitRef;

/**
 * State lines: dragging over tokens marks a span, dragging the dashed line sets the threshold, and the units that are above
 * it for exactly this span are named and drawn strong.
 */
final class LinesPane extends Pane implements AutoCloseable {
    /** Where the threshold stands at first (Strobelt et al. 2018); at half the range of values that are smaller. */
    private static final double START = 0.3;
    private static final double NEAR = 6;
    private static final int NAMED = 12;

    private final GatesViewModel model;
    private final Texts texts;
    private final Theme theme;
    private final FineCanvas canvas = new FineCanvas();
    private final TipLabel tip = new TipLabel("lines-tip");
    private final InvalidationListener redraw = o -> draw();
    private TokenLabels labels = new TokenLabels(11);
    private double fontScale = 1;
    private double moved = Double.NaN;
    private int anchor = -1;
    private int end = -1;
    private boolean moving;
    private @Nullable LinesPainter painted;

    LinesPane(GatesViewModel model, Texts texts, Theme theme) {
        this.model = model;
        this.texts = texts;
        this.theme = theme;
        setMinSize(0, 0);
        canvas.setMouseTransparent(true);
        getChildren().setAll(canvas, tip);
        Throttle pictures = new Throttle(15, this::draw);
        model.frames().addListener(o -> pictures.request());
        model.workspace().subject().pointedStep().addListener(redraw);
        model.workspace().selection().hovered().addListener(redraw);
        theme.choice().addListener(redraw);
        texts.language().addListener(redraw);
        widthProperty().addListener(o -> draw());
        heightProperty().addListener(o -> draw());
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseMoved(this::point);
        setOnMouseExited(e -> {
            tip.setVisible(false);
            model.workspace().subject().pointedStep().set(null);
            model.workspace().selection().hovered().set(null);
        });
    }

    void setFontScale(double scale) {
        fontScale = scale;
        labels = new TokenLabels(11 * scale);
        draw();
    }

    @Override
    public void close() {
        model.workspace().subject().pointedStep().removeListener(redraw);
        model.workspace().selection().hovered().removeListener(redraw);
        theme.choice().removeListener(redraw);
        texts.language().removeListener(redraw);
    }

    /** What is drawn: the memory where the layer has one, else its state. */
    private @Nullable Strip strip(GatePicture now) {
        String open = model.opened().get();
        return now.find(open == null ? "cell" : open).or(() -> now.find("hidden")).orElse(null);
    }

    private double threshold(Strip strip) {
        double reach = strip.reachOfUnits();
        return Double.isNaN(moved) ? Math.min(START, reach / 2) : Math.max(-reach, Math.min(reach, moved));
    }

    /** The span that is marked; null for none. */
    @Nullable SpanMatch match() {
        GatePicture now = model.picture();
        Strip strip = now == null ? null : strip(now);
        int steps = now == null ? 0 : now.steps().count();
        int from = Math.min(anchor, end);
        int to = Math.min(Math.max(anchor, end), steps - 1);
        return strip == null || from < 0 || from > to ? null : new SpanMatch(from, to, threshold(strip));
    }

    @Nullable LinesPainter painted() {
        return painted;
    }

    void draw() {
        GraphicsContext g = canvas.begin(getWidth(), getHeight());
        painted = null;
        GatePicture now = model.picture();
        Strip strip = now == null ? null : strip(now);
        if (!isVisible() || now == null || strip == null || strip.steps() == 0 || getWidth() < 80 || getHeight() < 50) {
            return;
        }
        Integer pointed = model.workspace().subject().pointedStep().get();
        PaintSetting setting = new PaintSetting(texts, theme.palette(), labels, fontScale, pointed == null ? -1 : pointed,
                getWidth(), getHeight());
        SpanMatch match = match();
        List<Integer> units = match == null ? List.of() : match.units(strip);
        UnitRef hovered = model.workspace().selection().hovered().get();
        painted = new LinesPainter(setting, now, strip, match, threshold(strip));
        painted.paint(g, units, hovered != null && hovered.node().equals(now.node()) ? hovered.unit() : -1);
        heading(g, setting, strip, match == null ? null : units);
    }

    private void heading(GraphicsContext g, PaintSetting setting, Strip strip, @Nullable List<Integer> units) {
        g.setFont(setting.font(11));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.TOP);
        g.setFill(setting.palette().get(Quantities.token(strip.quantity())));
        String name = setting.quantity(strip.quantity());
        g.fillText(name, 44 * fontScale, 3);
        g.setFill(setting.palette().get(units == null ? "text-faint" : "accent-text"));
        String said = units == null ? texts.get("sequenceviews.lines.help") : units.isEmpty() ? texts.get("sequenceviews.lines.none")
                : texts.get("sequenceviews.lines.units", units.size(), strip.units(), units.stream().limit(NAMED)
                        .map(u -> Integer.toString(u + 1)).collect(Collectors.joining(", ")) + (units.size() > NAMED ? ", …" : ""));
        double x = 44 * fontScale + labels.width(name) + 12;
        g.fillText(labels.cut(said, getWidth() - x - 8), x, 3);
    }

    private void press(MouseEvent e) {
        LinesPainter lines = painted;
        if (lines == null) {
            return;
        }
        moving = Math.abs(e.getY() - lines.y(lines.threshold())) <= NEAR;
        if (!moving) {
            int step = lines.step(e.getX());
            boolean again = anchor == step && end == step;
            anchor = again ? -1 : step; // a click on the only token of the span takes it away
            end = anchor;
        }
        draw();
    }

    private void drag(MouseEvent e) {
        LinesPainter lines = painted;
        if (lines == null) {
            return;
        }
        if (moving) {
            moved = lines.value(e.getY());
        } else if (anchor >= 0 && lines.step(e.getX()) >= 0) {
            end = lines.step(e.getX());
        }
        draw();
    }

    private void point(MouseEvent e) {
        LinesPainter lines = painted;
        GatePicture now = model.picture();
        if (lines == null || now == null) {
            return;
        }
        int step = lines.step(e.getX());
        boolean atThreshold = Math.abs(e.getY() - lines.y(lines.threshold())) <= NEAR;
        int unit = step < 0 || atThreshold ? -1 : lines.nearest(step, e.getY(), NEAR);
        setCursor(atThreshold ? Cursor.V_RESIZE : Cursor.DEFAULT);
        model.workspace().subject().pointedStep().set(step < 0 ? null : step);
        model.workspace().selection().hovered().set(unit < 0 ? null : new UnitRef(now.node(), unit));
        tip.say(unit < 0 ? "" : texts.get("sequenceviews.tip.unit", now.steps().names().get(step), unit + 1,
                texts.get("sequenceviews.quantity." + lines.strip().quantity()),
                CellPaint.figure(lines.strip().value(step, unit))), e.getX(), e.getY(), this);
    }
}
