package org.neurarium.ui.viz.hidden;

import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.neurarium.ui.common.Followed;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ViewMenu;
import org.neurarium.ui.common.plot.SquareRow;
import org.neurarium.ui.workspace.Workspace;

/** How two units of a hidden layer see the examples, and how they bend the plane. */
public final class HiddenSpaceView extends BorderPane implements AutoCloseable {
    private static final double SIDE_FROM = 250;

    private final Texts texts;
    private final Theme theme;
    private final HiddenSpaceViewModel model;
    private final HiddenSpacePane pane;
    private final ViewMenu menu;
    private final ComboBox<String> layer = new ComboBox<>();
    private final ComboBox<Integer> unitX = new ComboBox<>();
    private final ComboBox<Integer> unitY = new ComboBox<>();
    private final CheckBox grid;
    private final Label nothing = new Label();
    private final VBox side = new VBox(2);
    private boolean refreshing;

    public HiddenSpaceView(Workspace workspace, Texts texts, Theme theme) {
        this.texts = texts;
        this.theme = theme;
        model = new HiddenSpaceViewModel(workspace);
        pane = new HiddenSpacePane(model, texts, theme);
        menu = new ViewMenu(texts, pane, "hidden-space");
        grid = option("boundary.hidden.grid", pane.grid());
        getStyleClass().addAll("view-pane", "hidden-view");
        setTop(header());
        nothing.getStyleClass().add("empty-view");
        nothing.setWrapText(true);
        nothing.setMaxWidth(280);
        Followed.by(this, texts.language(), this::refresh);
        StackPane middle = new StackPane(pane, nothing);
        middle.setMinSize(0, 0);
        SquareRow row = new SquareRow(middle, side, HiddenSpacePane.ACROSS - HiddenSpacePane.DOWN);
        setCenter(row);
        side();
        model.frames().addListener(o -> nothing.setVisible(model.picture() == null));
        model.layers().addListener(o -> refresh());
        model.layer().addListener(o -> refresh());
        sceneProperty().addListener((o, before, now) -> model.active().set(now != null));
        widthProperty().addListener(o -> row.showSide(getWidth() >= SIDE_FROM));
        refresh();
    }

    /** Whether it is on screen; in a hidden tab it should not be, so that training does no work for it. */
    public BooleanProperty activeProperty() {
        return model.active();
    }

    /** Size of text and marks: 1, or more in presentations. */
    public void setFontScale(double scale) {
        pane.setFontScale(scale);
    }

    @Override
    public void close() {
        model.close();
    }

    HiddenSpaceViewModel model() {
        return model;
    }

    HiddenSpacePane pane() {
        return pane;
    }

    private HBox header() {
        Label title = new Label();
        title.getStyleClass().add("view-title");
        title.textProperty().bind(texts.bind("boundary.hidden.title"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        menu.png().svg(() -> HiddenFiles.svg(model, theme.palette())).csv(() -> HiddenFiles.csv(model));
        HBox header = new HBox(6, title, gap, menu);
        header.getStyleClass().add("view-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private void side() {
        side.getStyleClass().add("view-side");
        side.setMinHeight(0);
        layer.setId("hidden-layer");
        unitX.setId("hidden-x");
        unitY.setId("hidden-y");
        for (ComboBox<?> box : new ComboBox<?>[] {layer, unitX, unitY}) {
            box.getStyleClass().add("axis-choice");
            box.setPrefWidth(box == layer ? 104 : 50);
            box.accessibleTextProperty().bind(texts.bind(box == layer ? "boundary.hidden.layer" : "boundary.hidden.axes"));
        }
        layer.setOnAction(e -> {
            if (!refreshing && layer.getValue() != null) {
                model.choose(layer.getValue());
            }
        });
        unit(unitX, model.unitX());
        unit(unitY, model.unitY());
        side.getChildren().setAll(named("boundary.hidden.layer", layer), named("boundary.hidden.axes", new HBox(4, unitX, unitY)),
                grid, option("boundary.held", pane.held()));
    }

    private void unit(ComboBox<Integer> box, IntegerProperty unit) {
        box.setOnAction(e -> {
            if (!refreshing && box.getValue() != null) {
                unit.set(box.getValue() - 1);
            }
        });
        unit.addListener(o -> refresh());
    }

    private VBox named(String key, Node box) {
        Label name = new Label();
        name.getStyleClass().add("faint");
        name.textProperty().bind(texts.bind(key));
        return new VBox(name, box);
    }

    private CheckBox option(String key, BooleanProperty value) {
        CheckBox box = new CheckBox();
        box.getStyleClass().add("view-option");
        box.textProperty().bind(texts.bind(key));
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    private void refresh() {
        refreshing = true;
        boolean some = !model.layer().get().isEmpty();
        side.setVisible(some);
        side.setManaged(some);
        nothing.setText(texts.get(some ? "boundary.hidden.waiting" : "boundary.hidden.none"));
        nothing.setVisible(model.picture() == null);
        grid.setVisible(model.hasGrid());
        grid.setManaged(model.hasGrid());
        if (!layer.getItems().equals(model.layers().get())) {
            layer.getItems().setAll(model.layers().get());
        }
        layer.setValue(model.layer().get());
        var units = IntStream.rangeClosed(1, model.units()).boxed().toList();
        for (ComboBox<Integer> box : java.util.List.of(unitX, unitY)) {
            if (!box.getItems().equals(units)) {
                box.getItems().setAll(units);
            }
        }
        unitX.setValue(some ? model.unitX().get() + 1 : null);
        unitY.setValue(some ? model.unitY().get() + 1 : null);
        refreshing = false;
    }
}
