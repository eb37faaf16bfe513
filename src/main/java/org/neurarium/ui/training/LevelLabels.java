package org.neurarium.ui.training;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.TextWidth;
import org.neurarium.ui.common.plot.Ticks;

/**
 * Names and figures of plain methods, inside the lane above their lines. A level beyond the axis has no line; it stands at the
 * edge with an arrow, so that it does not squeeze the curves.
 */
final class LevelLabels {
    private final Texts texts;
    private final Map<LaneKind, LevelColumn> columns = new EnumMap<>(LaneKind.class);

    LevelLabels(Texts texts) {
        this.texts = texts;
    }

    /** @param curves the lane's, as heights by place in pixels. @param line height of a line of text */
    void draw(GraphicsContext g, ChartLane lane, Rectangle2D area, List<PlainMethods.Level> levels, List<DoubleUnaryOperator> curves,
              Palette palette, double line) {
        List<PlainMethods.Level> order = new ArrayList<>(levels);
        order.sort(Comparator.comparingDouble(PlainMethods.Level::value));
        List<LevelColumn.Name> names = names(lane, area, order, g.getFont(), line);
        LevelColumn column = LevelColumn.choose(columns.getOrDefault(lane.kind, LevelColumn.LEFT), area, names, curves);
        columns.put(lane.kind, column);
        g.setTextAlign(column.alignment());
        g.setStroke(palette.get("surface"));
        g.setLineWidth(4);
        g.setFill(palette.get("text-faint"));
        for (int i = 0; i < names.size(); i++) {
            String text = text(texts, lane, order.get(i));
            g.strokeText(text, column.x(area), names.get(i).y());
            g.fillText(text, column.x(area), names.get(i).y());
        }
    }

    /** From below upwards, each above its line and above the name below it. */
    private List<LevelColumn.Name> names(ChartLane lane, Rectangle2D area, List<PlainMethods.Level> order, Font font, double line) {
        List<LevelColumn.Name> names = new ArrayList<>();
        double below = area.getMaxY() + line;
        for (PlainMethods.Level level : order) {
            double place = lane.axis.place(level.value());
            double wanted = Double.isNaN(place) ? area.getMaxY() : ChartLabels.y(lane.axis, place, area);
            double y = Math.max(area.getMinY() + line / 2, Math.min(Math.min(area.getMaxY(), wanted) - line / 2, below - line));
            below = y;
            names.add(new LevelColumn.Name(y, TextWidth.of(text(texts, lane, level), font), line));
        }
        return names;
    }

    /** Such as {@code naive Bayes 83 %}, with an arrow to where it lies beyond the axis. */
    static String text(Texts texts, ChartLane lane, PlainMethods.Level level) {
        double place = lane.axis.place(level.value());
        String arrow = place > lane.axis.getRange().getUpperBound() ? " ↑" : place >= lane.axis.getRange().getLowerBound() ? "" : " ↓";
        return texts.get(level.nameKey()) + " "
                + (lane.kind == LaneKind.ACCURACY ? Ticks.percent(level.value()) : Ticks.figure(level.value(), 3)) + arrow;
    }
}
