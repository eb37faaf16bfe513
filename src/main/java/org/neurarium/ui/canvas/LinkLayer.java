package org.neurarium.ui.canvas;

import java.util.List;
import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Point;
import org.neurarium.ui.common.Palette;

/** Weights between unit tiles: width 1 to 10 px for |w| from 0 to 5, colour by sign; zero dashed; biases as small squares. */
final class LinkLayer extends ImageView {
    private static final double FULL = 5;
    private static final double DEAD = 1e-6;
    private static final double DASH = 4;
    private Raster raster = new Raster(1, 1);

    LinkLayer() {
        setMouseTransparent(true);
        setManaged(false);
    }

    /** Width of a weight's line at 100 %. */
    static double width(double weight) {
        return 1 + 9 * Math.min(FULL, Math.abs(weight)) / FULL;
    }

    void resizeTo(double width, double height) {
        int columns = Math.max(1, (int) Math.ceil(width));
        int rows = Math.max(1, (int) Math.ceil(height));
        if (raster.width() != columns || raster.height() != rows) {
            raster = new Raster(columns, rows);
            setImage(raster.image());
        }
    }

    void draw(List<UnitLink> links, LinkValues values, Viewport view, Palette palette, @Nullable UnitLink pointed) {
        raster.clear();
        for (UnitLink link : links) {
            double value = values.of(link);
            if (link.isBias()) {
                drawBias(link, value, view, palette, link.equals(pointed));
            } else if (!link.equals(pointed)) {
                drawLink(link, value, view, palette, false);
            }
        }
        if (pointed != null && !pointed.isBias()) {
            drawLink(pointed, values.of(pointed), view, palette, true);
        }
        raster.show();
    }

    private void drawLink(UnitLink link, double value, Viewport view, Palette palette, boolean pointed) {
        boolean none = Double.isNaN(value);
        boolean dead = none || Math.abs(value) < DEAD;
        double thickness = dead ? 1 : Math.max(0.7, width(value) * Math.min(1, view.scale()));
        int color = none ? Palette.argb(palette.get("line-strong")) : dead ? Palette.argb(palette.get("value-edge"))
                : colour(value, palette);
        if (pointed) {
            trace(link, view, thickness + 6, Palette.argb(palette.get("accent-soft")), 0);
            thickness += 1;
        }
        trace(link, view, thickness, color, dead ? DASH : 0);
    }

    private void trace(UnitLink link, Viewport view, double thickness, int argb, double dash) {
        stroke(link.from(), link.out(), view, thickness, argb, dash);
        stroke(link.out(), link.in(), view, thickness, argb, dash);
        stroke(link.in(), link.to(), view, thickness, argb, dash);
    }

    private void stroke(Point from, Point to, Viewport view, double thickness, int argb, double dash) {
        double x0 = view.screenX(from.x());
        double x1 = view.screenX(to.x());
        raster.curve(x0, view.screenY(from.y()), x1, view.screenY(to.y()), (x1 - x0) / 2, thickness, argb, dash);
    }

    private void drawBias(UnitLink link, double value, Viewport view, Palette palette, boolean pointed) {
        double side = UnitLink.BIAS_SIDE * view.scale() + (pointed ? 3 : 0);
        int fill = Double.isNaN(value) ? Palette.argb(palette.get("surface")) : colour(value, palette);
        raster.rectangle(view.screenX(link.from().x()) - side / 2, view.screenY(link.from().y()) - side / 2, side, fill,
                Palette.argb(palette.get(pointed ? "accent" : "value-edge")));
    }

    /** The sign's colour, already clear at small weights: thickness tells the size. */
    private static int colour(double value, Palette palette) {
        double strength = 0.35 + 0.65 * Math.min(1, Math.abs(value));
        return palette.diverging(Math.signum(value) * strength);
    }
}
