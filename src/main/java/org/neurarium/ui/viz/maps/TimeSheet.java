package org.neurarium.ui.viz.maps;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.neurarium.layer.Sliding;
import org.neurarium.nn.convolution.WindowAxis;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.plot.CutText;
import org.neurarium.ui.common.plot.Ticks;

/**
 * Maps of a sequence: one row for each unit, one column for each step, tokens above. The largest number of a unit is marked:
 * there its n-gram was found, whose tokens stand at the right.
 */
final class TimeSheet implements Sheet {
    private static final double LEFT = 34;
    private static final double FLAT = 24;
    private static final double SLANTED = 58;
    private static final double NGRAM = 190;
    /** As wide as a value of two digits gets: 0.0012. */
    private static final double VALUE = 52;
    private static final double ROW = 16;

    private final MapsViewModel model;
    private final Tint tint = new Tint();
    private double head = FLAT;
    private double column = 1;
    private double row = ROW;
    private double right;
    private int steps = 1;
    private double seenFrom;

    TimeSheet(MapsViewModel model) {
        this.model = model;
    }

    @Override
    public double arrange(MapsPicture picture, double width, double height) {
        Maps maps = picture.maps();
        steps = model.steps(picture);
        right = !model.tokens().isEmpty() && width > 420 ? NGRAM : VALUE;
        column = Math.max(1, (width - LEFT - right) / Math.max(1, steps));
        head = model.tokens().stream().allMatch(t -> CutText.fitted(t, column - 3, 11).equals(t)) ? FLAT : SLANTED;
        row = Math.max(ROW, Math.min(28, (height - head) / maps.count()));
        return head + maps.count() * row;
    }

    @Override
    public void paint(GraphicsContext g, MapsPicture picture, Palette palette, double scroll, double height) {
        seenFrom = scroll;
        Maps maps = picture.maps();
        int from = (int) Math.max(0, Math.floor(scroll / row));
        int to = (int) Math.min(maps.count(), Math.ceil((scroll + height - head) / row));
        tint.fill(Math.max(0, to - from), 1, steps, palette, (i, r, step) -> maps.at(from + i, 0, step)
                / picture.range(model.range().get(), from + i).reach());
        g.save();
        g.beginPath();
        g.rect(0, head, LEFT + column * steps + right, height - head);
        g.clip();
        for (int map = from; map < to; map++) {
            double y = head + map * row - scroll;
            tint.draw(g, map - from, LEFT, y + 1, column * steps, row - 2);
            row(g, picture, palette, map, y);
        }
        mark(g, model.cell().get(), maps, palette, "text", scroll);
        mark(g, model.pointed().get(), maps, palette, "accent", scroll);
        g.restore();
        tokens(g, picture, palette, height);
    }

    @Override
    public Optional<Cell> at(MapsPicture picture, double x, double y) {
        if (y - seenFrom < head) {
            return Optional.empty();
        }
        Cell cell = new Cell((int) Math.floor((y - head) / row), 0, (int) Math.floor((x - LEFT) / column));
        return Optional.of(cell).filter(c -> picture.maps().holds(c) && c.column() < steps);
    }

    @Override
    public double[] span(int map) {
        return new double[] {map * row, head + (map + 1) * row};
    }

    /** The tokens under the window where a unit found most, and its value there. */
    String found(MapsPicture picture, int map) {
        Maps maps = picture.maps();
        int peak = maps.peak(map, steps);
        return said(peak) + "  " + Ticks.figure(maps.at(map, 0, peak), 2);
    }

    private String said(int step) {
        List<String> tokens = model.tokens();
        int[] window = window(step);
        return tokens.isEmpty() ? "" : tokens.subList(Math.min(tokens.size(), window[0]), Math.max(Math.min(tokens.size(), window[0]),
                Math.min(tokens.size(), window[1] + 1))).stream().collect(Collectors.joining(" "));
    }

    /** First and last step of the layer's input that a step of it sees. */
    private int[] window(int step) {
        MapsPicture picture = model.picture();
        Optional<Sliding> sliding = picture == null ? Optional.empty() : model.network().sliding(picture.layer());
        if (sliding.isEmpty() || picture.input() == null) {
            return new int[] {step, step};
        }
        WindowAxis axis = sliding.get().window().columns();
        int first = axis.first(step, picture.input().columns());
        return new int[] {Math.max(0, first), Math.min(picture.input().columns() - 1, first + axis.extent() - 1)};
    }

    private void row(GraphicsContext g, MapsPicture picture, Palette palette, int map, double y) {
        Maps maps = picture.maps();
        var hovered = model.hoveredUnit().get();
        boolean lit = hovered != null && hovered.node().equals(picture.layer()) && hovered.unit() == map;
        text(g, palette.get(lit ? "accent-text" : "text-faint"), TextAlignment.RIGHT);
        g.fillText(Integer.toString(map + 1), LEFT - 6, y + row / 2);
        int peak = maps.peak(map, steps);
        double x = LEFT + (peak + 0.5) * column;
        boolean fired = maps.at(map, 0, peak) > 0;
        if (fired) {
            g.setFill(palette.get("surface"));
            g.fillOval(x - 4, y + row / 2 - 4, 8, 8);
            g.setFill(palette.get("text"));
            g.fillOval(x - 2.5, y + row / 2 - 2.5, 5, 5);
        }
        text(g, palette.get(lit ? "accent-text" : fired ? "text-muted" : "text-faint"), TextAlignment.LEFT);
        String found = right == NGRAM ? fired ? found(picture, map) : "–" : Ticks.figure(maps.at(map, 0, peak), 2);
        g.fillText(CutText.fitted(found, right - 10, 11), LEFT + column * steps + 8, y + row / 2);
    }

    private void tokens(GraphicsContext g, MapsPicture picture, Palette palette, double height) {
        List<String> tokens = model.tokens();
        Integer pointed = model.pointedStep().get();
        Cell at = model.pointed().get() != null ? model.pointed().get() : model.cell().get();
        int[] window = at == null ? new int[] {-1, -1} : window(at.column());
        int every = Math.max(1, (int) Math.ceil(28 / column));
        for (int step = 0; step < steps; step++) {
            boolean seen = step >= window[0] && step <= window[1];
            boolean here = pointed != null && pointed == step;
            String name = step < tokens.size() ? tokens.get(step)
                    : tokens.isEmpty() && step % every == 0 ? Integer.toString(step + 1) : "";
            text(g, palette.get(seen || here ? "accent-text" : "text-muted"), TextAlignment.CENTER);
            if (head == FLAT) {
                g.fillText(name, LEFT + (step + 0.5) * column, head / 2);
            } else {
                slanted(g, name, LEFT + (step + 0.5) * column - 4);
            }
        }
        if (at != null) {
            double x = LEFT + window[0] * column;
            g.setFill(palette.get("accent"));
            g.fillRect(x + 1, head - 3, (Math.min(steps, window[1] + 1) - window[0]) * column - 2, 2);
        }
    }

    private void slanted(GraphicsContext g, String name, double x) {
        g.save();
        g.translate(x, head - 8);
        g.rotate(-45);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(CutText.fitted(name, SLANTED, 11), 0, 0);
        g.restore();
    }

    private static void text(GraphicsContext g, javafx.scene.paint.Color color, TextAlignment align) {
        g.setFont(Font.font(Fonts.FAMILY, 11));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(align);
        g.setFill(color);
    }

    private void mark(GraphicsContext g, @Nullable Cell cell, Maps maps, Palette palette, String token, double scroll) {
        if (cell != null && maps.holds(cell)) {
            Marking.frame(g, palette, token, LEFT + cell.column() * column, head + cell.map() * row - scroll + 1, column, row - 2);
        }
    }
}
