package org.neurarium.ui.viz.hidden;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.neurarium.train.probe.HiddenSpaceProbe;
import org.neurarium.ui.common.Followed;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.common.plot.FineCanvas;
import org.neurarium.ui.common.plot.Marks;
import org.neurarium.ui.common.plot.PlaneFrame;
import org.neurarium.ui.common.plot.Ticks;

/** The bent grid, the examples on it, and the straight line by which the next layer parts them. */
final class HiddenSpacePane extends Pane {
    private static final double PICTURES_PER_SECOND = 15;
    private static final double LEFT = 44;
    private static final double RIGHT = 10;
    private static final double BOTTOM = 28;
    private static final double TOP = 3;
    /** What stands beside the square, and what above and below it. */
    static final double ACROSS = LEFT + RIGHT;
    static final double DOWN = TOP + BOTTOM;

    private final HiddenSpaceViewModel model;
    private final Texts texts;
    private final Theme theme;
    private final FineCanvas canvas = new FineCanvas();
    private final BooleanProperty grid = new SimpleBooleanProperty(true);
    private final BooleanProperty held = new SimpleBooleanProperty();
    private final SpaceRange range = new SpaceRange();
    private double fontScale = 1;

    HiddenSpacePane(HiddenSpaceViewModel model, Texts texts, Theme theme) {
        this.model = model;
        this.texts = texts;
        this.theme = theme;
        setMinSize(0, 0);
        canvas.setMouseTransparent(true);
        getChildren().setAll(canvas);
        Throttle pictures = new Throttle(PICTURES_PER_SECOND, this::draw);
        model.frames().addListener(o -> pictures.request());
        model.layer().addListener(o -> range.forget());
        model.unitX().addListener(o -> range.forget());
        model.unitY().addListener(o -> range.forget());
        grid.addListener(o -> draw());
        held.addListener(o -> draw());
        Followed.by(this, theme.choice(), this::draw);
        Followed.by(this, texts.language(), this::draw);
        widthProperty().addListener(o -> draw());
        heightProperty().addListener(o -> draw());
    }

    BooleanProperty grid() {
        return grid;
    }

    BooleanProperty held() {
        return held;
    }

    void setFontScale(double scale) {
        fontScale = scale;
        draw();
    }

    void draw() {
        GraphicsContext g = canvas.begin(getWidth(), getHeight());
        HiddenSpaceProbe.Frame picture = model.picture();
        double side = Math.min(getWidth() - LEFT - RIGHT, getHeight() - TOP - BOTTOM);
        if (picture == null || side < 8) {
            return;
        }
        range.cover(picture);
        PlaneFrame frame = range.frame(LEFT, TOP, side);
        Palette palette = theme.palette();
        axes(g, frame, palette);
        g.save();
        g.beginPath();
        g.rect(frame.left(), frame.top(), frame.width(), frame.height());
        g.clip();
        if (grid.get() && model.hasGrid()) {
            lines(g, picture, frame, palette);
        }
        model.line().flatMap(l -> l.within(frame)).ifPresent(ends -> {
            g.setStroke(palette.get("text"));
            g.setLineWidth(2);
            g.strokeLine(frame.px(ends[0]), frame.py(ends[1]), frame.px(ends[2]), frame.py(ends[3]));
        });
        points(g, picture, frame, palette);
        g.restore();
    }

    private static void lines(GraphicsContext g, HiddenSpaceProbe.Frame picture, PlaneFrame frame, Palette palette) {
        int n = picture.grid();
        g.setStroke(palette.get("line-strong"));
        g.setLineWidth(1);
        for (int k = 0; k < n; k++) {
            path(g, picture.lines(), frame, k * n, 1, n);
            path(g, picture.lines(), frame, k, n, n);
        }
    }

    /** A value that is no number leaves a gap. */
    private static void path(GraphicsContext g, float[] lines, PlaneFrame frame, int from, int step, int count) {
        g.beginPath();
        boolean pen = false;
        for (int i = 0; i < count; i++) {
            int at = 2 * (from + i * step);
            double x = frame.px(lines[at]);
            double y = frame.py(lines[at + 1]);
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                pen = false;
            } else if (pen) {
                g.lineTo(x, y);
            } else {
                g.moveTo(x, y);
                pen = true;
            }
        }
        g.stroke();
    }

    private void points(GraphicsContext g, HiddenSpaceProbe.Frame picture, PlaneFrame frame, Palette palette) {
        double radius = Math.max(2.2, Math.min(4.5, frame.width() / 55)) * fontScale;
        part(g, picture.train(), picture.trainLabels(), frame, palette, radius, false);
        if (held.get()) {
            part(g, picture.validation(), picture.validationLabels(), frame, palette, radius, true);
        }
    }

    private void part(GraphicsContext g, float[] pairs, int[] labels, PlaneFrame frame, Palette palette, double radius,
                      boolean hollow) {
        for (int i = 0; 2 * i + 1 < pairs.length; i++) {
            double x = frame.px(pairs[2 * i]);
            double y = frame.py(pairs[2 * i + 1]);
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                continue;
            }
            int label = i < labels.length ? labels[i] : 0;
            Color color = labels.length > 0 ? palette.classColor(label, model.classes()) : palette.get("accent");
            if (hollow) {
                Marks.hollow(g, label, x, y, radius, color, palette.get("surface"));
            } else {
                Marks.filled(g, label, x, y, radius, color, palette.get("surface"));
            }
        }
    }

    private void axes(GraphicsContext g, PlaneFrame frame, Palette palette) {
        double bottom = frame.top() + frame.height();
        g.setStroke(palette.get("line-strong"));
        g.setLineWidth(1);
        g.strokeRect(Math.floor(frame.left()) - 0.5, Math.floor(frame.top()) - 0.5, Math.ceil(frame.width()) + 1,
                Math.ceil(frame.height()) + 1);
        g.setFill(palette.get("text-faint"));
        g.setFont(Font.font(Fonts.FAMILY, 11 * fontScale));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.CENTER);
        int wanted = (int) Math.max(2, frame.width() / 35);
        for (double tick : Ticks.of(frame.xLow(), frame.xHigh(), wanted)) {
            g.fillText(Ticks.text(tick), frame.px(tick), bottom + 9);
        }
        g.fillText(texts.get("boundary.hidden.unit", model.unitX().get() + 1), frame.left() + frame.width() / 2, bottom + 21);
        g.save();
        g.translate(9, frame.top() + frame.height() / 2);
        g.rotate(-90);
        g.fillText(texts.get("boundary.hidden.unit", model.unitY().get() + 1), 0, 0);
        g.restore();
        g.setTextAlign(TextAlignment.RIGHT);
        for (double tick : Ticks.of(frame.yLow(), frame.yHigh(), wanted)) {
            g.fillText(Ticks.text(tick), frame.left() - 5, frame.py(tick));
        }
    }
}
