package org.neurarium.ui.viz.results;

import java.util.List;
import java.util.stream.DoubleStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.neurarium.train.Decoding.LengthScore;
import org.neurarium.ui.common.Followed;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.FineCanvas;
import org.neurarium.ui.common.plot.PlaneFrame;
import org.neurarium.ui.common.plot.SvgPage;

/** A bar for each length: the share of whole answers that are right; dashed, that of the network before. */
final class LengthsPane extends Pane {
    private static final double LEFT = 50;
    private static final double BOTTOM = 40;
    private static final double TOP = 24;
    private static final double RIGHT = 14;
    private static final double WRITTEN = 22;
    /** Room of a figure above its bar. */
    private static final double FIGURE = 17;

    private final LengthsViewModel model;
    private final Texts texts;
    private final Theme theme;
    private final FineCanvas canvas = new FineCanvas();

    LengthsPane(LengthsViewModel model, Texts texts, Theme theme) {
        this.model = model;
        this.texts = texts;
        this.theme = theme;
        setId("lengths");
        setMinSize(0, 0);
        getChildren().setAll(canvas);
        widthProperty().addListener(o -> draw());
        heightProperty().addListener(o -> draw());
        Followed.by(this, theme.choice(), this::draw);
        Followed.by(this, texts.language(), this::draw);
    }

    void draw() {
        GraphicsContext g = canvas.begin(getWidth(), getHeight());
        setAccessibleText(said());
        if (model.scores().isEmpty() || getWidth() < 160 || getHeight() < 110) {
            return;
        }
        PlaneFrame frame = frame(getWidth(), getHeight());
        Palette palette = theme.palette();
        axes(g, frame, palette);
        for (LengthScore score : model.scores()) {
            double[] box = box(frame, score);
            g.setFill(palette.get("accent"));
            g.fillRect(box[0], box[1], box[2], box[3]);
            if (box[2] >= WRITTEN) {
                g.setFill(palette.get("text"));
                g.fillText(percent(score.share()), box[0] + box[2] / 2, clear(frame, score) - 9);
            }
        }
        g.setStroke(palette.get("text-muted"));
        g.setLineWidth(1.5);
        g.setLineDashes(4, 3);
        for (LengthScore score : model.before()) {
            double[] box = box(frame, score);
            g.strokeLine(box[0] - 2, box[1], box[0] + box[2] + 2, box[1]);
        }
        g.setLineDashes();
    }

    private void axes(GraphicsContext g, PlaneFrame frame, Palette palette) {
        g.setFont(Font.font(Fonts.FAMILY, 11));
        g.setTextBaseline(VPos.CENTER);
        g.setLineWidth(1);
        for (double tick = 0; tick <= 1; tick += 0.5) {
            g.setStroke(palette.get(tick == 0 ? "line-strong" : "line"));
            g.strokeLine(frame.left(), frame.py(tick), frame.left() + frame.width(), frame.py(tick));
            g.setFill(palette.get("text-muted"));
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(percent(tick), frame.left() - 6, frame.py(tick));
        }
        g.setTextAlign(TextAlignment.CENTER);
        for (LengthScore score : model.scores()) {
            g.fillText(Integer.toString(score.length()), frame.px(score.length()), frame.py(0) + 11);
        }
        g.fillText(texts.get("results.lengths.axis"), frame.left() + frame.width() / 2, frame.py(0) + 28);
    }

    private PlaneFrame frame(double width, double height) {
        List<LengthScore> scores = model.scores();
        return new PlaneFrame(LEFT, TOP, width - LEFT - RIGHT, height - TOP - BOTTOM, scores.get(0).length() - 0.6,
                scores.get(scores.size() - 1).length() + 0.6, 0, 1);
    }

    /** x, y, width and height of a bar. */
    private static double[] box(PlaneFrame frame, LengthScore score) {
        double width = Math.min(34, 0.7 * (frame.px(1) - frame.px(0)));
        double top = frame.py(score.share());
        return new double[] {frame.px(score.length()) - width / 2, top, width, frame.py(0) - top};
    }

    private double clear(PlaneFrame frame, LengthScore score) {
        return clear(frame.py(score.share()), model.before().stream().filter(b -> b.length() == score.length())
                .mapToDouble(b -> frame.py(b.share())));
    }

    /** Where a bar's figure stands on: its top, or the dash above it that would cross the figure. */
    static double clear(double top, DoubleStream dashes) {
        return dashes.filter(y -> y < top && y > top - FIGURE).findFirst().orElse(top);
    }

    String svg() {
        if (model.scores().isEmpty()) {
            return "";
        }
        double width = 640;
        double height = 320;
        PlaneFrame frame = frame(width, height);
        Palette palette = theme.palette();
        SvgPage page = new SvgPage(width, height);
        for (LengthScore score : model.scores()) {
            double[] box = box(frame, score);
            page.rect(box[0], box[1], box[2], box[3], palette.get("accent"), score.length() + ": " + percent(score.share()));
            page.text(box[0] + box[2] / 2, clear(frame, score) - 4, percent(score.share()), palette.get("text"), "middle");
            page.text(box[0] + box[2] / 2, frame.py(0) + 15, Integer.toString(score.length()), palette.get("text-muted"), "middle");
        }
        for (LengthScore score : model.before()) {
            double[] box = box(frame, score);
            page.line(box[0] - 2, box[1], box[0] + box[2] + 2, box[1], palette.get("text-muted"), 1.5);
        }
        page.line(LEFT, frame.py(0), width - RIGHT, frame.py(0), palette.get("line-strong"), 1);
        page.text(width / 2, height - 6, texts.get("results.lengths.axis"), palette.get("text-muted"), "middle");
        return page.end();
    }

    String csv() {
        if (model.scores().isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("length,asked,right\n");
        model.scores().forEach(s -> out.append(s.length()).append(',').append(s.asked()).append(',').append(s.right()).append('\n'));
        return out.toString();
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    private String said() {
        StringBuilder said = new StringBuilder(texts.get("results.lengths.axis"));
        model.scores().forEach(s -> said.append(", ").append(s.length()).append(": ").append(percent(s.share())));
        return said.toString();
    }
}
