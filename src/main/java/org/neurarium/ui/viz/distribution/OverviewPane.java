package org.neurarium.ui.viz.distribution;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.neurarium.train.probe.SpreadProbe;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.CutText;
import org.neurarium.ui.common.plot.FineCanvas;
import org.neurarium.ui.common.plot.TextWidth;
import org.neurarium.ui.common.plot.Ticks;

/**
 * All layers beside each other, three rows with one logarithmic axis each: how widely activations spread, how large gradients are,
 * how large updates are. Where a row falls or rises from one layer to the next, something vanishes or explodes. Above, how many
 * units are dead where some can die.
 */
final class OverviewPane extends Region {
    private static final double LEFT = 44;
    private static final double HEAD = 18;
    private static final double DEAD = 14;
    private static final double TITLE = 16;
    /** Height from which the lower end of an axis has room for its name too. */
    private static final double TWO_TICKS = 30;
    private static final double LEAST = 1e-9;
    /** Narrower columns have no name above; the line below says it. */
    private static final double NAMED = 40;

    private final DistributionViewModel model;
    private final Texts texts;
    private final Theme theme;
    private final FineCanvas canvas = new FineCanvas();

    /** One row. */
    private record Row(String key, ToDoubleFunction<SpreadProbe.Layer> value) {
    }

    private static final List<Row> ROWS = List.of(
            new Row("distribution.overview.activations", l -> l.activations().deviation()),
            new Row("distribution.overview.gradients", SpreadProbe.Layer::gradientNorm),
            new Row("distribution.overview.updates", SpreadProbe.Layer::updateRatio));

    OverviewPane(DistributionViewModel model, Texts texts, Theme theme) {
        this.model = model;
        this.texts = texts;
        this.theme = theme;
        setId("distribution-overview");
        setMinSize(0, 0);
        canvas.setMouseTransparent(true);
        getChildren().setAll(canvas);
        setOnMouseMoved(e -> model.over().set(at(e.getX()).orElse("")));
        setOnMouseExited(e -> model.over().set(""));
        setOnMousePressed(e -> at(e.getX()).ifPresent(model::choose));
    }

    private Optional<String> at(double x) {
        List<String> ids = shown();
        int column = (int) Math.floor((x - LEFT) / column(ids.size()));
        return column >= 0 && column < ids.size() ? Optional.of(ids.get(column)) : Optional.empty();
    }

    /** The numbers of the layer under the pointer, else what to look for. */
    String said() {
        String id = model.over().get();
        if (id.isEmpty() || model.timeline(id).isEmpty()) {
            return texts.get("distribution.overview.read");
        }
        SpreadProbe.Layer now = model.timeline(id).last().layer();
        String spread = texts.get("distribution.overview.layer", id, Ticks.figure(now.activations().deviation(), 2))
                + (now.dead() < 0 ? "" : "   " + texts.get("distribution.dead", now.dead(), now.units()));
        return Float.isNaN(now.gradientNorm()) ? spread : spread + "   " + texts.get("distribution.read.learning",
                Ticks.figure(now.gradientNorm(), 2), Ticks.figure(now.updateRatio(), 2));
    }

    private List<String> shown() {
        return model.layers().get().stream().filter(id -> !model.timeline(id).isEmpty()).toList();
    }

    private double column(int count) {
        return Math.min(240, (getWidth() - LEFT - 4) / Math.max(1, count));
    }

    void draw() {
        GraphicsContext g = canvas.begin(getWidth(), getHeight());
        List<String> ids = shown();
        if (ids.isEmpty() || getWidth() < 140 || getHeight() < 90) {
            return;
        }
        Palette palette = theme.palette();
        double column = column(ids.size());
        double head = column >= NAMED ? head(g, palette, ids, column) : HEAD;
        double height = (getHeight() - head) / ROWS.size();
        for (int r = 0; r < ROWS.size(); r++) {
            row(g, palette, ROWS.get(r), ids, head + r * height, height, column);
        }
    }

    /** Names the layers, and counts the dead units of those whose units can die; returns how high that is. */
    private double head(GraphicsContext g, Palette palette, List<String> ids, double column) {
        double head = HEAD;
        for (int i = 0; i < ids.size(); i++) {
            double x = LEFT + i * column + 2;
            write(g, palette.get("text-muted"), TextAlignment.LEFT, CutText.fitted(ids.get(i), column - 6, 11), x, HEAD / 2);
            int dead = model.timeline(ids.get(i)).last().layer().dead();
            if (dead >= 0) {
                write(g, palette.get(dead > 0 ? "danger" : "text-faint"), TextAlignment.LEFT, texts.get("distribution.overview.dead", dead),
                        x, HEAD + DEAD / 2 - 2);
                head = HEAD + DEAD;
            }
        }
        return head;
    }

    private void row(GraphicsContext g, Palette palette, Row row, List<String> ids, double y, double height, double column) {
        double[] range = range(row, ids);
        write(g, palette.get("text-muted"), TextAlignment.LEFT, texts.get(row.key()), 0, y + TITLE / 2);
        for (int i = 0; i < ids.size(); i++) {
            List<Timeline.Moment> moments = model.timeline(ids.get(i)).moments();
            ChartBox box = new ChartBox(LEFT + i * column, y + TITLE, column - 6, height - TITLE - 4, FanChart.first(moments),
                    FanChart.last(moments), range[0], range[1], true);
            g.setFill(palette.get("surface-sunk"));
            g.fillRect(box.left(), box.top(), box.width(), box.height());
            if (row.key().endsWith("updates")) {
                g.setFill(palette.get("good-soft"));
                double top = Math.max(box.top(), box.py(RatioChart.TO));
                double bottom = Math.min(box.top() + box.height(), box.py(RatioChart.FROM));
                g.fillRect(box.left(), top, box.width(), Math.max(0, bottom - top));
            }
            trace(g, palette, box, moments, row);
        }
        write(g, palette.get("text-faint"), TextAlignment.RIGHT, ChartBox.power((int) range[1]), LEFT - 5, y + TITLE + 6);
        if (height - TITLE >= TWO_TICKS) {
            write(g, palette.get("text-faint"), TextAlignment.RIGHT, ChartBox.power((int) range[0]), LEFT - 5, y + height - 10);
        }
    }

    private void trace(GraphicsContext g, Palette palette, ChartBox box, List<Timeline.Moment> moments, Row row) {
        double now = row.value().applyAsDouble(moments.get(moments.size() - 1).layer());
        if (!(now >= 0)) {
            if (Double.isNaN(now) && row.key().endsWith("activations")) {
                write(g, palette.get("value-nan"), TextAlignment.CENTER, "NaN", box.left() + box.width() / 2, box.top() + box.height() / 2);
            }
            return;
        }
        g.setStroke(palette.get("accent"));
        g.setLineWidth(2);
        Trace trace = new Trace(g);
        for (Timeline.Moment m : moments) {
            double v = row.value().applyAsDouble(m.layer());
            trace.to(box.px(m.iteration()), v >= 0 ? Math.min(box.top() + box.height(), box.py(Math.max(LEAST, v))) : Double.NaN);
        }
        trace.end();
        double dot = box.py(Math.max(LEAST, now));
        g.setFill(palette.get("accent"));
        g.fillOval(box.left() + box.width() - 3, Math.min(box.top() + box.height(), dot) - 3, 6, 6);
        if (box.width() >= 40) {
            double y = Math.max(box.top() + 7, Math.min(box.top() + box.height() - 7, box.py(Math.max(LEAST, now)) - 9));
            String figure = Ticks.figure(now, 2);
            double wide = TextWidth.of(figure, Font.font(Fonts.FAMILY, 11)) + 4;
            g.setFill(palette.get("surface-sunk").deriveColor(0, 1, 1, 0.85)); // so that it can be read where it crosses the line
            g.fillRect(box.left() + box.width() - 5 - wide, y - 7, wide, 14);
            write(g, palette.get("text"), TextAlignment.RIGHT, figure, box.left() + box.width() - 7, y);
        }
    }

    /** Powers of ten that hold the whole row. */
    private double[] range(Row row, List<String> ids) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (String id : ids) {
            for (Timeline.Moment m : model.timeline(id).moments()) {
                double v = row.value().applyAsDouble(m.layer());
                if (v >= LEAST && Double.isFinite(v)) {
                    low = Math.min(low, Math.log10(v));
                    high = Math.max(high, Math.log10(v));
                }
            }
        }
        return low > high ? new double[] {-3, 0} : new double[] {Math.floor(low), Math.max(Math.floor(low) + 1, Math.ceil(high))};
    }

    private static void write(GraphicsContext g, javafx.scene.paint.Color color, TextAlignment align, String text, double x, double y) {
        g.setFont(Font.font(Fonts.FAMILY, 11));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(align);
        g.setFill(color);
        g.fillText(text, x, y);
    }

    @Override
    protected void layoutChildren() {
        draw();
    }
}
