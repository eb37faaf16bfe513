package org.neurarium.ui.viz.maps;

import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.ReceptiveField;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.plot.CutText;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.common.plot.FineCanvas;
import org.neurarium.ui.common.plot.HeatImage;

/**
 * The image looked at, to draw on where its size allows, with what the cell pointed at sees framed; below it the layers on the
 * way, each as the mean of its maps, with the part that the cell sees.
 */
final class SightPane extends Region {
    private static final double DRAWINGS_PER_SECOND = 20;
    private static final double LABEL = 14;
    private static final double GAP = 8;
    private static final double THUMB = 44;

    private final MapsViewModel model;
    private final Theme theme;
    private final FineCanvas canvas = new FineCanvas();
    private final Tint[] thumbs = {new Tint(), new Tint(), new Tint(), new Tint(), new Tint(), new Tint()};
    private final Throttle tell;
    private HeatImage image = new HeatImage(1, 1);
    private @Nullable InkPad pad;
    private double side;
    private double lastX;
    private double lastY;

    SightPane(MapsViewModel model, Theme theme) {
        this.model = model;
        this.theme = theme;
        tell = new Throttle(DRAWINGS_PER_SECOND, this::tell);
        setId("maps-sight");
        setMinSize(0, 0);
        canvas.setMouseTransparent(true);
        getChildren().setAll(canvas);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(e -> {
            tell();
            pad = null;
        });
        setOnMouseMoved(e -> setCursor(model.canDraw() && onImage(e) ? Cursor.CROSSHAIR : Cursor.DEFAULT));
    }

    /** An image without ink. */
    void clear() {
        model.image().ifPresent(now -> model.draw(new float[now.values().length]));
    }

    void draw() {
        GraphicsContext g = canvas.begin(getWidth(), getHeight());
        Maps shown = model.image().orElse(null);
        if (shown == null || getWidth() < 24 || getHeight() < 24) {
            return;
        }
        Palette palette = theme.palette();
        List<String> chain = chain();
        double low = chain.isEmpty() ? 0 : THUMB + LABEL + GAP;
        side = Math.max(16, Math.min(getWidth() - 2, getHeight() - 4 - low));
        side = side >= shown.columns() ? Math.floor(side / shown.columns()) * shown.columns() : side;
        paint(g, shown, palette);
        Map<String, ReceptiveField> sight = model.sight();
        sight.values().stream().findFirst().ifPresent(any -> model.network().network().layers().stream()
                .filter(n -> model.network().network().into(n.id()).isEmpty() && sight.containsKey(n.id())).findFirst()
                .ifPresent(in -> frame(g, palette, sight.get(in.id()), shown, 1, 1, side)));
        chain(g, palette, chain, sight);
    }

    /** The layers between the image and the one shown, the nearest ones where there is no room for all. */
    private List<String> chain() {
        MapsPicture picture = model.picture();
        if (picture == null || picture.maps().sequence() || getHeight() < 150) {
            return List.of();
        }
        List<String> all = model.network().before(picture.layer()).stream()
                .filter(id -> !model.network().network().into(id).isEmpty() && picture.others().containsKey(id)).toList();
        int most = (int) Math.max(1, Math.min(thumbs.length, getWidth() / (THUMB + GAP)));
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    private void chain(GraphicsContext g, Palette palette, List<String> chain, Map<String, ReceptiveField> sight) {
        MapsPicture picture = model.picture();
        double y = side + 6 + LABEL;
        for (int i = 0; picture != null && i < chain.size(); i++) {
            Maps mean = picture.others().get(chain.get(i)).mean();
            double reach = mean.extent().reach();
            double x = 1 + i * (THUMB + GAP);
            double height = THUMB * mean.rows() / mean.columns();
            thumbs[i].fill(1, mean.rows(), mean.columns(), palette, (p, row, column) -> mean.at(0, row, column) / reach);
            thumbs[i].draw(g, 0, x, y, THUMB, height);
            text(g, palette.get("text-faint"));
            g.fillText(CutText.fitted(chain.get(i), THUMB, 11), x, y - 3);
            ReceptiveField seen = sight.get(chain.get(i));
            if (seen != null) {
                frame(g, palette, seen, mean, x, y, THUMB);
            }
        }
    }

    private static void text(GraphicsContext g, Color color) {
        g.setFont(Font.font(Fonts.FAMILY, 11));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.BOTTOM);
        g.setFill(color);
    }

    private static void frame(GraphicsContext g, Palette palette, ReceptiveField seen, Maps maps, double x, double y, double width) {
        double cell = width / maps.columns();
        Marking.frame(g, palette, "accent", x + seen.left() * cell, y + seen.top() * cell,
                (seen.right() - seen.left() + 1) * cell, (seen.bottom() - seen.top() + 1) * cell);
    }

    private void paint(GraphicsContext g, Maps shown, Palette palette) {
        if (image.width() != shown.columns() || image.height() != shown.rows()) {
            image = new HeatImage(shown.columns(), shown.rows());
        }
        Extent extent = shown.extent();
        double low = Math.min(0, extent.low());
        double span = Math.max(1e-9, Math.max(1, extent.high()) - low);
        Color paper = palette.get("surface-sunk");
        Color ink = palette.get("text");
        image.paint(i -> {
            float[] v = shown.values();
            if (shown.count() == 3) {
                return 255 << 24 | level(v[3 * i], low, span) << 16 | level(v[3 * i + 1], low, span) << 8 | level(v[3 * i + 2], low, span);
            }
            double share = (v[i * shown.count()] - low) / span;
            return Double.isNaN(share) ? palette.diverging(share) : Palette.argb(paper.interpolate(ink, Math.max(0, Math.min(1, share))));
        });
        double height = side * shown.rows() / shown.columns();
        g.setImageSmoothing(false);
        g.drawImage(image.image(), 1, 1, side, height);
        g.setImageSmoothing(true);
        g.setStroke(palette.get(model.canDraw() ? "line-strong" : "line"));
        g.setLineWidth(1);
        g.strokeRect(0.5, 0.5, side + 1, height + 1);
    }

    private static int level(float value, double low, double span) {
        return (int) Math.max(0, Math.min(255, Math.round(255 * (value - low) / span)));
    }

    private boolean onImage(MouseEvent e) {
        return e.getX() >= 1 && e.getY() >= 1 && e.getX() < side + 1 && e.getY() < side + 1;
    }

    private void press(MouseEvent e) {
        Maps now = model.image().orElse(null);
        if (now == null || !model.canDraw() || !onImage(e) || e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        pad = new InkPad(now.rows(), now.columns(), now.values());
        lastX = e.getX();
        lastY = e.getY();
        drag(e);
    }

    private void drag(MouseEvent e) {
        Maps now = model.image().orElse(null);
        if (pad == null || now == null) {
            return;
        }
        double pixel = side / now.columns();
        pad.stroke((lastX - 1) / pixel, (lastY - 1) / pixel, (e.getX() - 1) / pixel, (e.getY() - 1) / pixel, e.isShiftDown());
        lastX = e.getX();
        lastY = e.getY();
        tell.request();
    }

    private void tell() {
        if (pad != null) {
            model.draw(pad.pixels());
        }
    }

    @Override
    protected void layoutChildren() {
        draw();
    }
}
