package org.neurarium.ui.lab.convolution;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.neurarium.lab.convolution.ImageNetEntry;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.TextWidth;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.lab.stage.LabPane;
import org.neurarium.ui.lab.stage.Line;
import org.neurarium.ui.lab.stage.PicturePane;

/** Published errors of the ImageNet challenge by year, as bars, beside that of a trained person. */
public final class ImageNetView extends LabPane {
    private static final double LEFT = 56;
    private static final double TOP = 46;
    private static final double BOTTOM = 54;
    private static final double HIGHEST = 20;
    private static final double STEP = 5;

    private final ImageNetViewModel model;

    public ImageNetView(Texts texts, Theme theme) {
        this(new ImageNetViewModel(), texts, theme);
    }

    private ImageNetView(ImageNetViewModel model, Texts texts, Theme theme) {
        super("imagenet", model.head(), texts, theme);
        this.model = model;
        setLeft(null);
        model.head().at().addListener(o -> refresh());
        refresh();
    }

    ImageNetViewModel model() {
        return model;
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        double floor = height - BOTTOM;
        double scale = (floor - TOP) / HIGHEST;
        double across = width - LEFT - 24;
        g.setTextBaseline(VPos.CENTER);
        for (double error = 0; error <= HIGHEST; error += STEP) {
            g.setStroke(palette.get(error == 0 ? "line-strong" : "line"));
            g.setLineWidth(1);
            g.strokeLine(LEFT, floor - error * scale, LEFT + across, floor - error * scale);
            text(g, palette, Ticks.text(error) + " %", LEFT - 8, floor - error * scale, TextAlignment.RIGHT, "text-faint", 11);
        }
        text(g, palette, say("axis"), LEFT, TOP - 22, TextAlignment.LEFT, "text-muted", 12);
        List<ImageNetEntry> all = ImageNetEntry.ALL;
        double place = across / all.size();
        for (int i = 0; i < all.size(); i++) {
            ImageNetEntry entry = all.get(i);
            boolean lit = entry == model.entry();
            double middle = LEFT + (i + 0.5) * place;
            double tall = entry.error() * scale;
            g.setFill(palette.get(lit ? "accent" : "line-strong"));
            g.fillRect(middle - place * 0.28, floor - tall, place * 0.56, tall);
            text(g, palette, Ticks.text(entry.error()) + " %", middle, floor - tall - 12, TextAlignment.CENTER, lit ? "text" : "text-muted", 13);
            text(g, palette, entry.name(), middle, floor + 16, TextAlignment.CENTER, lit ? "text" : "text-muted", 13);
            text(g, palette, String.valueOf(entry.year()), middle, floor + 36, TextAlignment.CENTER, "text-faint", 12);
        }
        double people = floor - ImageNetEntry.PEOPLE * scale;
        g.setStroke(palette.get("danger"));
        g.setLineWidth(1.5);
        g.setLineDashes(6, 5);
        g.strokeLine(LEFT, people, LEFT + across, people);
        g.setLineDashes();
        String person = say("people", Ticks.text(ImageNetEntry.PEOPLE));
        double wide = TextWidth.of(person, PicturePane.font(12)) + 8;
        g.setFill(palette.get("surface"));
        g.fillRoundRect(LEFT + across - wide, people - 21, wide, 18, 4, 4); // else a bar behind it would make it hard to read
        text(g, palette, person, LEFT + across - 4, people - 11, TextAlignment.RIGHT, "text", 12);
    }

    private static void text(GraphicsContext g, Palette palette, String text, double x, double y, TextAlignment align, String token, double size) {
        g.setFont(PicturePane.font(size));
        g.setTextAlign(align);
        g.setFill(palette.get(token));
        g.fillText(text, x, y);
    }

    @Override
    protected List<Line> lines() {
        ImageNetEntry entry = model.entry();
        return List.of(Line.head(entry.name() + ", " + entry.year()), Line.result(say("error", Ticks.text(entry.error()))),
                Line.formula(say("layers", entry.layers())), Line.formula(say("size", Ticks.whole(entry.parameters()))),
                Line.text(say("about." + entry.id())), Line.head(say("published")), Line.text(say("source", entry.source())), Line.text(say("what-error")));
    }
}
