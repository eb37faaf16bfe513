package org.neurarium.ui.lab.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.neurarium.lab.cell.RecurrentShapes;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.lab.stage.LabPane;
import org.neurarium.ui.lab.stage.Line;
import org.neurarium.ui.lab.stage.PicturePane;

/** The tensors' shapes at every wire of a stack of recurrent layers, in one or two directions. */
public final class ShapesView extends LabPane {
    private static final int MOST_DRAWN = 7;

    private final ShapesViewModel model;

    public ShapesView(Texts texts, Theme theme) {
        this(new ShapesViewModel(), texts, theme);
    }

    private ShapesView(ShapesViewModel model, Texts texts, Theme theme) {
        super("shapes", model.head(), texts, theme);
        this.model = model;
        controls().choice("kind", List.of("rnn", "gru", "lstm"), model::kind, model::kind)
                .number("batch", 1, 512, true, () -> now().batch(), v -> set((int) v, now().steps(), now().features(), now().hidden(), now().layers(), now().directions()))
                .number("steps", 1, 1000, true, () -> now().steps(), v -> set(now().batch(), (int) v, now().features(), now().hidden(), now().layers(), now().directions()))
                .number("features", 1, 4096, true, () -> now().features(), v -> set(now().batch(), now().steps(), (int) v, now().hidden(), now().layers(), now().directions()))
                .number("hidden", 1, 4096, true, () -> now().hidden(), v -> set(now().batch(), now().steps(), now().features(), (int) v, now().layers(), now().directions()))
                .number("layers", 1, 4, true, () -> now().layers(), v -> set(now().batch(), now().steps(), now().features(), now().hidden(), (int) v, now().directions()))
                .flag("bidirectional", () -> now().directions() == 2, v -> set(now().batch(), now().steps(), now().features(), now().hidden(), now().layers(), v ? 2 : 1));
        model.revision().addListener(o -> refresh());
        model.head().at().addListener(o -> refresh());
        refresh();
    }

    ShapesViewModel model() {
        return model;
    }

    private RecurrentShapes now() {
        return model.shapes();
    }

    private void set(int batch, int steps, int features, int hidden, int layers, int directions) {
        model.set(new RecurrentShapes(batch, steps, features, hidden, layers, directions));
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        int drawn = Math.min(MOST_DRAWN, now().steps());
        double storey = Math.min(120, (height - 110) / (now().layers() + 0.6));
        double floor = (height + storey * now().layers()) / 2;
        double right = width - 150;
        double column = (right - 24) / drawn;
        g.setTextBaseline(VPos.CENTER);
        for (int layer = 0; layer <= now().layers(); layer++) {
            double y = floor - layer * storey;
            boolean lit = model.head().at().get() == layer;
            for (int t = 0; t < drawn; t++) {
                double x = 24 + (t + 0.5) * column;
                row(g, palette, x, y, layer, t, drawn, column, storey, lit);
            }
            g.setFill(palette.get(lit ? "accent-text" : "text-muted"));
            g.setFont(PicturePane.font(14));
            g.setTextAlign(TextAlignment.LEFT);
            g.fillText(text(layer == 0 ? now().input() : now().output()), right + 14, y);
        }
        if (model.head().at().get() > now().layers()) {
            g.setFill(palette.get("accent-text"));
            g.fillText(say("states", text(now().finalStates())), 24, 26);
        }
    }

    private void row(GraphicsContext g, Palette palette, double x, double y, int layer, int t, int drawn, double column, double storey, boolean lit) {
        boolean states = model.head().at().get() > now().layers() && layer > 0;
        double box = Math.min(44, column * 0.6);
        g.setLineWidth(1.3);
        g.setStroke(palette.get("line-strong"));
        if (layer > 0) {
            g.strokeLine(x, y + storey - 15, x, y + 15);
            double shift = now().directions() == 2 ? 5 : 0;
            if (t < drawn - 1) {
                g.setStroke(palette.get("gate-hidden"));
                g.strokeLine(x + box / 2, y - shift, x + column - box / 2, y - shift);
                if (shift > 0) {
                    g.setStroke(palette.get("gate-candidate"));
                    g.strokeLine(x + box / 2, y + shift, x + column - box / 2, y + shift);
                }
            }
        }
        boolean last = states && (t == drawn - 1 || now().directions() == 2 && t == 0);
        g.setFill(palette.get(lit || last ? "accent-soft" : layer == 0 ? "surface-sunk" : "surface-raised"));
        g.setStroke(palette.get(lit || last ? "accent" : "line-strong"));
        g.fillRoundRect(x - box / 2, y - 15, box, 30, 8, 8);
        g.strokeRoundRect(x - box / 2, y - 15, box, 30, 8, 8);
        g.setFill(palette.get("text"));
        g.setFont(PicturePane.font(12));
        g.setTextAlign(TextAlignment.CENTER);
        boolean gap = now().steps() > drawn && t == drawn - 2;
        g.fillText(gap ? "…" : (layer == 0 ? "x" : "h") + org.neurarium.ui.lab.stage.Numerals.subscript(t == drawn - 1 ? now().steps() : t + 1), x, y, box - 2);
    }

    @Override
    protected List<Line> lines() {
        RecurrentShapes s = now();
        int at = model.head().at().get();
        List<Line> lines = new ArrayList<>();
        if (at == 0) {
            lines.add(Line.head(say("input")));
            lines.add(Line.formula(say("axes")));
            lines.add(Line.result(text(s.input())));
            lines.add(Line.text(say("uses")));
        } else if (at <= s.layers()) {
            lines.add(Line.head(say("layer", at)));
            lines.add(Line.formula(say("output-law")));
            lines.add(Line.result("(" + s.batch() + ", " + s.steps() + ", " + s.directions() + "·" + s.hidden() + ") = " + text(s.output())));
            int in = s.inputsOf(at - 1);
            lines.add(Line.head(say("parameters")));
            lines.add(Line.formula(say("parameters-law")));
            lines.add(Line.result(s.directions() + "·" + model.gates() + "·" + s.hidden() + "·(" + in + " + " + s.hidden() + " + 1) = "
                    + Ticks.whole(s.parameters(at - 1, model.gates()))));
        } else {
            lines.add(Line.head(say("final")));
            lines.add(Line.formula(say("final-law")));
            lines.add(Line.result("(" + s.layers() + "·" + s.directions() + ", " + s.batch() + ", " + s.hidden() + ") = " + text(s.finalStates())));
            lines.add(Line.text(say("final-text")));
        }
        return lines;
    }

    private static String text(int[] shape) {
        return "(" + Arrays.stream(shape).mapToObj(String::valueOf).collect(Collectors.joining(", ")) + ")";
    }
}
