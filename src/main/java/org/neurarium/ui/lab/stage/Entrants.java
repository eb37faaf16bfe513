package org.neurarium.ui.lab.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.neurarium.ui.common.NumberField;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.Marks;
import org.neurarium.ui.common.plot.Ticks;

/** Who takes part: each with its mark, a box that shows or hides it, and its learning rate where it has one. */
public final class Entrants extends VBox {
    private static final double MARK = 14;
    private static final double MOST_RATE = 100;
    private static final DoublePredicate RATE = v -> v > 0 && v <= MOST_RATE;

    private final List<Runnable> shows = new ArrayList<>();
    private final Texts texts;
    private final Supplier<Palette> palette;

    Entrants(List<? extends Entrant> all, Controls controls, Texts texts, Supplier<Palette> palette) {
        super(6);
        this.texts = texts;
        this.palette = palette;
        for (int i = 0; i < all.size(); i++) {
            getChildren().add(row(i, all.get(i), controls.settings()));
        }
    }

    void refresh() {
        shows.forEach(Runnable::run);
    }

    private HBox row(int index, Entrant entrant, TypedSettings settings) {
        CheckBox box = new CheckBox();
        box.setId("lab-racer-" + entrant.id());
        box.setMinWidth(0);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setOnAction(e -> entrant.show(box.isSelected()));
        settings.option("racer-" + entrant.id(), List.of("true", "false"), () -> String.valueOf(entrant.isShown()),
                typed -> entrant.show(Boolean.parseBoolean(typed)));
        Canvas mark = new Canvas(MARK, MARK);
        HBox row = new HBox(6, mark, box);
        row.setAlignment(Pos.CENTER_LEFT);
        if (!Double.isNaN(entrant.rate())) {
            row.getChildren().add(rate(entrant, settings));
        }
        shows.add(() -> {
            draw(mark, index, palette.get());
            box.setSelected(entrant.isShown());
            box.setText(entrant.name());
        });
        return row;
    }

    /** The mark of one that takes part, as the picture shows it. */
    static Canvas mark(int index, Palette palette) {
        Canvas mark = new Canvas(MARK, MARK);
        draw(mark, index, palette);
        return mark;
    }

    private static void draw(Canvas mark, int index, Palette palette) {
        GraphicsContext g = mark.getGraphicsContext2D();
        g.clearRect(0, 0, MARK, MARK);
        Marks.plain(g, index, MARK / 2, MARK / 2, 5, palette.classColor(index));
    }

    private NumberField rate(Entrant entrant, TypedSettings settings) {
        NumberField field = new NumberField(5, Ticks::text, v -> {
            if (RATE.test(v)) {
                entrant.rate(v);
            }
            return RATE.test(v);
        });
        field.setId("lab-rate-" + entrant.id());
        field.setPrefWidth(76);
        settings.number("rate-" + entrant.id(), RATE, entrant::rate, entrant::rate);
        shows.add(() -> {
            field.show(entrant.rate());
            field.setAccessibleText(texts.get("lab.race.rate", entrant.name()));
        });
        return field;
    }
}
