package org.neurarium.ui.viz.distribution;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.neurarium.ui.common.FittingRow;
import org.neurarium.ui.common.Followed;
import org.neurarium.ui.common.HoverText;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.common.ViewMenu;
import org.neurarium.ui.workspace.Workspace;

/** How the numbers of a layer, or of all layers, spread while the network learns. */
public final class DistributionView extends BorderPane implements AutoCloseable {
    private static final double PICTURES_PER_SECOND = 10;
    private static final double SIDE_FROM = 460;
    /** The same where the side shows a mask or statistics, which are nowhere else. */
    private static final double OWN_FROM = 340;

    private final Texts texts;
    private final Theme theme;
    private final DistributionViewModel model;
    private final LayerPane one;
    private final OverviewPane all;
    private final FactsPane facts;
    private final ViewMenu menu;
    private final ComboBox<String> layer = new ComboBox<>();
    private final Label nothing = new Label();
    private final Label said = new Label();
    private boolean refreshing;

    public DistributionView(Workspace workspace, Texts texts, Theme theme) {
        this.texts = texts;
        this.theme = theme;
        model = new DistributionViewModel(workspace);
        one = new LayerPane(model, texts, theme);
        all = new OverviewPane(model, texts, theme);
        facts = new FactsPane(model, texts, theme);
        StackPane middle = new StackPane(one, all, nothing);
        middle.getStyleClass().add("distribution-body");
        middle.setMinSize(0, 0);
        menu = new ViewMenu(texts, middle, "distribution");
        getStyleClass().addAll("view-pane", "distribution-view");
        setTop(header());
        setCenter(middle);
        nothing.getStyleClass().add("empty-view");
        nothing.setWrapText(true);
        nothing.setMaxWidth(320);
        said.setId("distribution-said");
        said.getStyleClass().add("distribution-said");
        said.setMinWidth(0);
        setBottom(said);
        Throttle pictures = new Throttle(PICTURES_PER_SECOND, this::draw);
        model.frames().addListener(o -> pictures.request());
        model.pointed().addListener(o -> draw());
        model.over().addListener(o -> draw());
        model.overview().addListener(o -> refresh());
        model.layer().addListener(o -> refresh());
        model.layers().addListener(o -> refresh());
        Followed.by(this, texts.language(), this::refresh);
        Followed.by(this, theme.choice(), this::draw);
        sceneProperty().addListener((o, before, now) -> model.active().set(now != null));
        widthProperty().addListener(o -> draw());
        refresh();
    }

    /** Whether it is on screen; in a hidden tab it should not be, so that training does no work for it. */
    public BooleanProperty activeProperty() {
        return model.active();
    }

    @Override
    public void close() {
        model.close();
    }

    DistributionViewModel model() {
        return model;
    }

    private Region header() {
        Label title = new Label();
        title.getStyleClass().add("view-title");
        title.textProperty().bind(texts.bind("distribution.title"));
        layer.setId("distribution-choice");
        layer.getStyleClass().add("axis-choice");
        layer.setPrefWidth(112);
        layer.setOnAction(e -> {
            if (!refreshing && layer.getValue() != null) {
                model.choose(layer.getValue());
            }
        });
        ToggleButton whole = new ToggleButton();
        whole.setId("distribution-whole");
        whole.getStyleClass().add("view-toggle");
        whole.textProperty().bind(texts.bind("distribution.whole"));
        HoverText.on(whole, texts.bind("distribution.whole.help"));
        whole.selectedProperty().bindBidirectional(model.overview());
        menu.png().svg(() -> SpreadPicture.svg(model, texts, theme.palette())).csv(() -> SpreadTable.of(model));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        FittingRow header = new FittingRow(6);
        header.getChildren().addAll(title, layer, whole, gap);
        header.getChildren().add(menu);
        header.getStyleClass().add("view-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private void draw() {
        boolean some = !model.layer().get().isEmpty();
        boolean known = some && !model.timeline(model.layer().get()).isEmpty();
        boolean overview = model.overview().get();
        nothing.setVisible(!known);
        nothing.setText(texts.get(some ? "distribution.waiting" : "distribution.none"));
        one.setVisible(known && !overview);
        all.setVisible(known && overview);
        setRight(known && !overview && getWidth() >= (model.kept().isPresent() || model.normalization().isPresent() ? OWN_FROM : SIDE_FROM) ? facts : null);
        if (overview) {
            all.draw();
        } else {
            one.draw();
            facts.refresh();
        }
        said.setText(!known ? "" : overview ? all.said() : one.said());
    }

    private void refresh() {
        refreshing = true;
        if (!layer.getItems().equals(model.layers().get())) {
            layer.getItems().setAll(model.layers().get());
        }
        layer.setValue(model.layer().get().isEmpty() ? null : model.layer().get());
        refreshing = false;
        draw();
    }
}
