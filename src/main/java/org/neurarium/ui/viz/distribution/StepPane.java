package org.neurarium.ui.viz.distribution;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.neurarium.train.probe.NormalizationProbe;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.CutText;
import org.neurarium.ui.common.plot.FineCanvas;
import org.neurarium.ui.common.plot.Ticks;

/** What only some layers have: the statistics that a normalisation goes by, and which numbers dropout let through. */
final class StepPane extends Region {
    private static final double TITLE = 15;

    private final DistributionViewModel model;
    private final Texts texts;
    private final Theme theme;
    private final FineCanvas canvas = new FineCanvas();

    /** Numbers under a name. */
    private record Lane(String key, float[] values) {
    }

    StepPane(DistributionViewModel model, Texts texts, Theme theme) {
        this.model = model;
        this.texts = texts;
        this.theme = theme;
        setId("distribution-step");
        setMinSize(0, 0);
        getChildren().setAll(canvas);
    }

    void refresh() {
        GraphicsContext g = canvas.begin(getWidth(), getHeight());
        List<Lane> lanes = lanes();
        if (lanes.isEmpty() || getHeight() < 40) {
            return;
        }
        double height = Math.min(66, getHeight() / lanes.size());
        for (int i = 0; i < lanes.size(); i++) {
            lane(g, lanes.get(i), i * height, height - 4);
        }
    }

    private List<Lane> lanes() {
        List<Lane> lanes = new ArrayList<>();
        model.normalization().ifPresent(n -> {
            n.batch().values().forEach(b -> batch(lanes, b));
            n.steps().values().stream().findFirst().ifPresent(s -> {
                add(lanes, "mean", s.mean());
                add(lanes, "deviation", s.deviation());
                add(lanes, "gamma", s.gamma());
                add(lanes, "beta", s.beta());
            });
        });
        model.kept().ifPresent(kept -> add(lanes, "kept", kept));
        return lanes;
    }

    private static void batch(List<Lane> lanes, NormalizationProbe.Batch b) {
        add(lanes, "batchMean", b.batchMean());
        add(lanes, "batchVariance", b.batchVariance());
        add(lanes, "movingMean", b.movingMean());
        add(lanes, "movingVariance", b.movingVariance());
        add(lanes, "gamma", b.gamma());
        add(lanes, "beta", b.beta());
    }

    private static void add(List<Lane> lanes, String key, float[] values) {
        if (values.length > 0) {
            lanes.add(new Lane(key, values));
        }
    }

    /** Bars from zero, as many as there are pixels for; a mask is kept or not, without height. */
    private void lane(GraphicsContext g, Lane lane, double y, double height) {
        Palette palette = theme.palette();
        double low = 0;
        double high = 0;
        for (float v : lane.values()) {
            low = Float.isFinite(v) ? Math.min(low, v) : low;
            high = Float.isFinite(v) ? Math.max(high, v) : high;
        }
        g.setFont(Font.font(Fonts.FAMILY, 11));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        g.setFill(palette.get("text-faint"));
        boolean mask = lane.key().equals("kept");
        String range = mask ? Ticks.percent(share(lane.values())) : Ticks.figure(low, 2) + " … " + Ticks.figure(high, 2);
        g.fillText(range, getWidth(), y + TITLE / 2);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(palette.get("text-muted"));
        g.fillText(CutText.fitted(texts.get("distribution.step." + lane.key()), getWidth() - 84, 11), 0, y + TITLE / 2);
        bars(g, palette, lane.values(), y + TITLE, height - TITLE, low, high > low ? high : low + 1, mask);
    }

    private static double share(float[] kept) {
        int count = 0;
        for (float k : kept) {
            count += k != 0 ? 1 : 0;
        }
        return (double) count / kept.length;
    }

    private void bars(GraphicsContext g, Palette palette, float[] values, double y, double height, double low, double high, boolean mask) {
        int shown = (int) Math.min(values.length, Math.max(1, getWidth() / 2));
        double width = getWidth() / shown;
        double zero = y + height * high / (high - low);
        for (int i = 0; i < shown; i++) {
            float v = values[(int) ((long) i * values.length / shown)];
            if (mask) {
                g.setFill(palette.get(v == 0 ? "surface-hover" : "accent"));
                g.fillRect(i * width, y, Math.max(1, width - (width > 3 ? 1 : 0)), Math.min(18, height));
            } else if (Float.isFinite(v)) {
                g.setFill(palette.get(v < 0 ? "value-negative" : "value-positive"));
                double top = y + height * (high - Math.max(0, v)) / (high - low);
                double tall = height * Math.abs(v) / (high - low);
                g.fillRect(i * width, v < 0 ? zero : top, Math.max(1, width - (width > 3 ? 1 : 0)), Math.max(1, tall));
            }
        }
    }

    @Override
    protected void layoutChildren() {
        refresh();
    }
}
