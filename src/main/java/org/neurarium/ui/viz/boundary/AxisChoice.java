package org.neurarium.ui.viz.boundary;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.neurarium.ui.common.HoverText;
import org.neurarium.ui.common.Texts;

/** Which two features span the plane, where there are more than two; the others stay at their mean. */
final class AxisChoice extends VBox {
    private final BoundaryViewModel model;
    private final ComboBox<String> x;
    private final ComboBox<String> y;

    AxisChoice(BoundaryViewModel model, Texts texts) {
        super(2);
        this.model = model;
        x = box("axis-x", model.featureX());
        y = box("axis-y", model.featureY());
        HoverText.on(x, texts.bind("boundary.axes.help"));
        HoverText.on(y, texts.bind("boundary.axes.help"));
        model.points().addListener(o -> refresh());
        refresh();
    }

    private ComboBox<String> box(String id, IntegerProperty feature) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(id);
        box.getStyleClass().add("axis-choice");
        box.setPrefWidth(104);
        box.setOnAction(e -> {
            int chosen = box.getSelectionModel().getSelectedIndex();
            if (chosen >= 0) {
                feature.set(chosen);
            }
        });
        return box;
    }

    private void refresh() {
        boolean many = model.features().size() > 2 && model.scatter() != null;
        setVisible(many);
        setManaged(many);
        getChildren().setAll(many ? List.of(x, y) : List.of());
        if (many && !x.getItems().equals(model.features())) {
            x.getItems().setAll(model.features());
            y.getItems().setAll(model.features());
        }
        if (many) {
            x.getSelectionModel().select(model.featureX().get());
            y.getSelectionModel().select(model.featureY().get());
        }
    }
}
