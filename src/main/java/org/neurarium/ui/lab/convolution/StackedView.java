package org.neurarium.ui.lab.convolution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import javafx.scene.canvas.GraphicsContext;
import org.neurarium.lab.convolution.Convolution;
import org.neurarium.lab.convolution.StackedKernels;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.lab.stage.GridPainter;
import org.neurarium.ui.lab.stage.LabPane;
import org.neurarium.ui.lab.stage.Line;
import org.neurarium.ui.lab.stage.NumberGrid;
import org.neurarium.ui.lab.stage.Numerals;

/** Two small kernels one after the other, what they see together, and the one large kernel that would compute the same. */
public final class StackedView extends LabPane {
    private static final double GAP = 20;
    private static final double TOP = 44;
    private static final double MOST_CELL = 44;
    private static final double LEAST_CELL = 8;

    private final StackedViewModel model;
    private final NumberGrid image;
    private final NumberGrid first;
    private final NumberGrid second;

    public StackedView(Texts texts, Theme theme) {
        this(new StackedViewModel(), texts, theme);
    }

    private StackedView(StackedViewModel model, Texts texts, Theme theme) {
        super("stacked", model.head(), texts, theme);
        this.model = model;
        image = new NumberGrid("lab-image", "lab.stacked.image", texts, model::pixel);
        first = new NumberGrid("lab-first", "lab.stacked.first", texts, model::first);
        second = new NumberGrid("lab-second", "lab.stacked.second", texts, model::second);
        controls().flag("relu", model::relu, model::relu)
                .number("channels", 1, StackedViewModel.MOST_CHANNELS, true, model::channels, v -> model.channels((int) v))
                .heading("first").node(first).heading("second").node(second).heading("image").node(image);
        model.revision().addListener(o -> refresh());
        model.head().at().addListener(o -> refresh());
        refresh();
    }

    StackedViewModel model() {
        return model;
    }

    @Override
    protected void update() {
        StackedKernels k = model.kernels();
        image.show(k.image(), (i, j) -> within(i, j, sees()) ? 1 : 0);
        first.show(k.first(), (i, j) -> 0);
        second.show(k.second(), (i, j) -> 0);
    }

    /** Side of what one number of the output sees of the image. */
    private int sees() {
        return Convolution.receptiveField(model.kernels().first().length, 2);
    }

    private boolean within(int row, int column, int size) {
        return row >= model.row() && row < model.row() + size && column >= model.column() && column < model.column() + size;
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        StackedKernels k = model.kernels();
        double[][] between = k.between();
        double[][] out = k.output();
        double[][] combined = k.combined();
        String[] heads = {say("image-size", k.image().length), say(k.relu() ? "between-relu" : "between", between.length), say("output", out.length)};
        int[] sides = {k.image().length, between.length, out.length};
        double cell = Math.min(MOST_CELL, (height - 2.4 * TOP) / (k.image().length + combined.length));
        while (cell > LEAST_CELL && across(cell, sides, heads) > width - GAP) {
            cell -= 0.5;
        }
        double left = Math.max(GAP / 2, (width - across(cell, sides, heads)) / 2);
        double middle = left + column(cell, sides[0], heads[0]) + GAP;
        double right = middle + column(cell, sides[1], heads[1]) + GAP;
        double under = TOP * 2 + k.image().length * cell;
        GridPainter grid = new GridPainter(g, palette);
        IntBinaryOperator seen = lit(sees());
        grid.title(heads[0], left, TOP);
        grid.paint(k.image(), left, TOP, cell, cell, GridPainter.reach(1, k.image()), seen);
        grid.title(heads[1], middle, TOP);
        grid.paint(between, middle, TOP, cell, cell, GridPainter.reach(1, between), lit(k.second().length));
        grid.title(heads[2], right, TOP);
        grid.paint(out, right, TOP, cell, cell, GridPainter.reach(1, out), lit(1));
        grid.title(say("combined", combined.length), left, under);
        grid.paint(combined, left, under, cell, cell, GridPainter.reach(1, combined), (i, j) -> GridPainter.PLAIN);
        grid.title(say("combined-output"), right, under);
        double[][] alone = k.combinedOutput();
        grid.paint(alone, right, under, cell, cell, GridPainter.reach(1, alone), lit(1));
    }

    private static double across(double cell, int[] sides, String[] heads) {
        double sum = (sides.length - 1) * GAP;
        for (int i = 0; i < sides.length; i++) {
            sum += column(cell, sides[i], heads[i]);
        }
        return sum;
    }

    /** A column is as wide as its matrix or its heading, so that neither is cut off in a narrow picture. */
    private static double column(double cell, int side, String head) {
        return Math.max(cell * side, GridPainter.titleWidth(head));
    }

    private IntBinaryOperator lit(int size) {
        return (i, j) -> within(i, j, size) ? GridPainter.LIT : GridPainter.PLAIN;
    }

    @Override
    protected List<Line> lines() {
        StackedKernels k = model.kernels();
        int size = k.first().length;
        int one = sees();
        int i = model.row();
        int j = model.column();
        List<Line> lines = new ArrayList<>(List.of(Line.head(say("sees", i + 1, j + 1)),
                Line.formula("1 + 2 · (" + size + " − 1) = " + one), Line.text(say("sees-text", size, one)), Line.head(say("weights"))));
        int c = model.channels();
        String channels = c == 1 ? "" : " · " + c + "²";
        lines.add(Line.formula(say("two", size) + ": 2 · " + size + "²" + channels + " = " + Ticks.whole(StackedKernels.weights(2, size, c))));
        lines.add(Line.formula(say("one", one) + ": " + one + "²" + channels + " = " + Ticks.whole(StackedKernels.weights(1, one, c))));
        double two = k.output()[i][j];
        double alone = k.combinedOutput()[i][j];
        lines.add(Line.head(say("same")));
        lines.add(Line.formula("C[p, q] = Σ B[m, n] · A[p − m, q − n]"));
        lines.add(Line.result(say("two", size) + ": " + Numerals.sum(two)));
        lines.add(Line.result(say("one", one) + ": " + Numerals.sum(alone)));
        lines.add(Line.text(say(k.relu() ? "with-relu" : "without-relu")));
        return lines;
    }
}
