package org.neurarium.ui.lab.convolution;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.canvas.GraphicsContext;
import org.neurarium.lab.convolution.Convolution;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.lab.stage.GridPainter;
import org.neurarium.ui.lab.stage.LabPane;
import org.neurarium.ui.lab.stage.Line;
import org.neurarium.ui.lab.stage.NumberGrid;
import org.neurarium.ui.lab.stage.Numerals;

/** A kernel slides over an image; the arithmetic of every number of the output is written out. */
public final class ConvolutionView extends LabPane {
    private static final double GAP = 40;
    private static final double TOP = 48;
    private static final double MOST_CELL = 54;

    private final ConvolutionViewModel model;
    private final NumberGrid image;
    private final NumberGrid kernel;

    public ConvolutionView(Texts texts, Theme theme) {
        this(new ConvolutionViewModel(), texts, theme);
    }

    private ConvolutionView(ConvolutionViewModel model, Texts texts, Theme theme) {
        super("convolution", model.head(), texts, theme);
        this.model = model;
        image = new NumberGrid("lab-image", "lab.convolution.image", texts, model::pixel);
        kernel = new NumberGrid("lab-kernel", "lab.convolution.kernel", texts, model::weight);
        controls().choice("example", ConvolutionViewModel.EXAMPLES, model::example, model::example)
                .number("image-size", 1, ConvolutionViewModel.MOST_IMAGE, true, model::imageSize, v -> model.imageSize((int) v))
                .number("kernel-size", 1, ConvolutionViewModel.MOST_KERNEL, true, model::kernelSize, v -> model.kernelSize((int) v))
                .number("stride", 1, 4, true, model::stride, v -> model.stride((int) v))
                .number("padding", 0, 3, true, model::padding, v -> model.padding((int) v))
                .number("dilation", 1, 3, true, model::dilation, v -> model.dilation((int) v))
                .heading("image").node(image).heading("kernel").node(kernel);
        named("number", () -> model.outputs() == 0 ? NONE : Numerals.of(model.convolution().output(model.row(), model.column())));
        named("rows", () -> String.valueOf(model.convolution().rows()));
        named("columns", () -> String.valueOf(model.convolution().columns()));
        model.revision().addListener(o -> refresh());
        model.head().at().addListener(o -> refresh());
        refresh();
    }

    ConvolutionViewModel model() {
        return model;
    }

    @Override
    protected void update() {
        Convolution c = model.convolution();
        image.show(c.image(), (i, j) -> seen(c, i, j) ? 1 : 0);
        kernel.show(c.kernel(), (i, j) -> 0);
    }

    private boolean seen(Convolution c, int row, int column) {
        return model.outputs() > 0 && c.terms(model.row(), model.column()).stream().anyMatch(t -> t.row() == row && t.column() == column);
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        Convolution c = model.convolution();
        int p = c.padding();
        double[][] padded = new double[c.image().length + 2 * p][c.image()[0].length + 2 * p];
        for (int i = 0; i < c.image().length; i++) {
            System.arraycopy(c.image()[i], 0, padded[i + p], p, c.image()[i].length);
        }
        double[][] out = c.output();
        int kernel = c.kernel().length;
        int side = padded[0].length;
        double beside = cell((width - 3 * GAP) / (side + Math.max(1, c.columns())), height - 2.2 * TOP, side + kernel);
        double below = cell((width - 3 * GAP) / Math.max(side, kernel + c.columns()), height - 2.2 * TOP, side + Math.max(kernel, c.rows()));
        double inRow = cell((width - 4 * GAP) / (side + kernel + c.columns()), height - TOP, side);
        double cell = Math.max(inRow, Math.max(below, beside));
        boolean row = inRow > Math.max(below, beside);
        boolean tall = !row && below > beside; // the output stands below the image, beside the kernel
        double columns = row ? side + kernel + c.columns() : tall ? Math.max(side, kernel + c.columns()) : side + c.columns();
        double left = Math.max(GAP / 2, (width - (row ? 2 : 1) * GAP - cell * columns) / 2);
        GridPainter grid = new GridPainter(g, palette);
        grid.title(say(p == 0 ? "image" : "padded", padded.length, padded[0].length), left, TOP);
        grid.paint(padded, left, TOP, cell, cell, GridPainter.reach(1, c.image()), (i, j) -> {
            boolean pad = i < p || j < p || i >= p + c.image().length || j >= p + c.image()[0].length;
            boolean lit = seen(c, i - p, j - p);
            return pad ? lit ? GridPainter.LIT_DIM : GridPainter.DIM : lit ? GridPainter.LIT : GridPainter.PLAIN;
        });
        double under = row ? TOP : TOP * 1.9 + side * cell;
        double kernelLeft = row ? left + side * cell + GAP : left;
        grid.title(say("kernel"), kernelLeft, under);
        grid.paint(c.kernel(), kernelLeft, under, cell, cell, GridPainter.reach(1, c.kernel()), (i, j) -> GridPainter.PLAIN);
        if (out.length > 0) {
            double right = row || tall ? kernelLeft + kernel * cell + GAP : left + side * cell + GAP;
            double top = tall ? under : TOP;
            grid.title(say("output", out.length, out[0].length), right, top);
            grid.paint(out, right, top, cell, cell, GridPainter.reach(1, out), (i, j) -> {
                int place = i * out[0].length + j;
                int at = model.head().at().get();
                return place == at ? GridPainter.LIT : place < at ? GridPainter.PLAIN : GridPainter.HIDDEN;
            });
        }
    }

    private static double cell(double wide, double height, int rows) {
        return Math.min(MOST_CELL, Math.min(wide, (height - 12) / rows));
    }

    @Override
    protected List<Line> lines() {
        Convolution c = model.convolution();
        List<Line> lines = new ArrayList<>();
        if (model.outputs() == 0) {
            lines.add(Line.fault(say("too-large", Convolution.extent(c.kernel().length, c.dilation()), c.image().length + 2 * c.padding())));
        } else {
            sum(lines, c);
        }
        lines.add(Line.head(say("size")));
        boolean dilated = c.dilation() > 1;
        int w = c.image().length;
        int f = Convolution.extent(c.kernel().length, c.dilation());
        if (dilated) {
            lines.add(Line.formula("F = D · (" + c.kernel().length + " − 1) + 1 = " + f));
        }
        lines.add(Line.formula("⌊(W − F + 2P) / S⌋ + 1"));
        lines.add(Line.result("⌊(" + w + " − " + f + " + 2·" + c.padding() + ") / " + c.stride() + "⌋ + 1 = " + c.rows()));
        lines.add(Line.head(say("sees")));
        int k = c.kernel().length;
        int two = Convolution.receptiveField(k, 2);
        lines.add(Line.text(say("two-layers", k + " × " + k, two + " × " + two, 2 * k * k, two * two)));
        return lines;
    }

    private void sum(List<Line> lines, Convolution c) {
        int i = model.row();
        int j = model.column();
        List<Convolution.Term> terms = c.terms(i, j);
        int columns = c.kernel()[0].length;
        lines.add(Line.head(say("number", i + 1, j + 1)));
        lines.add(Line.formula("O[i, j] = Σ I[i·S + m·D − P, j·S + n·D − P] · K[m, n]"));
        for (int m = 0; m < c.kernel().length; m++) {
            lines.add(Line.formula((m == 0 ? "" : "+ ") + terms.subList(m * columns, (m + 1) * columns).stream()
                    .map(t -> Numerals.bracketed(t.pixel()) + "·" + Numerals.bracketed(t.weight())).collect(Collectors.joining(" + "))));
        }
        lines.add(Line.result("= " + Numerals.of(c.output(i, j))));
    }
}
