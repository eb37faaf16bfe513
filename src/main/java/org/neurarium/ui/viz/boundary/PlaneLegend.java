package org.neurarium.ui.viz.boundary;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.neurarium.train.probe.BoundaryProbe;
import org.neurarium.ui.common.Followed;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.common.plot.Marks;
import org.neurarium.ui.common.plot.Ticks;

/** The key to the plane: classes with their marks, and a colour bar with its range. */
final class PlaneLegend extends Canvas {
    private static final double ROW = 17;
    private static final double BAR = 10;
    private final BoundaryViewModel model;
    private final Theme theme;
    private String drawn = "";

    PlaneLegend(BoundaryViewModel model, Theme theme) {
        super(104, 70);
        this.model = model;
        this.theme = theme;
        Throttle unitRange = new Throttle(4, () -> {
            if (!key().equals(drawn)) {
                draw();
            }
        });
        model.frames().addListener(o -> unitRange.request());
        model.points().addListener(o -> draw());
        Followed.by(this, theme.choice(), this::draw);
    }

    /** What the key depends on while frames come: whose picture it is, and how far its values reach. */
    private String key() {
        BoundaryProbe.Frame map = model.map();
        if (model.unit() == null || map == null) {
            return "";
        }
        int cells = map.grid() * map.grid();
        return model.unit() + Ticks.figure(CellColors.largest(map.values(), model.unit().unit() * cells, cells), 2);
    }

    void draw() {
        drawn = key();
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        Answer answer = model.answer();
        if (answer == null) {
            return;
        }
        Palette palette = theme.palette();
        g.setFont(Font.font(Fonts.FAMILY, 11));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        boolean bar = model.unit() != null || answer.kind() != Answer.Kind.CLASSES;
        double needed = (model.classes().isEmpty() ? 4 : Math.min(3, model.classes().size()) * ROW + 4) + (bar ? 28 : 0);
        if (getHeight() != needed) {
            setHeight(needed);
        }
        double top = classes(g, palette);
        BoundaryProbe.Frame map = model.map();
        if (model.unit() != null && map != null) {
            int cells = map.grid() * map.grid();
            double reach = CellColors.largest(map.values(), model.unit().unit() * cells, cells);
            bar(g, palette, top, -reach, reach);
        } else if (answer.kind() != Answer.Kind.CLASSES) {
            bar(g, palette, top, answer.middle() - answer.reach(), answer.middle() + answer.reach());
        }
    }

    private double classes(GraphicsContext g, Palette palette) {
        List<String> classes = model.classes();
        int rows = Math.min(classes.size(), 3);
        for (int k = 0; k < classes.size(); k++) {
            double x = 6 + 50 * (k / rows);
            double y = 8 + ROW * (k % rows);
            Color color = palette.classColor(k, classes.size());
            Marks.filled(g, k, x, y, 4, color, palette.get("surface"));
            g.setFill(palette.get("text-muted"));
            g.fillText(classes.get(k), x + 9, y, classes.size() > 3 ? 38 : 88);
        }
        return rows == 0 ? 4 : rows * ROW + 4;
    }

    private void bar(GraphicsContext g, Palette palette, double top, double low, double high) {
        for (int i = 0; i < 96; i++) {
            g.setFill(palette.divergingColor(0.78 * (i / 47.5 - 1)));
            g.fillRect(2 + i, top, 1.2, BAR);
        }
        g.setFill(palette.get("text-faint"));
        g.fillText(Ticks.figure(low, 2).replaceAll("\\.0+$", ""), 2, top + BAR + 9);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(Ticks.figure(high, 2).replaceAll("\\.0+$", ""), 99, top + BAR + 9);
        g.setTextAlign(TextAlignment.LEFT);
    }
}
