package org.neurarium.ui.words.map;

import java.util.Arrays;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.neurarium.ui.common.NumberField;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.words.control.Controls;

/** What is seldom changed: colours, how many words, steps for each picture, labels and trails. */
final class MapOptions extends VBox {
    private static final int MOST_STEPS = 100;

    private final Texts texts;

    MapOptions(MapViewModel model, MapLook look, Texts texts) {
        super(10);
        this.texts = texts;
        getStyleClass().add("popover-body");
        ComboBox<String> colours = Controls.choice(texts, "words-colours",
                Arrays.stream(MapLook.Colours.values()).map(c -> c.name().toLowerCase(Locale.ROOT)).toList(),
                c -> texts.get("words_ui.colours." + c), c -> look.colours().set(MapLook.Colours.valueOf(c.toUpperCase(Locale.ROOT))));
        colours.accessibleTextProperty().bind(texts.bind("words_ui.colours"));
        look.colours().subscribe(c -> Controls.show(colours, c.name().toLowerCase(Locale.ROOT)));
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(8);
        row(grid, "words_ui.colours", colours);
        row(grid, "words_ui.map.most", whole("words-most", "words_ui.map.most", model.most(), MapViewModel.LEAST_WORDS, MapViewModel.MOST_WORDS));
        row(grid, "words_ui.map.per-frame", whole("words-per-frame", "words_ui.map.per-frame", model.perFrame(), 1, MOST_STEPS));
        getChildren().setAll(Controls.label(texts, "words_ui.map.options", "title"), grid,
                flag("words-labels", "words_ui.map.labels", look.labels()), flag("words-trails", "words_ui.map.trails", look.trails()));
    }

    private void row(GridPane grid, String key, Node control) {
        grid.addRow(grid.getRowCount(), Controls.label(texts, key), control);
    }

    private NumberField whole(String id, String key, IntegerProperty value, int least, int most) {
        NumberField field = new NumberField(6, v -> String.valueOf(Math.round(v)), v -> {
            boolean fits = v == Math.rint(v) && v >= least && v <= most;
            if (fits) {
                value.set((int) v);
            }
            return fits;
        });
        field.setId(id);
        field.accessibleTextProperty().bind(texts.bind(key));
        value.subscribe(v -> field.show(v.doubleValue()));
        return field;
    }

    private CheckBox flag(String id, String key, BooleanProperty value) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.textProperty().bind(texts.bind(key));
        box.selectedProperty().bindBidirectional(value);
        return box;
    }
}
