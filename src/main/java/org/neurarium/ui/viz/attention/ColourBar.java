package org.neurarium.ui.viz.attention;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.neurarium.ui.common.plot.CellPaint;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.viz.subject.PaintSetting;

/** An upright colour bar with its range. */
final class ColourBar {
    private ColourBar() {
    }

    static void paint(GraphicsContext g, PaintSetting setting, CellPaint paint, double x, double top, double height) {
        for (int i = 0; i < height; i++) {
            double share = 1 - i / Math.max(1, height - 1);
            g.setFill(paint.color(paint.gate() ? share * paint.reach() : (2 * share - 1) * paint.reach()));
            g.fillRect(x, top + i, 8, 1.5);
        }
        g.setFill(setting.palette().get("text-faint"));
        g.setFont(setting.font(10));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(Ticks.text(paint.reach()), x + 12, top + 4);
        g.fillText(paint.gate() ? "0" : Ticks.text(-paint.reach()), x + 12, top + height - 4);
    }
}
