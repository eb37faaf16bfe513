package org.neurarium.ui.viz.gates;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.FittingRow;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ViewMenu;
import org.neurarium.ui.viz.subject.SubjectBar;
import org.neurarium.ui.workspace.Workspace;

/** The gates and states of a recurrent layer over the tokens of the example that all views look at. */
public final class GatesView extends BorderPane implements AutoCloseable {
    private static final double BAR_FROM = 170;

    private final Texts texts;
    private final GatesViewModel model;
    private final StripsPane strips;
    private final SubjectBar subject;
    private final ViewMenu menu;
    private final ComboBox<String> layer = new ComboBox<>();
    private final HBox parts = new HBox(2);
    private final ToggleButton pin = new ToggleButton();
    private final Label nothing = new Label();
    private final Label title = new Label();
    private final InvalidationListener language = o -> refresh();
    private boolean refreshing;

    public GatesView(Workspace workspace, Texts texts, Theme theme) {
        this.texts = texts;
        model = new GatesViewModel(workspace);
        strips = new StripsPane(model, texts, theme);
        subject = new SubjectBar(workspace, texts);
        menu = new ViewMenu(texts, strips, "gates");
        getStyleClass().addAll("view-pane", "gates-view");
        VBox head = new VBox(header(), subject);
        setTop(head);
        nothing.getStyleClass().add("empty-view");
        nothing.setWrapText(true);
        nothing.setMaxWidth(300);
        StackPane middle = new StackPane(strips, nothing);
        middle.setMinSize(0, 0);
        setCenter(middle);
        files();
        texts.language().addListener(language);
        model.frames().addListener(o -> refresh());
        model.layers().addListener(o -> refresh());
        model.layer().addListener(o -> refresh());
        model.opened().addListener(o -> refresh());
        subject.active().bind(model.active());
        sceneProperty().addListener((o, before, now) -> model.active().set(now != null));
        heightProperty().addListener(o -> room(head));
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE && model.opened().get() != null) {
                model.opened().set(null);
                e.consume();
            }
        });
        refresh();
    }

    /** Offers the view in a window of its own. */
    public void onPopOut(Runnable action) {
        menu.separator().item(texts.bind("common.view.popOut"), action);
    }

    /** Whether it is on screen; in a hidden tab it should not be, so that training does no work for it. */
    public BooleanProperty activeProperty() {
        return model.active();
    }

    /** Size of text and marks: 1, or more in presentations. */
    public void setFontScale(double scale) {
        strips.setFontScale(scale);
    }

    @Override
    public void close() {
        texts.language().removeListener(language);
        strips.close();
        subject.active().unbind();
        subject.close();
        model.close();
    }

    GatesViewModel model() {
        return model;
    }

    StripsPane strips() {
        return strips;
    }

    private void room(VBox head) {
        boolean enough = getHeight() >= BAR_FROM;
        if (enough != head.getChildren().contains(subject)) {
            if (enough) {
                head.getChildren().add(subject);
            } else {
                head.getChildren().remove(subject);
            }
        }
    }

    private FittingRow header() {
        title.getStyleClass().add("view-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        layer.getStyleClass().add("axis-choice");
        layer.setId("gates-layer");
        layer.setOnAction(e -> {
            if (!refreshing && layer.getValue() != null) {
                model.choose(layer.getValue());
            }
        });
        pin.setId("gates-pin");
        pin.getStyleClass().add("view-toggle");
        pin.setGraphic(Icons.small(Feather.MAP_PIN));
        pin.textProperty().bind(texts.bind("sequenceviews.pin"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.bind("sequenceviews.pin.help"));
        pin.setTooltip(tip);
        pin.setOnAction(e -> model.pin(pin.isSelected()));
        FittingRow header = new FittingRow(6);
        header.getStyleClass().add("view-header");
        header.setAlignment(Pos.CENTER_LEFT);
        header.getChildren().addAll(title, gap);
        header.addExpendable(layer, 3);
        header.addExpendable(parts, 2);
        header.addExpendable(pin, 1);
        header.getChildren().add(menu);
        return header;
    }

    private void files() {
        menu.png();
        menu.csv(() -> model.picture() == null ? "" : GateFiles.csv(model.picture()));
    }

    private void refresh() {
        refreshing = true;
        GatePicture now = model.picture();
        boolean some = now != null && !now.strips().isEmpty();
        boolean layers = !model.layers().get().isEmpty();
        title.setText(some ? texts.get("sequenceviews.gates.mean", now.units()) : texts.get("sequenceviews.gates"));
        nothing.setVisible(!some);
        nothing.setText(texts.get(layers ? "sequenceviews.gates.waiting" : "sequenceviews.gates.none"));
        pin.setDisable(!some);
        pin.setSelected(model.isPinned());
        if (!layer.getItems().equals(model.layers().get())) {
            layer.getItems().setAll(model.layers().get());
        }
        layer.setValue(model.layer().get());
        directions();
        refreshing = false;
    }

    /** One button for each direction of a layer that has two. */
    private void directions() {
        List<String> names = model.parts().get();
        if (names.size() < 2) {
            parts.getChildren().clear();
            return;
        }
        if (parts.getChildren().size() != names.size()) {
            ToggleGroup group = new ToggleGroup();
            parts.getChildren().setAll(names.stream().map(name -> {
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
            }).toList());
        }
        parts.getChildren().forEach(node -> {
            ToggleButton button = (ToggleButton) node;
            button.setText(texts.get("sequenceviews.part." + button.getUserData()));
            button.setSelected(button.getUserData().equals(model.part().get()));
        });
    }
}
