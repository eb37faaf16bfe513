package org.neurarium.ui.viz.gates;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.common.plot.CellPaint;
import org.neurarium.ui.common.plot.FineCanvas;
import org.neurarium.ui.viz.subject.PaintSetting;
import org.neurarium.ui.viz.subject.StripGeometry;
import org.neurarium.ui.viz.subject.TipLabel;
import org.neurarium.ui.viz.subject.TokenLabels;
import org.neurarium.ui.workspace.CellRef;
import org.neurarium.ui.workspace.UnitRef;

/** The strips, or one of them opened to its units; points at steps and units together with all other views. */
final class StripsPane extends Pane implements AutoCloseable {
    private static final double PICTURES_PER_SECOND = 15;

    private final GatesViewModel model;
    private final Texts texts;
    private final Theme theme;
    private final FineCanvas canvas = new FineCanvas();
    private final TipLabel tip = new TipLabel("gates-tip");
    private final Throttle pictures = new Throttle(PICTURES_PER_SECOND, this::draw);
    private final InvalidationListener redraw = o -> draw();
    private TokenLabels labels = new TokenLabels(11);
    private double fontScale = 1;
    private @Nullable StripsPainter painted;
    private @Nullable UnitsPainter unitsPainted;

    StripsPane(GatesViewModel model, Texts texts, Theme theme) {
        this.model = model;
        this.texts = texts;
        this.theme = theme;
        setMinSize(0, 0);
        canvas.setMouseTransparent(true);
        getChildren().setAll(canvas, tip);
        model.frames().addListener(o -> pictures.request());
        model.opened().addListener(o -> draw());
        model.workspace().subject().pointedStep().addListener(redraw);
        model.workspace().selection().hovered().addListener(redraw);
        theme.choice().addListener(redraw);
        texts.language().addListener(redraw);
        widthProperty().addListener(o -> draw());
        heightProperty().addListener(o -> draw());
        setOnMouseMoved(this::point);
        setOnMouseExited(e -> leave());
        setOnMouseClicked(this::open);
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

    void draw() {
        GraphicsContext g = canvas.begin(getWidth(), getHeight());
        painted = null;
        unitsPainted = null;
        GatePicture now = model.picture();
        if (now == null || now.strips().isEmpty() || getWidth() < 60 || getHeight() < 40) {
            return;
        }
        Integer pointed = model.workspace().subject().pointedStep().get();
        PaintSetting setting = new PaintSetting(texts, theme.palette(), labels, fontScale, pointed == null ? -1 : pointed,
                getWidth(), getHeight());
        String open = model.opened().get();
        Optional<Strip> strip = open == null ? Optional.empty() : now.find(open);
        if (strip.isPresent()) {
            unitsPainted = new UnitsPainter(setting, now, strip.get(), model.pinned().orElse(null));
            unitsPainted.paint(g, hoveredUnit(now));
        } else {
            painted = new StripsPainter(setting, now, model.pinned().orElse(null));
            painted.paint(g);
        }
    }

    /** The strips' places as drawn last; empty while one is open. */
    Optional<StripGeometry> geometry() {
        return Optional.ofNullable(painted).map(StripsPainter::geometry);
    }

    /** The opened strip's place as drawn last. */
    Optional<UnitsPainter> units() {
        return Optional.ofNullable(unitsPainted);
    }

    private int hoveredUnit(GatePicture now) {
        UnitRef hovered = model.workspace().selection().hovered().get();
        return hovered != null && hovered.node().equals(now.node()) ? hovered.unit() : -1;
    }

    private void point(MouseEvent e) {
        GatePicture now = model.picture();
        if (now == null) {
            return;
        }
        String said = painted != null ? pointStrip(painted, now, e) : unitsPainted != null ? pointUnit(unitsPainted, now, e) : "";
        tip.say(said, e.getX(), e.getY(), this);
    }

    private String pointStrip(StripsPainter strips, GatePicture now, MouseEvent e) {
        StripGeometry where = strips.geometry();
        int step = where.step(e.getX(), e.getY());
        int row = where.rowAt(e.getY());
        setCursor(row >= 0 ? Cursor.HAND : Cursor.DEFAULT);
        model.workspace().subject().pointedStep().set(step < 0 ? null : step);
        cell(step < 0 || row < 0 ? null : cell(now, now.strips().get(row), step, 0));
        if (step < 0 || row < 0) {
            return "";
        }
        Strip strip = now.strips().get(row);
        return texts.get("sequenceviews.tip.mean", now.steps().names().get(step), name(strip),
                CellPaint.figure(strip.means()[step]), strip.units());
    }

    private String pointUnit(UnitsPainter units, GatePicture now, MouseEvent e) {
        setCursor(Cursor.HAND);
        int step = units.step(e.getX(), e.getY());
        int unit = units.unit(e.getX(), e.getY());
        model.workspace().subject().pointedStep().set(step < 0 ? null : step);
        model.workspace().selection().hovered().set(unit < 0 ? null : new UnitRef(now.node(), unit));
        cell(step < 0 || unit < 0 ? null : cell(now, units.strip(), step, unit));
        if (step < 0 || unit < 0) {
            return "";
        }
        return texts.get("sequenceviews.tip.unit", now.steps().names().get(step), unit + 1, name(units.strip()),
                CellPaint.figure(units.shown(e.getY()).value(step, unit)));
    }

    /** Of the strip's own layer; the direction is known only where one layer is shown. */
    private static CellRef cell(GatePicture now, Strip strip, int step, int unit) {
        return new CellRef(strip.layer().isEmpty() ? now.node() : strip.layer(), strip.layer().isEmpty() ? now.part() : "", strip.quantity(),
                step, unit, 0);
    }

    private void cell(@Nullable CellRef pointed) {
        model.workspace().selection().pointed().set(pointed);
    }

    private String name(Strip strip) {
        String quantity = texts.get("sequenceviews.quantity." + strip.quantity());
        return strip.layer().isEmpty() ? quantity : strip.layer() + ", " + quantity;
    }

    private void leave() {
        tip.setVisible(false);
        model.workspace().subject().pointedStep().set(null);
        model.workspace().selection().hovered().set(null);
        cell(null);
    }

    private void open(MouseEvent e) {
        GatePicture now = model.picture();
        if (unitsPainted != null) {
            model.opened().set(null);
        } else if (painted != null && now != null) {
            int row = painted.geometry().rowAt(e.getY());
            List<Strip> strips = now.strips();
            model.open(row >= 0 ? strips.get(row) : null);
        }
        tip.setVisible(false);
    }
}
