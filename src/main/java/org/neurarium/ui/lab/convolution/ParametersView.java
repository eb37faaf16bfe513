package org.neurarium.ui.lab.convolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.neurarium.lab.convolution.Connections;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.TextWidth;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.lab.stage.LabPane;
import org.neurarium.ui.lab.stage.Line;
import org.neurarium.ui.lab.stage.PicturePane;

/** How many weights join a hidden layer to an image: dense, local, one shared filter, several of them. */
public final class ParametersView extends LabPane {
    private static final double MARGIN = 24;
    private static final double BAR = 30;
    private static final double BAR_HEIGHT = 14;
    private static final int BYTES = 4;

    private final ParametersViewModel model;

    public ParametersView(Texts texts, Theme theme) {
        this(new ParametersViewModel(), texts, theme);
    }

    private ParametersView(ParametersViewModel model, Texts texts, Theme theme) {
        super("parameters", model.head(), texts, theme);
        this.model = model;
        number("height", 10_000, () -> now().height(), v -> new Connections.Sizes(v, now().width(), now().channels(), now().units(), now().filter(), now().maps()));
        number("width", 10_000, () -> now().width(), v -> new Connections.Sizes(now().height(), v, now().channels(), now().units(), now().filter(), now().maps()));
        number("channels", 512, () -> now().channels(), v -> new Connections.Sizes(now().height(), now().width(), v, now().units(), now().filter(), now().maps()));
        number("units", 10_000_000, () -> now().units(), v -> new Connections.Sizes(now().height(), now().width(), now().channels(), v, now().filter(), now().maps()));
        number("filter", 99, () -> now().filter(), v -> new Connections.Sizes(now().height(), now().width(), now().channels(), now().units(), v, now().maps()));
        number("maps", 10_000, () -> now().maps(), v -> new Connections.Sizes(now().height(), now().width(), now().channels(), now().units(), now().filter(), v));
        named("weights", () -> Ticks.whole(model.connections().weights(now())));
        model.revision().addListener(o -> refresh());
        model.head().at().addListener(o -> refresh());
        refresh();
    }

    private void number(String name, int most, java.util.function.IntSupplier value, IntFunction<Connections.Sizes> with) {
        controls().number(name, 1, most, true, value::getAsInt, v -> model.sizes(with.apply((int) v)));
    }

    ParametersViewModel model() {
        return model;
    }

    private Connections.Sizes now() {
        return model.sizes();
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        double bars = BAR * Connections.values().length + MARGIN;
        new ConnectionsPainter(g, palette).paint(model.connections(), MARGIN, 46, width - 2 * MARGIN, height - bars - 70);
        g.setFont(PicturePane.font(12));
        text(g, palette, say("drawn-small"), MARGIN, 22, TextAlignment.LEFT, "text-muted");
        double names = 128;
        double most = 1;
        double number = 0;
        for (Connections each : Connections.values()) {
            most = Math.max(most, Math.log10(each.weights(now())));
            number = Math.max(number, 8 + TextWidth.of(Ticks.whole(each.weights(now())), PicturePane.font(12)));
        }
        double reach = Math.max(20, width - 2 * MARGIN - names - number);
        for (Connections each : Connections.values()) {
            boolean lit = each == model.connections();
            double y = height - bars + each.ordinal() * BAR + BAR / 2;
            text(g, palette, name(each), MARGIN, y, TextAlignment.LEFT, lit ? "text" : "text-muted");
            double length = Math.max(2, reach * Math.log10(each.weights(now())) / most);
            g.setFill(palette.get(lit ? "accent" : "line-strong"));
            g.fillRect(MARGIN + names, y - BAR_HEIGHT / 2, length, BAR_HEIGHT);
            text(g, palette, Ticks.whole(each.weights(now())), MARGIN + names + length + 8, y, TextAlignment.LEFT, lit ? "text" : "text-muted");
        }
        text(g, palette, say("logarithmic"), MARGIN, height - bars - 6, TextAlignment.LEFT, "text-faint");
    }

    private static void text(GraphicsContext g, Palette palette, String text, double x, double y, TextAlignment align, String token) {
        g.setTextAlign(align);
        g.setTextBaseline(VPos.CENTER);
        g.setFill(palette.get(token));
        g.fillText(text, x, y);
    }

    private String name(Connections connections) {
        return say("kind." + connections.name().toLowerCase(Locale.ROOT));
    }

    @Override
    protected List<Line> lines() {
        Connections.Sizes s = now();
        Connections kind = model.connections();
        long weights = kind.weights(s);
        List<Line> lines = new ArrayList<>(List.of(Line.head(name(kind)), Line.text(say("about." + kind.name().toLowerCase(Locale.ROOT))),
                Line.formula(law(kind)), Line.result(numbers(kind) + " = " + Ticks.whole(weights)),
                Line.text(say("biases", Ticks.whole(kind.biases(s)))), Line.head(say("memory")),
                Line.formula(Ticks.whole(weights) + " · " + BYTES + " B = " + bytes((double) weights * BYTES))));
        if (kind != Connections.DENSE) {
            lines.add(Line.head(say("share")));
            long dense = Connections.DENSE.weights(s);
            String ratio = dense % weights == 0 ? " = " + Ticks.whole(dense / weights) : " ≈ " + Ticks.figure((double) dense / weights, 3);
            lines.add(Line.result(Ticks.whole(dense) + " / " + Ticks.whole(weights) + ratio));
        }
        return lines;
    }

    private static String law(Connections kind) {
        return switch (kind) {
            case DENSE -> "H · W · C · N";
            case LOCAL -> "F² · C · N";
            case SHARED -> "F² · C";
            case MAPS -> "F² · C · K";
        };
    }

    private String numbers(Connections kind) {
        Connections.Sizes s = now();
        String window = s.filter() + "² · " + s.channels();
        return switch (kind) {
            case DENSE -> Ticks.whole(s.height()) + " · " + Ticks.whole(s.width()) + " · " + s.channels() + " · " + Ticks.whole(s.units());
            case LOCAL -> window + " · " + Ticks.whole(s.units());
            case SHARED -> window;
            case MAPS -> window + " · " + Ticks.whole(s.maps());
        };
    }

    private static String bytes(double bytes) {
        String[] units = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
        int unit = 0;
        double value = bytes;
        while (value >= 1000 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return Ticks.text(Math.round(value * 100) / 100.0) + " " + units[unit];
    }
}
