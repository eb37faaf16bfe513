package org.neurarium.ui.viz.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.neurarium.train.probe.Spread;
import org.neurarium.train.probe.SpreadProbe;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.FineCanvas;
import org.neurarium.ui.common.plot.Ticks;

/** One layer: fans of activations, weights and gradients, and the size of updates, over the same iterations. */
final class LayerPane extends Region {
    private static final double GAP = 14;
    private static final double ROW_FROM = 150;

    private final DistributionViewModel model;
    private final Texts texts;
    private final Theme theme;
    private final FineCanvas canvas = new FineCanvas();
    private List<Panel> panels = List.of();

    /** One chart; {@code part} is null for the updates. */
    private record Panel(String key, ChartBox box, @Nullable Function<SpreadProbe.Layer, Spread> part) {
    }

    LayerPane(DistributionViewModel model, Texts texts, Theme theme) {
        this.model = model;
        this.texts = texts;
        this.theme = theme;
        setId("distribution-layer");
        setMinSize(0, 0);
        canvas.setMouseTransparent(true);
        getChildren().setAll(canvas);
        setOnMouseMoved(e -> model.pointed().set(panels.stream().filter(p -> p.box().holds(e.getX(), e.getY())).findFirst()
                .map(p -> p.box().iteration(e.getX())).orElse(null)));
        setOnMouseExited(e -> model.pointed().set(null));
    }

    void draw() {
        GraphicsContext g = canvas.begin(getWidth(), getHeight());
        panels = List.of();
        Timeline timeline = model.timeline(model.layer().get());
        if (timeline.isEmpty() || getWidth() < 140 || getHeight() < 70) {
            return;
        }
        List<Timeline.Moment> moments = timeline.moments();
        panels = arrange(moments);
        Palette palette = theme.palette();
        for (Panel panel : panels) {
            String title = texts.get(panel.key());
            if (panel.part() == null) {
                RatioChart.paint(g, palette, title, texts.get("distribution.ratio.guide"), panel.box(), moments);
            } else {
                FanChart.paint(g, palette, title, panel.box(), moments, panel.part());
            }
            cross(g, palette, panel.box(), timeline);
        }
    }

    /** What the charts say at the iteration pointed at, else at the newest. */
    String said() {
        Timeline timeline = model.timeline(model.layer().get());
        if (timeline.isEmpty()) {
            return "";
        }
        Long at = model.pointed().get();
        Timeline.Moment m = at == null ? timeline.last() : timeline.near(at);
        Spread a = m.layer().activations();
        String activations = texts.get("distribution.read.activations", Ticks.whole(m.iteration()), Ticks.figure(a.mean(), 2),
                Ticks.figure(a.deviation(), 2));
        return Float.isFinite(m.layer().parameters().mean()) && Double.isFinite(m.layer().gradientNorm()) ? activations + "   " + texts.get("distribution.read.learning",
                Ticks.figure(m.layer().gradientNorm(), 2), Ticks.figure(m.layer().updateRatio(), 2)) : activations;
    }

    private List<Panel> arrange(List<Timeline.Moment> moments) {
        SpreadProbe.Layer now = moments.get(moments.size() - 1).layer();
        boolean learns = Float.isFinite(now.parameters().mean());
        List<String> keys = new ArrayList<>(List.of("distribution.activations"));
        if (learns) {
            keys.addAll(List.of("distribution.weights", "distribution.gradients", "distribution.ratio"));
        }
        int across = keys.size() > 1 && getWidth() / keys.size() < ROW_FROM ? 2 : keys.size();
        int down = (keys.size() + across - 1) / across;
        double width = (getWidth() - GAP * (across - 1)) / across;
        double height = (getHeight() - GAP * (down - 1)) / down;
        List<Panel> made = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            made.add(panel(i, keys.get(i), moments, i % across * (width + GAP), i / across * (height + GAP), width, height));
        }
        return made;
    }

    private static Panel panel(int index, String key, List<Timeline.Moment> moments, double x, double y, double width, double height) {
        Function<SpreadProbe.Layer, Spread> part = switch (index) {
            case 0 -> SpreadProbe.Layer::activations;
            case 1 -> SpreadProbe.Layer::parameters;
            case 2 -> SpreadProbe.Layer::gradients;
            default -> null;
        };
        return new Panel(key, part == null ? RatioChart.box(moments, x, y, width, height)
                : FanChart.box(moments, part, x, y, width, height), part);
    }

    private void cross(GraphicsContext g, Palette palette, ChartBox box, Timeline timeline) {
        Long at = model.pointed().get();
        if (at != null) {
            double x = Math.round(box.px(timeline.near(at).iteration())) + 0.5;
            g.setStroke(palette.get("text-muted"));
            g.setLineWidth(1);
            g.strokeLine(x, box.top(), x, box.top() + box.height());
        }
    }

    @Override
    protected void layoutChildren() {
        draw();
    }
}
