package org.neurarium.ui.viz.maps;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.plot.CutText;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.FineCanvas;
import org.neurarium.ui.common.plot.Ticks;

/** What the network says of the example: a bar for each class, the most probable first. */
final class AnswerPane extends Region {
    private static final double ROW = 18;
    private static final double NUMBER = 46;

    private final MapsViewModel model;
    private final Theme theme;
    private final FineCanvas canvas = new FineCanvas();

    AnswerPane(MapsViewModel model, Theme theme) {
        this.model = model;
        this.theme = theme;
        setId("maps-answer");
        setMinSize(0, 0);
        getChildren().setAll(canvas);
    }

    /** Class and probability, the most probable first: one probability for each class, or one number for the second of two. */
    static List<Answer> answers(float[] output, List<String> classes) {
        boolean two = output.length == 1 && classes.size() == 2;
        if (!two && (output.length != classes.size() || classes.isEmpty())) {
            return List.of();
        }
        return IntStream.range(0, classes.size())
                .mapToObj(i -> new Answer(i, classes.get(i), two ? i == 1 ? output[0] : 1 - output[0] : output[i]))
                .sorted(java.util.Comparator.comparingDouble((Answer a) -> Double.isNaN(a.probability()) ? 2 : -a.probability()))
                .toList();
    }

    /** One class. */
    record Answer(int index, String name, double probability) {
    }

    void draw() {
        GraphicsContext g = canvas.begin(getWidth(), getHeight());
        MapsPicture picture = model.picture();
        if (picture == null || getWidth() < 80) {
            return;
        }
        List<Answer> all = answers(picture.answer(), model.classes());
        double name = Math.min(74, all.stream().mapToInt(a -> a.name().length()).max().orElse(0) > 2 ? 64 : 18);
        Palette palette = theme.palette();
        g.setFont(Font.font(Fonts.FAMILY, 12));
        g.setTextBaseline(VPos.CENTER);
        double room = getWidth() - name - NUMBER;
        for (int i = 0; i < all.size() && (i + 1) * ROW <= getHeight(); i++) {
            Answer a = all.get(i);
            double y = i * ROW + ROW / 2;
            g.setTextAlign(TextAlignment.LEFT);
            g.setFill(palette.get(i == 0 ? "text" : "text-muted"));
            g.fillText(CutText.fitted(a.name(), name - 4, 12), 0, y);
            double share = Double.isFinite(a.probability()) ? Math.max(0, Math.min(1, a.probability())) : 0;
            g.setFill(palette.get("surface-hover"));
            g.fillRoundRect(name, y - 5, room, 10, 4, 4);
            g.setFill(palette.classColor(a.index(), all.size()));
            g.fillRoundRect(name, y - 5, share * room, 10, 4, 4);
            g.setTextAlign(TextAlignment.RIGHT);
            g.setFill(palette.get(i == 0 ? "text" : "text-faint"));
            g.fillText(Ticks.percent(a.probability()), getWidth() - 1, y);
        }
    }

    @Override
    protected void layoutChildren() {
        draw();
    }
}
