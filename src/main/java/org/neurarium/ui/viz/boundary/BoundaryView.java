package org.neurarium.ui.viz.boundary;

import java.util.Random;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.Followed;
import org.neurarium.ui.common.HoverText;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.KeyNames;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ViewMenu;
import org.neurarium.ui.common.plot.SquareRow;
import org.neurarium.ui.workspace.DataNames;
import org.neurarium.ui.workspace.Workspace;

/** The decision boundary, or any unit over the plane, with the examples; points can be painted on it. */
public final class BoundaryView extends BorderPane implements AutoCloseable {
    private static final double SIDE_FROM = 250;

    private final Workspace workspace;
    private final Texts texts;
    private final Theme theme;
    private final BoundaryViewModel model;
    private final Painter painter;
    private final PlanePane plane;
    private final PlaneGestures gestures;
    private final PlaneLegend legend;
    private final BoundaryCaption caption;
    private final ViewMenu menu;
    private final Label nothing = new Label();
    private final ToggleButton paint = new ToggleButton();
    private final VBox side = new VBox(2);
    private CheckBox straight = new CheckBox();
    private final InvalidationListener project = o -> refresh();

    public BoundaryView(Workspace workspace, Texts texts, Theme theme) {
        this.workspace = workspace;
        this.texts = texts;
        this.theme = theme;
        model = new BoundaryViewModel(workspace, new DataNames(workspace, texts)::of);
        painter = new Painter(workspace, new Random());
        plane = new PlanePane(model, theme);
        gestures = new PlaneGestures(plane, model, painter);
        legend = new PlaneLegend(model, theme);
        caption = new BoundaryCaption(model, texts);
        menu = new ViewMenu(texts, plane, "boundary");
        getStyleClass().addAll("view-pane", "boundary-view");
        Followed.by(this, texts.language(), model::renamed);
        setTop(header());
        nothing.getStyleClass().add("empty-view");
        nothing.setWrapText(true);
        nothing.setMaxWidth(280);
        StackPane middle = new StackPane(plane, nothing);
        middle.setMinSize(0, 0);
        SquareRow row = new SquareRow(middle, side, PlanePane.ACROSS - PlanePane.DOWN);
        setCenter(row);
        side();
        model.points().addListener(o -> refresh());
        workspace.dataFault().addListener(project);
        texts.language().addListener(project);
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
        plane.setFontScale(scale);
    }

    /** Turns painting on or off, as the button does. */
    public BooleanProperty paintingProperty() {
        return gestures.painting();
    }

    @Override
    public void close() {
        workspace.dataFault().removeListener(project);
        texts.language().removeListener(project);
        model.close();
    }

    PlanePane plane() {
        return plane;
    }

    BoundaryViewModel model() {
        return model;
    }

    private Node header() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        paint.setId("paint");
        paint.setGraphic(Icons.small(Feather.EDIT_2));
        paint.getStyleClass().add("view-toggle");
        paint.textProperty().bind(texts.bind("boundary.paint"));
        HoverText.on(paint, texts.bind("boundary.paint.help", KeyNames.here().shortcut()));
        paint.selectedProperty().bindBidirectional(gestures.painting());
        menu.option(texts.bind("boundary.smooth"), plane.smooth())
                .item(texts.bind("boundary.fit"), model::fit)
                .separator().png().svg(() -> BoundaryPicture.svg(model, plane.discrete().get(), theme.palette()))
                .csv(() -> BoundaryTable.of(model));
        HBox header = new HBox(6, caption, gap, paint, menu);
        header.getStyleClass().add("view-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private void side() {
        side.getStyleClass().add("view-side");
        side.setMinWidth(Region.USE_PREF_SIZE);
        side.setMinHeight(0);
        straight = option("line", plane.line());
        side.getChildren().setAll(legend, new AxisChoice(model, texts),
                option("discrete", plane.discrete()), option("held", plane.held()), straight);
    }

    private CheckBox option(String name, BooleanProperty value) {
        CheckBox box = new CheckBox();
        box.setId("boundary-" + name);
        box.getStyleClass().add("view-option");
        box.textProperty().bind(texts.bind("boundary." + name));
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    private void refresh() {
        String obstacle = model.obstacle();
        nothing.setVisible(!obstacle.isEmpty());
        plane.setVisible(obstacle.isEmpty());
        side.setVisible(obstacle.isEmpty());
        side.setManaged(obstacle.isEmpty());
        var fault = workspace.dataFault().get();
        nothing.setText(obstacle.isEmpty() ? "" : fault != null ? texts.get(fault.messageKey(), fault.arguments())
                : texts.get(obstacle));
        paint.setDisable(!painter.canPaint());
        straight.setVisible(model.isStraight() && !model.classes().isEmpty());
        straight.setManaged(straight.isVisible());
        legend.draw();
    }
}
