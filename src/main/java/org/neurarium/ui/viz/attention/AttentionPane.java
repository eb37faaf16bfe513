package org.neurarium.ui.viz.attention;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.common.plot.FineCanvas;
import org.neurarium.ui.viz.subject.PaintSetting;
import org.neurarium.ui.viz.subject.TipLabel;
import org.neurarium.ui.viz.subject.TokenLabels;

/** The heads, and beside them a matrix, its steps or arcs; what the pointer shows is shown in the other views too. */
final class AttentionPane extends Pane implements AutoCloseable {
    private static final double PICTURES_PER_SECOND = 15;
    private static final double BOTH_FROM = 720;
    /** From this height on, arcs stand below the steps. */
    private static final double ARCS_FROM = 300;
    private static final double BELOW = 105;

    private final AttentionViewModel model;
    private final Texts texts;
    private final Theme theme;
    private final FineCanvas canvas = new FineCanvas();
    private final TipLabel tip = new TipLabel("attention-tip");
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.MATRIX);
    private final InvalidationListener redraw = o -> draw();
    private final AttentionTips tips;
    private TokenLabels labels = new TokenLabels(11);
    private double fontScale = 1;
    private @Nullable HeadGrid grid;
    private @Nullable MatrixPainter matrix;
    private @Nullable MatrixPainter other;
    private @Nullable StepsPainter steps;
    private @Nullable ArcsPainter arcs;
    private int pointedQuery = -1;

    AttentionPane(AttentionViewModel model, Texts texts, Theme theme) {
        this.model = model;
        this.texts = texts;
        this.theme = theme;
        tips = new AttentionTips(model, texts);
        setMinSize(0, 0);
        canvas.setMouseTransparent(true);
        getChildren().setAll(canvas, tip);
        Throttle pictures = new Throttle(PICTURES_PER_SECOND, this::draw);
        model.frames().addListener(o -> pictures.request());
        model.head().addListener(o -> draw());
        model.heads().compared().addListener(o -> draw());
        model.dimension().addListener(o -> draw());
        mode.addListener(o -> draw());
        model.workspace().subject().pointedStep().addListener(redraw);
        theme.choice().addListener(redraw);
        texts.language().addListener(redraw);
        widthProperty().addListener(o -> draw());
        heightProperty().addListener(o -> draw());
        setOnMouseMoved(this::point);
        setOnMouseExited(e -> leave());
        setOnMouseClicked(this::click);
    }

    ObjectProperty<Mode> mode() {
        return mode;
    }

    void setFontScale(double scale) {
        fontScale = scale;
        labels = new TokenLabels(11 * scale);
        draw();
    }

    @Override
    public void close() {
        model.workspace().subject().pointedStep().removeListener(redraw);
        theme.choice().removeListener(redraw);
        texts.language().removeListener(redraw);
    }

    @Nullable HeadGrid grid() {
        return grid;
    }

    @Nullable MatrixPainter matrix() {
        return matrix;
    }

    /** The matrix of the head that is compared. */
    @Nullable MatrixPainter other() {
        return other;
    }

    @Nullable StepsPainter steps() {
        return steps;
    }

    @Nullable ArcsPainter arcs() {
        return arcs;
    }

    void draw() {
        GraphicsContext g = canvas.begin(getWidth(), getHeight());
        grid = null;
        matrix = null;
        other = null;
        steps = null;
        arcs = null;
        AttentionPicture now = model.picture();
        if (now == null || getWidth() < 80 || getHeight() < 50 || now.queries().count() == 0 || now.keys().count() == 0) {
            return;
        }
        Integer pointed = model.workspace().subject().pointedStep().get();
        PaintSetting setting = new PaintSetting(texts, theme.palette(), labels, fontScale, pointed == null ? -1 : pointed,
                getWidth(), getHeight());
        int rows = HeadGrid.rows(now.heads(), getHeight(), getWidth() * 0.4, fontScale);
        double heads = HeadGrid.width(now.heads(), getHeight(), rows, fontScale);
        if (heads > 0) {
            grid = new HeadGrid(setting, now, new Rectangle2D(4, 0, heads, getHeight()), rows);
            grid.paint(g, model.head().get(), model.heads().compared().get());
        }
        areas(g, setting, now, heads + 8);
    }

    /** Two heads side by side where a person compares them; else the matrix and what is chosen, where there is room for both. */
    private void areas(GraphicsContext g, PaintSetting setting, AttentionPicture now, double left) {
        double width = getWidth() - left - 4;
        int compared = model.heads().compared().get();
        if (compared != HeadChoice.NONE) {
            double each = (width - 16) / 2;
            matrix = new MatrixPainter(setting, now, model.head().get(), area(left, each));
            matrix.paint(g, model.query());
            other = new MatrixPainter(setting, now, compared, area(left + each + 16, each));
            other.paint(g, model.query());
            return;
        }
        boolean both = width >= BOTH_FROM * fontScale;
        double half = both ? width * 0.46 : 0;
        if (both || mode.get() == Mode.MATRIX) {
            matrix = new MatrixPainter(setting, now, model.head().get(), area(left, both ? half : width));
            matrix.paint(g, model.query());
        }
        Rectangle2D rest = area(left + half + (both ? 16 : 0), width - half - (both ? 16 : 0));
        if (mode.get() == Mode.ARCS) {
            arcs = new ArcsPainter(setting, now, model.head().get(), rest);
            arcs.paint(g, pointedQuery, pointedQuery < 0 ? setting.pointed() : -1);
        } else if (both || mode.get() == Mode.STEPS) {
            boolean tall = rest.getHeight() >= ARCS_FROM * fontScale;
            double upper = tall ? rest.getHeight() - BELOW * fontScale : rest.getHeight();
            steps(g, setting, now, new Rectangle2D(rest.getMinX(), 0, rest.getWidth(), upper));
            if (tall) {
                arcs = new ArcsPainter(setting, now, model.head().get(),
                        new Rectangle2D(rest.getMinX(), upper, rest.getWidth(), rest.getHeight() - upper));
                arcs.paint(g, pointedQuery < 0 && setting.pointed() < 0 ? model.query() : pointedQuery,
                        pointedQuery < 0 ? setting.pointed() : -1);
            }
        }
    }

    private Rectangle2D area(double x, double width) {
        return new Rectangle2D(x, 0, Math.max(1, width), getHeight());
    }

    private void steps(GraphicsContext g, PaintSetting setting, AttentionPicture now, Rectangle2D area) {
        if (model.head().get() == AttentionPicture.MEAN) {
            g.setFill(setting.palette().get("text-faint"));
            g.setFont(setting.font(12));
            g.setTextAlign(javafx.scene.text.TextAlignment.CENTER);
            g.setTextBaseline(javafx.geometry.VPos.CENTER);
            g.fillText(texts.get("sequenceviews.steps.one"), (area.getMinX() + area.getMaxX()) / 2, getHeight() / 2);
            return;
        }
        steps = new StepsPainter(setting, now, model.head().get(), model.query(), StepRow.of(now, model.head().get(), model.query(),
                model.dimension().get(), model.root().orElse(0)), area);
        steps.paint(g);
    }

    private void point(MouseEvent e) {
        AttentionPicture now = model.picture();
        if (now == null) {
            return;
        }
        int key = -1;
        int query = -1;
        boolean hand = grid != null && grid.at(e.getX(), e.getY()) >= AttentionPicture.MEAN;
        String said = "";
        MatrixPainter pointed = matrixAt(e);
        int head = pointed != null && pointed == other ? model.heads().compared().get() : model.head().get();
        if (pointed != null) {
            key = pointed.key(e.getX(), e.getY());
            query = pointed.query(e.getX(), e.getY());
            said = key < 0 ? "" : tips.weight(now, head, query, key);
            hand = true;
        } else if (steps != null && steps.geometry().step(e.getX(), e.getY()) >= 0) {
            key = steps.geometry().step(e.getX(), e.getY());
            said = tips.steps(now, model.query(), key);
            hand = steps.isValueRow(steps.geometry().rowAt(e.getY()));
        } else if (arcs != null && arcs.holds(e.getX(), e.getY())) {
            key = arcs.key(e.getX(), e.getY());
            query = arcs.query(e.getX(), e.getY());
        }
        pointedQuery = arcs != null ? query : -1;
        setCursor(hand ? Cursor.HAND : Cursor.DEFAULT);
        model.workspace().subject().pointedStep().set(key < 0 ? null : key);
        model.point(head, query >= 0 ? query : steps == null ? -1 : model.query(), key);
        if (arcs != null) {
            draw();
        }
        tip.say(said, e.getX(), e.getY(), this);
    }

    private @Nullable MatrixPainter matrixAt(MouseEvent e) {
        if (matrix != null && matrix.query(e.getX(), e.getY()) >= 0) {
            return matrix;
        }
        return other != null && other.query(e.getX(), e.getY()) >= 0 ? other : null;
    }

    /** A click shows a head, with Ctrl beside the one seen; two clicks isolate it, and again restore what was seen. */
    private void choose(int head, MouseEvent e) {
        if (e.isShortcutDown()) {
            model.heads().compare(head);
        } else if (e.getClickCount() == 2) {
            model.heads().isolate(head);
        } else {
            model.heads().show(head);
        }
    }

    private void leave() {
        tip.setVisible(false);
        pointedQuery = -1;
        model.workspace().subject().pointedStep().set(null);
        model.point(-1, -1, -1);
        draw();
    }

    private void click(MouseEvent e) {
        AttentionPicture now = model.picture();
        int head = grid == null ? -2 : grid.at(e.getX(), e.getY());
        if (now == null) {
            return;
        }
        MatrixPainter pointed = matrixAt(e);
        if (head >= AttentionPicture.MEAN) {
            choose(head, e);
        } else if (pointed != null) {
            model.chooseQuery(pointed.query(e.getX(), e.getY()));
        } else if (steps != null && steps.geometry().step(e.getX(), e.getY()) >= 0 && steps.isValueRow(steps.geometry().rowAt(e.getY()))) {
            model.dimension().set((model.dimension().get() + 1) % now.valueSize());
        } else if (arcs != null && arcs.holds(e.getX(), e.getY()) && arcs.query(e.getX(), e.getY()) >= 0) {
            model.chooseQuery(arcs.query(e.getX(), e.getY()));
        }
        draw();
    }
}
