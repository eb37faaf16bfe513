package org.neurarium.ui.viz.gates;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.FittingRow;
import org.neurarium.ui.common.HoverText;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;

/** The view's first line: what is shown, and what else can be. */
final class GatesHeader extends FittingRow {
    private final GatesViewModel model;
    private final Texts texts;
    private final Label title = new Label();
    private final ComboBox<String> layer = new ComboBox<>();
    private final DirectionButtons directions;
    private final ToggleButton compare = new ToggleButton();
    private final ToggleButton pin = new ToggleButton();
    private final ReachChoice reach;
    private boolean refreshing;

    GatesHeader(GatesViewModel model, Texts texts, Node menu) {
        super(6);
        this.model = model;
        this.texts = texts;
        directions = new DirectionButtons(model, texts);
        reach = new ReachChoice(model, texts);
        getStyleClass().add("view-header");
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("view-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        layer();
        compare();
        pin();
        getChildren().addAll(title, gap);
        addExpendable(layer, 4);
        addExpendable(directions, 2);
        addExpendable(tabs(), 5);
        addExpendable(compare, 3);
        addExpendable(pin, 1);
        addExpendable(reach, 3);
        getChildren().add(menu);
    }

    void refresh(boolean some) {
        refreshing = true;
        title.setText(GatesTitle.of(model, texts));
        boolean strips = model.tab().get() == Tab.STRIPS;
        pin.setDisable(!some || !strips);
        pin.setSelected(model.isPinned());
        compare.setDisable(!model.hasOthers() || !strips);
        if (!layer.getItems().equals(model.layers().get())) {
            layer.getItems().setAll(model.layers().get());
        }
        layer.setValue(model.layer().get());
        directions.refresh();
        reach.refresh();
        want(reach, model.tab().get() == Tab.MEMORY);
        refreshing = false;
    }

    private HBox tabs() {
        HBox tabs = new HBox(2);
        ToggleGroup group = new ToggleGroup();
        for (Tab tab : Tab.values()) {
            ToggleButton button = new ToggleButton();
            button.getStyleClass().add("view-toggle");
            button.setId("gates-" + tab.id());
            button.textProperty().bind(texts.bind("sequenceviews.tab." + tab.id()));
            button.setToggleGroup(group);
            button.setSelected(tab == model.tab().get());
            model.tab().addListener(o -> button.setSelected(tab == model.tab().get()));
            button.setOnAction(e -> {
                model.tab().set(tab);
                button.setSelected(true);
            });
            tabs.getChildren().add(button);
        }
        return tabs;
    }

    private void layer() {
        layer.getStyleClass().add("axis-choice");
        layer.setId("gates-layer");
        layer.setOnAction(e -> {
            if (!refreshing && layer.getValue() != null) {
                model.choose(layer.getValue());
            }
        });
    }

    private void compare() {
        compare.setId("gates-compare");
        compare.getStyleClass().add("view-toggle");
        compare.textProperty().bind(texts.bind("sequenceviews.compare"));
        compare.selectedProperty().bindBidirectional(model.compare());
    }

    private void pin() {
        pin.setId("gates-pin");
        pin.getStyleClass().add("view-toggle");
        pin.setGraphic(Icons.small(Feather.MAP_PIN));
        pin.textProperty().bind(texts.bind("sequenceviews.pin"));
        HoverText.on(pin, texts.bind("sequenceviews.pin.help"));
        pin.setOnAction(e -> model.pin(pin.isSelected()));
    }
}
