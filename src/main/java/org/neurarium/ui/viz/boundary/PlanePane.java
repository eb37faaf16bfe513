package org.neurarium.ui.viz.boundary;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.neurarium.train.probe.BoundaryProbe;
import org.neurarium.ui.common.Followed;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.common.plot.HeatImage;
import org.neurarium.ui.common.plot.Marks;
import org.neurarium.ui.common.plot.FineCanvas;
import org.neurarium.ui.common.plot.PlaneFrame;
import org.neurarium.ui.common.plot.Ticks;

/** The plane itself: picture, decision line, examples, axes. The picture is redrawn with every frame, the rest is not. */
final class PlanePane extends Pane {
    private static final double PICTURES_PER_SECOND = 20;
    private static final double LEFT = 44;
    private static final double RIGHT = 10;
    private static final double BOTTOM = 28;
    private static final double TOP = 3;
    /** What stands beside the square, and what above and below it. */
    static final double ACROSS = LEFT + RIGHT;
    static final double DOWN = TOP + BOTTOM;

    private final BoundaryViewModel model;
    private final Theme theme;
    private final FineCanvas picture = new FineCanvas();
    private final FineCanvas marks = new FineCanvas();
    private final HeatImage heat = new HeatImage(BoundaryViewModel.GRID, BoundaryViewModel.GRID);
    private final BooleanProperty discrete = new SimpleBooleanProperty();
    private final BooleanProperty held = new SimpleBooleanProperty();
    private final BooleanProperty smooth = new SimpleBooleanProperty(true);
    private final BooleanProperty line = new SimpleBooleanProperty(true);
    private PlaneFrame frame = new PlaneFrame(0, 0, 1, 1, -1, 1, -1, 1);
    private double fontScale = 1;
    private boolean bare;

    PlanePane(BoundaryViewModel model, Theme theme) {
        this.model = model;
        this.theme = theme;
        setMinSize(0, 0);
        picture.setMouseTransparent(true);
        marks.setMouseTransparent(true);
        getChildren().setAll(picture, marks);
        Throttle pictures = new Throttle(PICTURES_PER_SECOND, this::drawPicture);
        model.frames().addListener(o -> pictures.request());
        model.points().addListener(o -> drawAll());
        discrete.addListener(o -> drawPicture());
        smooth.addListener(o -> drawPicture());
        line.addListener(o -> drawPicture());
        held.addListener(o -> drawMarks());
        Followed.by(this, theme.choice(), this::drawAll);
        widthProperty().addListener(o -> drawAll());
        heightProperty().addListener(o -> drawAll());
    }

    BooleanProperty discrete() {
        return discrete;
    }

    /** Whether held-out examples are shown. */
    BooleanProperty held() {
        return held;
    }

    BooleanProperty smooth() {
        return smooth;
    }

    BooleanProperty line() {
        return line;
    }

    PlaneFrame frame() {
        return frame;
    }

    void setFontScale(double scale) {
        fontScale = scale;
        drawAll();
    }

    /** Without axes: the picture alone. */
    void bare() {
        bare = true;
    }

    void drawAll() {
        Domain d = model.domain();
        double room = Math.max(1, bare ? Math.min(getWidth(), getHeight()) : Math.min(getWidth() - ACROSS, getHeight() - DOWN));
        frame = new PlaneFrame(bare ? 0 : LEFT, bare ? 0 : TOP, room, room, d.xLow(), d.xHigh(), d.yLow(), d.yHigh());
        drawMarks();
        drawPicture();
    }

    private void drawPicture() {
        GraphicsContext g = picture.begin(getWidth(), getHeight());
        BoundaryProbe.Frame map = model.map();
        Answer answer = model.answer();
        if (model.scatter() == null) {
            return;
        }
        Palette palette = theme.palette();
        g.setFill(palette.get("value-zero"));
        g.fillRect(frame.left(), frame.top(), frame.width(), frame.height());
        if (map != null && answer != null && map.grid() == heat.width()) {
            heat.paint(CellColors.of(map, answer, model.unit(), discrete.get(), palette));
            g.setImageSmoothing(smooth.get());
            g.drawImage(heat.image(), frame.left(), frame.top(), frame.width(), frame.height());
        }
        if (line.get()) {
            model.line().flatMap(l -> l.within(frame)).ifPresent(ends -> {
                g.setStroke(palette.get("text"));
                g.setLineWidth(2);
                g.strokeLine(frame.px(ends[0]), frame.py(ends[1]), frame.px(ends[2]), frame.py(ends[3]));
            });
        }
        pin(g, palette);
    }

    private void pin(GraphicsContext g, Palette palette) {
        double[] at = model.pin();
        if (at != null && frame.holds(at[0], at[1])) {
            double x = frame.px(at[0]);
            double y = frame.py(at[1]);
            g.setStroke(palette.get("text"));
            g.setLineWidth(1.5);
            g.strokeLine(x - 7, y, x + 7, y);
            g.strokeLine(x, y - 7, x, y + 7);
        }
    }

    private void drawMarks() {
        GraphicsContext g = marks.begin(getWidth(), getHeight());
        Scatter scatter = model.scatter();
        if (scatter == null) {
            return;
        }
        if (!bare) {
            axes(g, theme.palette());
        }
        g.save();
        g.beginPath();
        g.rect(frame.left(), frame.top(), frame.width(), frame.height());
        g.clip();
        points(g, scatter, theme.palette(), model.answer());
        g.restore();
    }

    private void points(GraphicsContext g, Scatter scatter, Palette palette, @Nullable Answer answer) {
        double radius = Math.max(2.2, Math.min(4.5, frame.width() / 55)) * fontScale * (scatter.count() > 600 ? 0.8 : 1);
        int classes = model.classes().size();
        Color rim = palette.get(classes > 0 ? "surface" : "value-edge");
        int shown = held.get() ? scatter.count() : scatter.train();
        for (int i = 0; i < shown; i++) {
            double x = frame.px(scatter.x()[i]);
            double y = frame.py(scatter.y()[i]);
            Color color = classes > 0 ? palette.classColor(scatter.labels()[i], classes)
                    : number(palette, answer, scatter.values()[i]);
            if (i < scatter.train()) {
                Marks.filled(g, scatter.labels()[i], x, y, radius, color, rim);
            } else {
                Marks.hollow(g, scatter.labels()[i], x, y, radius, color, palette.get("surface"));
            }
        }
    }

    private static Color number(Palette palette, @Nullable Answer answer, float value) {
        return palette.divergingColor(answer == null ? value : answer.signed(value));
    }

    private void axes(GraphicsContext g, Palette palette) {
        double right = frame.left() + frame.width();
        double bottom = frame.top() + frame.height();
        g.setStroke(palette.get("line-strong"));
        g.setLineWidth(1);
        g.strokeRect(Math.floor(frame.left()) - 0.5, Math.floor(frame.top()) - 0.5, Math.ceil(frame.width()) + 1, Math.ceil(frame.height()) + 1);
        g.setFill(palette.get("text-faint"));
        g.setFont(Font.font(Fonts.FAMILY, 11 * fontScale));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.CENTER);
        int wanted = (int) Math.max(2, frame.width() / 35);
        for (double tick : Ticks.of(frame.xLow(), frame.xHigh(), wanted)) {
            g.fillText(Ticks.text(tick), frame.px(tick), bottom + 9);
        }
        String nameX = name(model.featureX().get());
        String nameY = name(model.featureY().get());
        g.fillText(nameX, (frame.left() + right) / 2, bottom + 21, frame.width());
        g.save();
        g.translate(9, (frame.top() + bottom) / 2);
        if (nameY.length() > 2) {
            g.rotate(-90);
        }
        g.fillText(nameY, 0, 0, frame.height());
        g.restore();
        g.setTextAlign(TextAlignment.RIGHT);
        for (double tick : Ticks.of(frame.yLow(), frame.yHigh(), wanted)) {
            g.fillText(Ticks.text(tick), frame.left() - 5, frame.py(tick));
        }
    }

    private String name(int feature) {
        return feature < model.features().size() ? model.features().get(feature) : "x" + (feature + 1);
    }
}
