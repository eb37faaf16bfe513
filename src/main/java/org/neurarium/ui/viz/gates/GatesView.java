package org.neurarium.ui.viz.gates;

import java.util.ArrayList;
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
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.FittingRow;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ViewMenu;
import org.neurarium.train.probe.ReachProbe;
import org.neurarium.ui.viz.gates.GateQuestions.Reach;
import org.neurarium.ui.viz.subject.SubjectBar;
import org.neurarium.ui.workspace.Workspace;

/** The gates and states of a recurrent layer over the tokens of the example that all views look at. */
public final class GatesView extends BorderPane implements AutoCloseable {
    private static final double BAR_FROM = 170;
    private static final int MOST_OUTPUTS = 200;

    private final Texts texts;
    private final GatesViewModel model;
    private final StripsPane strips;
    private final LinesPane lines;
    private final MemoryPane memory;
    private final StackPane middle = new StackPane();
    private final HBox tabs = new HBox(2);
    private final ToggleButton compare = new ToggleButton();
    private final ComboBox<Integer> reach = new ComboBox<>();
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
        lines = new LinesPane(model, texts, theme);
        memory = new MemoryPane(model, texts, theme);
        subject = new SubjectBar(workspace, texts);
        menu = new ViewMenu(texts, middle, "gates");
        getStyleClass().addAll("view-pane", "gates-view");
        VBox head = new VBox(header(), subject);
        setTop(head);
        nothing.getStyleClass().add("empty-view");
        nothing.setWrapText(true);
        nothing.setMaxWidth(300);
        middle.getChildren().setAll(strips, lines, memory, nothing);
        middle.setMinSize(0, 0);
        setCenter(middle);
        files(theme);
        texts.language().addListener(language);
        model.frames().addListener(o -> refresh());
        model.layers().addListener(o -> refresh());
        model.layer().addListener(o -> refresh());
        model.opened().addListener(o -> refresh());
        model.tab().addListener(o -> showTab());
        model.compare().addListener(o -> refresh());
        subject.active().bind(model.active());
        sceneProperty().addListener((o, before, now) -> model.active().set(now != null));
        heightProperty().addListener(o -> room(head));
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE && model.opened().get() != null) {
                model.opened().set(null);
                e.consume();
            }
        });
        showTab();
    }

    /** Whether it is on screen; in a hidden tab it should not be, so that training does no work for it. */
    public BooleanProperty activeProperty() {
        return model.active();
    }

    /** Size of text and marks: 1, or more in presentations. */
    public void setFontScale(double scale) {
        strips.setFontScale(scale);
        lines.setFontScale(scale);
        memory.setFontScale(scale);
    }

    @Override
    public void close() {
        texts.language().removeListener(language);
        strips.close();
        lines.close();
        memory.close();
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

    LinesPane lines() {
        return lines;
    }

    MemoryPane memory() {
        return memory;
    }

    private void showTab() {
        Tab tab = model.tab().get();
        strips.setVisible(tab == Tab.STRIPS);
        lines.setVisible(tab == Tab.LINES);
        memory.setVisible(tab == Tab.MEMORY);
        strips.draw();
        lines.draw();
        memory.draw();
        refresh();
    }

    private void tabs() {
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
        compare.setId("gates-compare");
        compare.getStyleClass().add("view-toggle");
        compare.textProperty().bind(texts.bind("sequenceviews.compare"));
        compare.selectedProperty().bindBidirectional(model.compare());
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
        tabs();
        header.getChildren().addAll(title, gap);
        header.addExpendable(layer, 4);
        header.addExpendable(parts, 2);
        header.addExpendable(tabs, 5);
        header.addExpendable(compare, 3);
        header.addExpendable(pin, 1);
        header.addExpendable(reach(), 3);
        header.getChildren().add(menu);
        return header;
    }

    /** Of what the rows of the memory view are: the loss, what the network answers, or one of its outputs. */
    private ComboBox<Integer> reach() {
        reach.setId("gates-reach");
        reach.getStyleClass().add("axis-choice");
        reach.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer unit) {
                return unit == null ? "" : unit == Reach.LOSS ? texts.get("sequenceviews.reach.loss")
                        : unit == ReachProbe.ANSWER ? texts.get("sequenceviews.reach.answer") : MemoryNames.output(texts, model.answers(), unit);
            }

            @Override
            public Integer fromString(String said) {
                return Reach.LOSS; // cannot be typed into
            }
        });
        reach.setOnAction(e -> {
            if (!refreshing && reach.getValue() != null) {
                model.reach().set(reach.getValue());
            }
        });
        reach.accessibleTextProperty().bind(texts.bind("sequenceviews.reach"));
        return reach;
    }

    private void reaches() {
        List<Integer> all = new ArrayList<>(List.of(Reach.LOSS, ReachProbe.ANSWER));
        int named = model.answers().size() > 2 ? Math.min(MOST_OUTPUTS, model.answers().size()) : 0;
        for (int unit = 0; unit < named; unit++) {
            all.add(unit);
        }
        if (!reach.getItems().equals(all)) {
            reach.getItems().setAll(all);
        }
        reach.setValue(model.reach().get());
        boolean shown = model.tab().get() == Tab.MEMORY;
        reach.setVisible(shown);
        reach.setManaged(shown);
    }

    private void files(Theme theme) {
        menu.png();
        menu.svg(() -> model.tab().get() == Tab.MEMORY ? model.memory() == null ? "" : MemoryFiles.svg(model.memory(), texts, theme.palette())
                : model.picture() == null ? "" : GateFiles.svg(model.picture(), texts, theme.palette()));
        menu.csv(() -> model.tab().get() == Tab.MEMORY ? model.memory() == null ? "" : MemoryFiles.csv(model.memory())
                : model.picture() == null ? "" : GateFiles.csv(model.picture()));
    }

    private void refresh() {
        refreshing = true;
        GatePicture now = model.picture();
        boolean some = now != null && !now.strips().isEmpty();
        boolean layers = !model.layers().get().isEmpty();
        title.setText(!some ? texts.get("sequenceviews.gates") : !now.strips().get(0).layer().isEmpty()
                ? texts.get("sequenceviews.gates.states", now.strips().size())
                : texts.get("sequenceviews.gates.mean", now.units()));
        nothing.setVisible(!some);
        nothing.setText(texts.get(layers ? "sequenceviews.gates.waiting" : "sequenceviews.gates.none"));
        boolean stripsShown = model.tab().get() == Tab.STRIPS;
        pin.setDisable(!some || !stripsShown);
        compare.setDisable(!model.hasOthers() || !stripsShown);
        pin.setSelected(model.isPinned());
        if (!layer.getItems().equals(model.layers().get())) {
            layer.getItems().setAll(model.layers().get());
        }
        layer.setValue(model.layer().get());
        directions();
        reaches();
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
