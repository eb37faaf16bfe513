package org.neurarium.ui.runs.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.neurarium.document.spec.InputFault;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.runs.kept.RunWords;

/** One field in the pane: whether it is varied, its values, and what they come to. */
final class SweepRow {
    private static final int TOLD = 5;
    private static final double WIDTH = 210;

    private final SweepChoice choice;
    private final SweepViewModel model;
    private final RunWords words;
    private final Texts texts;

    SweepRow(SweepChoice choice, SweepViewModel model, RunWords words) {
        this.choice = choice;
        this.model = model;
        this.words = words;
        texts = words.texts();
    }

    void addTo(GridPane grid, int row) {
        CheckBox name = new CheckBox();
        String path = choice.offer().path();
        String last = path.substring(path.lastIndexOf('.') + 1);
        name.setId("sweep-" + (choice.offer().layer().isEmpty() ? "" : choice.offer().layer() + "-") + last);
        name.textProperty().bind(Bindings.createStringBinding(() -> words.field(path), texts.language()));
        name.selectedProperty().bindBidirectional(choice.chosen());
        name.setMinWidth(Region.USE_PREF_SIZE);
        Node values = choice.offer().options().isEmpty() ? field(last) : menu(last);
        values.disableProperty().bind(choice.chosen().not());
        Label told = new Label();
        told.getStyleClass().add("faint");
        told.setMaxWidth(Double.MAX_VALUE);
        told.setMinWidth(0);
        GridPane.setHgrow(told, Priority.ALWAYS);
        told.textProperty().bind(Bindings.createStringBinding(this::told, choice.values(), choice.chosen(), texts.language()));
        choice.values().subscribe(v -> told.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("wrong"),
                choice.fault().isPresent()));
        grid.addRow(row, name, values, told);
    }

    private TextField field(String name) {
        TextField field = new TextField();
        field.setId("sweep-values-" + name);
        field.setPrefWidth(WIDTH);
        field.setMinWidth(WIDTH);
        field.textProperty().bindBidirectional(choice.values());
        return field;
    }

    private MenuButton menu(String name) {
        MenuButton menu = new MenuButton();
        menu.setId("sweep-values-" + name);
        menu.setPrefWidth(WIDTH);
        menu.setMinWidth(WIDTH);
        menu.textProperty().bind(Bindings.createStringBinding(() -> String.join(", ",
                values().stream().map(v -> option(v)).toList()), choice.values(), texts.language()));
        for (String option : choice.offer().options()) {
            CheckMenuItem item = new CheckMenuItem();
            item.textProperty().bind(Bindings.createStringBinding(() -> option(option), texts.language()));
            item.setSelected(values().contains(option));
            item.selectedProperty().addListener((o, was, is) -> put(option, is));
            menu.getItems().add(item);
        }
        return menu;
    }

    private List<String> values() {
        return Arrays.stream(choice.values().get().split(",")).map(String::strip).filter(v -> !v.isEmpty()).toList();
    }

    private void put(String option, boolean wanted) {
        List<String> now = new ArrayList<>(values());
        now.remove(option);
        if (wanted) {
            now.add(option);
        }
        choice.values().set(String.join(", ", now));
    }

    private String option(String value) {
        return words.value(choice.offer().path(), value);
    }

    private String told() {
        if (!choice.chosen().get()) {
            return "";
        }
        Optional<InputFault> fault = choice.fault();
        if (fault.isPresent()) {
            return texts.get(choice.grid().isEmpty() ? "runs.sweep.syntax" : "runs.sweep.unfit");
        }
        List<String> grid = choice.grid();
        return !choice.offer().options().isEmpty() || grid.size() > TOLD ? texts.get("runs.sweep.values", grid.size())
                : String.join("  ", grid.stream().map(this::option).toList());
    }
}
