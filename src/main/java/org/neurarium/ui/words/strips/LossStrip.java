package org.neurarium.ui.words.strips;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.common.plot.FineCanvas;
import org.neurarium.ui.common.plot.PlaneFrame;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.words.room.LossTrace;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.words.learn.WordMethod;
import org.neurarium.words.learn.WordProgress;

/** The running mean of the loss of one step over the epochs. */
final class LossStrip extends Region {
    private static final double DRAWN_PER_SECOND = 8;
    private static final double LEFT = 44;
    private static final double RIGHT = 52;
    private static final double TOP = 8;
    private static final double BOTTOM = 24;
    private static final double SIZE = 12;

    private final WordsRoom room;
    private final Texts texts;
    private final Theme theme;
    private final FineCanvas canvas = new FineCanvas();

    LossStrip(WordsRoom room, Texts texts, Theme theme) {
        this.room = room;
        this.texts = texts;
        this.theme = theme;
        getChildren().setAll(canvas);
        setMinSize(0, 0);
        setId("words-loss-curve");
        accessibleTextProperty().bind(texts.bind("words_ui.strip.loss"));
        Throttle draw = new Throttle(DRAWN_PER_SECOND, this::draw);
        room.losses().addListener(o -> draw.request());
        room.recipe().addListener(o -> draw.request());
        theme.choice().addListener(o -> draw.request());
        texts.language().addListener(o -> draw.request());
    }

    @Override
    protected void layoutChildren() {
        draw();
    }

    private void draw() {
        GraphicsContext g = canvas.begin(getWidth(), getHeight());
        g.setFont(Font.font(Fonts.FAMILY, SIZE));
        LossTrace.Curve curve = room.losses().get();
        WordProgress now = room.progress().get();
        if (room.recipe().get().settings().method() == WordMethod.LSA || curve.loss().length < 2 || now == null) {
            g.setFill(theme.palette().get("text-faint"));
            g.setTextAlign(TextAlignment.CENTER);
            g.fillText(texts.get(room.recipe().get().settings().method() == WordMethod.LSA ? "words_ui.strip.loss.lsa"
                    : "words_ui.strip.loss.none"), getWidth() / 2, getHeight() / 2);
            return;
        }
        double most = java.util.Arrays.stream(curve.loss()).max().orElse(1);
        PlaneFrame frame = new PlaneFrame(LEFT, TOP, Math.max(1, getWidth() - LEFT - RIGHT), Math.max(1, getHeight() - TOP - BOTTOM),
                0, room.trainedEpochs(), 0, most * 1.05);
        axes(g, frame, theme.palette());
        line(g, frame, curve, now.total() / (double) room.trainedEpochs());
    }

    private void axes(GraphicsContext g, PlaneFrame frame, Palette palette) {
        g.setLineWidth(1);
        g.setTextAlign(TextAlignment.RIGHT);
        for (double y : Ticks.of(0, frame.yHigh(), Math.max(2, (int) (frame.height() / 40)))) {
            g.setStroke(palette.get("line"));
            double at = Math.round(frame.py(y)) + 0.5;
            g.strokeLine(frame.left(), at, frame.left() + frame.width(), at);
            g.setFill(palette.get("text-muted"));
            g.fillText(Ticks.text(y), frame.left() - 6, at + 4);
        }
        g.setTextAlign(TextAlignment.CENTER);
        List<Double> epochs = Ticks.of(0, frame.xHigh(), Math.max(2, (int) (frame.width() / 70)));
        for (double x : epochs) {
            if (x == Math.rint(x)) {
                g.fillText(Ticks.text(x), frame.px(x), frame.top() + frame.height() + 16);
            }
        }
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(texts.get("words_ui.epoch"), frame.left() + frame.width() + 14, frame.top() + frame.height() + 16);
    }

    private void line(GraphicsContext g, PlaneFrame frame, LossTrace.Curve curve, double perEpoch) {
        Palette palette = theme.palette();
        g.setStroke(palette.get("train"));
        g.setLineWidth(2);
        g.beginPath();
        int n = curve.loss().length;
        int stride = Math.max(1, n / Math.max(1, (int) frame.width()));
        g.moveTo(frame.px(curve.done()[0] / perEpoch), frame.py(curve.loss()[0]));
        for (int i = stride; i < n; i += stride) {
            g.lineTo(frame.px(curve.done()[i] / perEpoch), frame.py(curve.loss()[i]));
        }
        double x = frame.px(curve.done()[n - 1] / perEpoch);
        double y = frame.py(curve.loss()[n - 1]);
        g.lineTo(x, y);
        g.stroke();
        g.setFill(palette.get("train"));
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(Ticks.figure(curve.loss()[n - 1], 3), Math.min(x + 6, frame.left() + frame.width() + 4), y + 4);
    }
}
