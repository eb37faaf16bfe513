package org.neurarium.ui.viz.attention;

import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.neurarium.ui.common.FittingRow;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ViewMenu;
import org.neurarium.ui.viz.subject.SubjectBar;
import org.neurarium.ui.workspace.Workspace;

/** Where an attention layer looks, for the example that all views look at. */
public final class AttentionView extends BorderPane implements AutoCloseable {
    private static final double BAR_FROM = 170;

    private final Texts texts;
    private final AttentionViewModel model;
    private final AttentionPane pane;
    private final SubjectBar subject;
    private final ViewMenu menu;
    private final ComboBox<String> layer = new ComboBox<>();
    private final HBox modes = new HBox(2);
    private final Label nothing = new Label();
    private final Label title = new Label();
    private final InvalidationListener language = o -> refresh();
    private boolean refreshing;

    public AttentionView(Workspace workspace, Texts texts, Theme theme) {
        this.texts = texts;
        model = new AttentionViewModel(workspace);
        pane = new AttentionPane(model, texts, theme);
        subject = new SubjectBar(workspace, texts);
        menu = new ViewMenu(texts, pane, "attention");
        HeadKeys.on(pane, model, texts);
        pane.accessibleTextProperty().bind(title.textProperty());
        getStyleClass().addAll("view-pane", "attention-view");
        VBox head = new VBox(header(), subject);
        setTop(head);
        nothing.getStyleClass().add("empty-view");
        nothing.setWrapText(true);
        nothing.setMaxWidth(300);
        StackPane middle = new StackPane(pane, nothing);
        middle.setMinSize(0, 0);
        setCenter(middle);
        menu.png();
        menu.svg(() -> model.picture() == null ? "" : AttentionFiles.svg(Objects.requireNonNull(model.picture()),
                model.heads().seen(), this::nameOf, theme.palette()));
        menu.csv(() -> model.picture() == null ? "" : AttentionFiles.csv(Objects.requireNonNull(model.picture())));
        texts.language().addListener(language);
        model.frames().addListener(o -> refresh());
        model.layers().addListener(o -> refresh());
        model.layer().addListener(o -> refresh());
        model.head().addListener(o -> refresh());
        model.heads().compared().addListener(o -> refresh());
        subject.active().bind(model.active());
        sceneProperty().addListener((o, before, now) -> model.active().set(now != null));
        heightProperty().addListener(o -> room(head));
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
        texts.language().removeListener(language);
        pane.close();
        subject.active().unbind();
        subject.close();
        model.close();
    }

    AttentionViewModel model() {
        return model;
    }

    AttentionPane pane() {
        return pane;
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
        layer.setId("attention-layer");
        layer.setOnAction(e -> {
            if (!refreshing && layer.getValue() != null) {
                model.choose(layer.getValue());
            }
        });
        ToggleGroup group = new ToggleGroup();
        for (Mode mode : Mode.values()) {
            ToggleButton button = new ToggleButton();
            button.getStyleClass().add("view-toggle");
            button.setId("attention-" + mode.id());
            button.textProperty().bind(texts.bind("sequenceviews.mode." + mode.id()));
            button.setToggleGroup(group);
            button.setSelected(mode == pane.mode().get());
            button.setOnAction(e -> {
                pane.mode().set(mode);
                button.setSelected(true);
            });
            modes.getChildren().add(button);
        }
        FittingRow header = new FittingRow(6);
        header.getStyleClass().add("view-header");
        header.setAlignment(Pos.CENTER_LEFT);
        header.getChildren().addAll(title, gap);
        header.addExpendable(layer, 1);
        header.addExpendable(modes, 2);
        header.getChildren().add(menu);
        return header;
    }

    private String nameOf(int head) {
        return head == AttentionPicture.MEAN ? texts.get("sequenceviews.mean") : texts.get("lab.attention.head-number", head + 1);
    }

    private String name(int head) {
        return head == AttentionPicture.MEAN ? texts.get("sequenceviews.mean") : Integer.toString(head + 1);
    }

    private void refresh() {
        refreshing = true;
        AttentionPicture now = model.picture();
        int head = model.head().get();
        title.setText(now == null || now.heads() < 2 ? texts.get("sequenceviews.attention")
                : model.heads().compared().get() != HeadChoice.NONE ? texts.get("sequenceviews.attention.two", name(head),
                        name(model.heads().compared().get()))
                : head == AttentionPicture.MEAN ? texts.get("sequenceviews.attention.mean", now.heads())
                : texts.get("sequenceviews.attention.head", head + 1, now.heads()));
        nothing.setVisible(now == null);
        nothing.setText(texts.get(model.layers().get().isEmpty() ? "sequenceviews.attention.none"
                : "sequenceviews.attention.waiting"));
        if (!layer.getItems().equals(model.layers().get())) {
            layer.getItems().setAll(model.layers().get());
        }
        layer.setValue(model.layer().get());
        refreshing = false;
    }
}
