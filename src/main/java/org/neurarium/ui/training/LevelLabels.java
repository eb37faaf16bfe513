package org.neurarium.ui.training;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.Ticks;

/**
 * Names and figures of plain methods, inside the lane above their lines. A level beyond the axis has no line; it stands at the
 * edge with an arrow, so that it does not squeeze the curves.
 */
final class LevelLabels {
    private final Texts texts;

    LevelLabels(Texts texts) {
        this.texts = texts;
    }

    /** @param line height of a line of text */
    void draw(GraphicsContext g, ChartLane lane, Rectangle2D area, List<PlainMethods.Level> levels, Palette palette, double line) {
        List<PlainMethods.Level> order = new ArrayList<>(levels);
        order.sort(Comparator.comparingDouble(PlainMethods.Level::value));
        g.setTextAlign(TextAlignment.LEFT);
        double below = area.getMaxY() + line;
        for (PlainMethods.Level level : order) {
            double place = lane.axis.place(level.value());
            double wanted = Double.isNaN(place) ? area.getMaxY() : ChartLabels.y(lane.axis, place, area);
            double y = Math.max(area.getMinY() + line / 2, Math.min(Math.min(area.getMaxY(), wanted) - line / 2, below - line));
            below = y;
            String text = text(texts, lane, level);
            g.setStroke(palette.get("surface"));
            g.setLineWidth(4);
            g.strokeText(text, area.getMinX() + 4, y);
            g.setFill(palette.get("text-faint"));
            g.fillText(text, area.getMinX() + 4, y);
        }
    }

    /** Such as {@code naive Bayes 83 %}, with an arrow to where it lies beyond the axis. */
    static String text(Texts texts, ChartLane lane, PlainMethods.Level level) {
        double place = lane.axis.place(level.value());
        String arrow = place > lane.axis.getRange().getUpperBound() ? " ↑" : place >= lane.axis.getRange().getLowerBound() ? "" : " ↓";
        return texts.get(level.nameKey()) + " "
                + (lane.kind == LaneKind.ACCURACY ? Ticks.percent(level.value()) : Ticks.figure(level.value(), 3)) + arrow;
    }
}
