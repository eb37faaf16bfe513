package org.neurarium.ui.lab.context;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.neurarium.lab.context.SenseSentences;
import org.neurarium.lab.context.SenseTraining;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.plot.PlaneFrame;
import org.neurarium.ui.lab.stage.Chart;
import org.neurarium.ui.lab.stage.GridPainter;
import org.neurarium.ui.lab.stage.PicturePane;

/** Draws the four sentences, the cosines between their words, and how both means went over the epochs. */
final class ContextPainter {
    private static final double LEFT = 24;
    private static final double LINE = 30;
    private static final double CELL = 58;
    /** Where table and chart have no room side by side. */
    private static final double NARROW = 560;
    private static final List<String> SENSES = List.of("gate-input", "gate-candidate");

    private final ContextViewModel model;
    private final GraphicsContext g;
    private final Palette palette;

    ContextPainter(ContextViewModel model, GraphicsContext g, Palette palette) {
        this.model = model;
        this.g = g;
        this.palette = palette;
    }

    void paint(UnaryOperator<String> say, double width, double height) {
        List<SenseSentences.Use> probes = model.training().text().probes();
        double y = 36;
        for (int i = 0; i < probes.size(); i++) {
            if (i % 2 == 0) {
                text(say.apply("sense." + model.word() + "." + i / 2), LEFT, y, 12, SENSES.get(i / 2));
                y += 24;
            }
            sentence(i, probes.get(i), y);
            y += LINE;
        }
        double top = y + 34;
        boolean narrow = width < NARROW;
        double below = height - top - 60;
        double cell = Math.min(CELL, narrow ? Math.min(below / 10, (width - LEFT - 40) / 4) : below / 4);
        cosines(say, LEFT + 22, top, cell);
        double left = narrow ? LEFT + 34 : LEFT + 22 + 4 * cell + 84;
        double chart = narrow ? top + 4 * cell + 64 : top;
        epochs(say, left, chart, width - left - 24, Math.max(90, height - chart - 60));
    }

    private void sentence(int i, SenseSentences.Use use, double y) {
        double x = LEFT;
        text(String.valueOf(i + 1), x, y, 12, "text-faint");
        x += 22;
        for (String token : use.tokens()) {
            boolean word = token.equals(model.training().text().word());
            text(token, x, y, 15, word ? SENSES.get(i / 2) : "text");
            double wide = width(token);
            if (word) {
                g.setStroke(palette.get(SENSES.get(i / 2)));
                g.setLineWidth(2);
                g.strokeLine(x, y + 11, x + wide, y + 11);
            }
            x += wide + 8;
        }
    }

    private void cosines(UnaryOperator<String> say, double x, double y, double cell) {
        double[][] cosines = model.likeness(model.head().at().get()).cosines();
        GridPainter grid = new GridPainter(g, palette).decimals(3);
        grid.title(say.apply("matrix"), x, y - 16);
        grid.paint(cosines, x, y, cell, cell, 1, (i, j) -> i / 2 == j / 2 && i != j ? GridPainter.LIT : GridPainter.PLAIN);
        for (int i = 0; i < cosines.length; i++) {
            text(String.valueOf(i + 1), x - 14, y + (i + 0.5) * cell, 12, SENSES.get(i / 2));
            text(String.valueOf(i + 1), x + (i + 0.5) * cell - 4, y - 9, 12, SENSES.get(i / 2));
        }
    }

    private void epochs(UnaryOperator<String> say, double x, double y, double width, double height) {
        int at = model.head().at().get();
        double[] epochs = new double[at + 1];
        double[] one = new double[at + 1];
        double[] two = new double[at + 1];
        double least = 1;
        for (int e = 0; e <= at; e++) {
            SenseTraining.Likeness likeness = model.likeness(e);
            epochs[e] = e;
            one[e] = likeness.one();
            two[e] = likeness.two();
            least = Math.min(least, Math.min(one[e], two[e]));
        }
        PlaneFrame frame = new PlaneFrame(x, y, width, height, 0, SenseTraining.EPOCHS, Math.min(0.9, Math.floor(least * 10 - 0.2) / 10), 1.01);
        Chart chart = new Chart(g, palette, frame, false);
        chart.axes(say.apply("epochs"), say.apply("mean"));
        chart.line(epochs, two, at + 1, palette.get("text-muted"), 2.5);
        chart.line(epochs, one, at + 1, palette.get("accent"), 2.5);
        chart.dot(at, two[at], palette.get("text-muted"), 4);
        chart.dot(at, one[at], palette.get("accent"), 4);
        legend(say, x + width * 0.4, y - 28);
    }

    private void legend(UnaryOperator<String> say, double x, double y) {
        text("● " + say.apply("one"), x, y, 12, "accent-text");
        text("● " + say.apply("two"), x, y + 16, 12, "text-muted");
    }

    private void text(String text, double x, double y, double size, String token) {
        g.setFont(PicturePane.font(size));
        g.setFill(palette.get(token));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, x, y);
    }

    private double width(String text) {
        Text measured = new Text(text);
        measured.setFont(g.getFont());
        return measured.getLayoutBounds().getWidth();
    }
}
