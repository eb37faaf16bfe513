package org.neurarium.ui.viz.attention;

import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.neurarium.ui.common.plot.CellPaint;
import org.neurarium.ui.common.plot.HeatImage;
import org.neurarium.ui.viz.subject.PaintSetting;

/** All heads at a glance, and their mean: a small picture each. */
final class HeadGrid {
    private static final double GAP = 6;
    private static final double NAME = 13;
    private static final int MOST_ROWS = 5;

    private final PaintSetting setting;
    private final AttentionPicture picture;
    private final Rectangle2D area;
    private final int rows;
    private final double side;

    HeadGrid(PaintSetting setting, AttentionPicture picture, Rectangle2D area, int rows) {
        this.setting = setting;
        this.picture = picture;
        this.area = area;
        this.rows = rows;
        side = side(area.getHeight(), rows, setting.fontScale());
    }

    /** Rows of small pictures for a height, more of them where they would take more than {@code most} of the width. */
    static int rows(int heads, double height, double most, double fontScale) {
        int rows = height < 110 ? 1 : height < 260 ? 2 : height < 420 ? 3 : 4;
        while (rows < MOST_ROWS && width(heads, height, rows, fontScale) > most) {
            rows++;
        }
        return rows;
    }

    /** Width that the grid needs; 0 for a single head. */
    static double width(int heads, double height, int rows, double fontScale) {
        return heads < 2 ? 0 : Math.ceil((heads + 1.0) / rows) * (side(height, rows, fontScale) + GAP) + GAP;
    }

    private static double side(double height, int rows, double fontScale) {
        return Math.max(20, Math.min(84, height / rows - NAME * fontScale - GAP));
    }

    /** Place of a head, row after row; the mean stands first. */
    private Rectangle2D place(int head) {
        int index = head + 1;
        int columns = (picture.heads() + rows) / rows;
        double x = area.getMinX() + GAP + index % columns * (side + GAP);
        return new Rectangle2D(x, area.getMinY() + 4 + index / columns * (side + NAME * setting.fontScale() + GAP), side, side);
    }

    /** The head at a place, {@link AttentionPicture#MEAN} for the mean; −2 where there is none. */
    int at(double px, double py) {
        for (int head = AttentionPicture.MEAN; head < picture.heads(); head++) {
            if (place(head).contains(px, py)) {
                return head;
            }
        }
        return -2;
    }

    /** Middle of a head's picture. */
    double[] middle(int head) {
        Rectangle2D r = place(head);
        return new double[] {(r.getMinX() + r.getMaxX()) / 2, (r.getMinY() + r.getMaxY()) / 2};
    }

    void paint(GraphicsContext g, int chosen, int compared) {
        g.setImageSmoothing(false);
        for (int head = AttentionPicture.MEAN; head < picture.heads(); head++) {
            Rectangle2D r = place(head);
            g.drawImage(image(head).image(), r.getMinX(), r.getMinY(), side, side);
            boolean seen = head == chosen || head == compared;
            if (seen) {
                g.setStroke(setting.palette().get("accent"));
                g.setLineWidth(2);
                g.strokeRect(r.getMinX() - 1.5, r.getMinY() - 1.5, side + 3, side + 3);
            }
            g.setFill(setting.palette().get(seen ? "accent-text" : "text-faint"));
            g.setFont(setting.font(10));
            g.setTextAlign(TextAlignment.CENTER);
            g.setTextBaseline(VPos.TOP);
            g.fillText(head == AttentionPicture.MEAN ? setting.texts().get("sequenceviews.mean") : Integer.toString(head + 1),
                    r.getMinX() + side / 2, r.getMaxY() + 2);
        }
    }

    private HeatImage image(int head) {
        int queries = Math.max(1, picture.queries().count());
        int keys = Math.max(1, picture.keys().count());
        CellPaint paint = new CellPaint(setting.palette(), true, picture.reach(head));
        HeatImage image = new HeatImage(keys, queries);
        int hidden = org.neurarium.ui.common.Palette.argb(setting.palette().get("surface-sunk"));
        image.paint(i -> picture.masked(i / keys, i % keys) ? hidden : paint.argb(picture.weight(head, i / keys, i % keys)));
        return image;
    }
}
