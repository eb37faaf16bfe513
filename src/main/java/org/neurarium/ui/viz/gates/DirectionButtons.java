package org.neurarium.ui.viz.gates;

import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.neurarium.ui.common.Texts;

/** One button for each direction of a layer that has two. */
final class DirectionButtons extends HBox {
    private final GatesViewModel model;
    private final Texts texts;

    DirectionButtons(GatesViewModel model, Texts texts) {
        super(2);
        this.model = model;
        this.texts = texts;
    }

    void refresh() {
        List<String> names = model.parts().get();
        if (names.size() < 2) {
            getChildren().clear();
            return;
        }
        if (getChildren().size() != names.size()) {
            ToggleGroup group = new ToggleGroup();
            getChildren().setAll(names.stream().map(name -> button(name, group)).toList());
        }
        getChildren().forEach(node -> {
            ToggleButton button = (ToggleButton) node;
            button.setText(texts.get("sequenceviews.part." + button.getUserData()));
            button.setSelected(button.getUserData().equals(model.part().get()));
        });
    }

    private ToggleButton button(String name, ToggleGroup group) {
        ToggleButton button = new ToggleButton();
        button.getStyleClass().add("view-toggle");
        button.setId("gates-part-" + name);
        button.setUserData(name);
        button.setToggleGroup(group);
        button.setOnAction(e -> {
            model.part().set(name);
            button.setSelected(true);
        });
        return button;
    }
}
