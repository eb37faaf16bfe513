package org.neurarium.ui.viz.maps;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.FittingRow;
import org.neurarium.ui.common.Followed;
import org.neurarium.ui.common.HoverText;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.common.ViewMenu;
import org.neurarium.ui.viz.subject.SubjectBar;
import org.neurarium.ui.workspace.DataNames;
import org.neurarium.ui.workspace.Workspace;

/** Filters and feature maps of the example looked at, what a cell sees, and how it comes about. */
public final class MapsView extends BorderPane implements AutoCloseable {
    private static final double PICTURES_PER_SECOND = 12;
    /** Width from which there is room for the line about the cell pointed at, and for a word on the button. */
    private static final double READ_FROM = 720;
    private static final double CLEAR_FROM = 560;

    private final Texts texts;
    private final Theme theme;
    private final MapsViewModel model;
    private final Pages pages = new Pages();
    private final SightPane sight;
    private final AnswerPane answer;
    private final SheetPane sheet;
    private final CellPane cell;
    private final CellFrame frame;
    private final RangeBar bar;
    private final MapsBody body;
    private final ReadOut readOut;
    private final SubjectBar subject;
    private final ViewMenu menu;
    private final Label nothing = new Label();
    private final ComboBox<String> layer = new ComboBox<>();
    private final Map<ColorRange, ToggleButton> ranges = new EnumMap<>(ColorRange.class);
    private final Button clear = new Button();
    private boolean refreshing;

    public MapsView(Workspace workspace, Texts texts, Theme theme) {
        this.texts = texts;
        this.theme = theme;
        model = new MapsViewModel(workspace, new DataNames(workspace, texts)::of);
        sight = new SightPane(model, theme);
        answer = new AnswerPane(model, theme);
        MapSheet images = new MapSheet(model);
        sheet = new SheetPane(model, theme, images, new TimeSheet(model));
        cell = new CellPane(model, texts, theme, pages);
        frame = new CellFrame(model, texts, pages, cell);
        bar = new RangeBar(model, theme);
        body = new MapsBody(sight, answer, sheet, frame);
        readOut = new ReadOut(model, texts);
        menu = new ViewMenu(texts, body, "maps");
        getStyleClass().addAll("view-pane", "maps-view");
        setTop(header());
        nothing.getStyleClass().add("empty-view");
        nothing.setWrapText(true);
        nothing.setMaxWidth(320);
        setCenter(new StackPane(body, nothing));
        subject = new SubjectBar(workspace, texts);
        subject.active().bind(model.active());
        setBottom(footer());
        body.getStyleClass().add("maps-body");
        Throttle pictures = new Throttle(PICTURES_PER_SECOND, this::draw);
        model.frames().addListener(o -> pictures.request());
        model.cell().addListener(o -> draw());
        model.pointed().addListener(o -> draw());
        Followed.by(this, model.hoveredUnit(), sheet::draw);
        Followed.by(this, model.pointedStep(), sheet::draw);
        model.range().addListener(o -> refresh());
        model.layers().addListener(o -> refresh());
        model.layer().addListener(o -> refresh());
        Followed.by(this, texts.language(), this::refresh);
        Followed.by(this, theme.choice(), this::draw);
        widthProperty().addListener(o -> draw());
        sceneProperty().addListener((o, before, now) -> model.active().set(now != null));
        refresh();
    }

    /** Whether it is on screen; in a hidden tab it should not be, so that training does no work for it. */
    public BooleanProperty activeProperty() {
        return model.active();
    }

    @Override
    public void close() {
        subject.close();
        model.close();
    }

    MapsViewModel model() {
        return model;
    }

    private Region header() {
        Label title = new Label();
        title.getStyleClass().add("view-title");
        title.textProperty().bind(texts.bind("maps.title"));
        layer.setId("maps-layer");
        layer.getStyleClass().add("axis-choice");
        layer.setPrefWidth(112);
        layer.setOnAction(e -> {
            if (!refreshing && layer.getValue() != null) {
                model.choose(layer.getValue());
            }
        });
        for (ColorRange each : ColorRange.values()) {
            menu.item(texts.bind("maps.menu." + each.name().toLowerCase(java.util.Locale.ROOT)), () -> model.range().set(each));
        }
        menu.separator().png().svg(() -> MapsDrawing.svg(model.picture(), model.range().get(), theme.palette())).csv(() -> MapsTable.of(model.picture()));
        FittingRow header = new FittingRow(6);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        header.getChildren().addAll(title, layer, gap);
        header.addExpendable(rangeName(), 1);
        header.addExpendable(rangeSwitch(), 2);
        header.addExpendable(bar, 3);
        title.setMinWidth(Region.USE_PREF_SIZE);
        header.getChildren().add(menu);
        header.getStyleClass().add("view-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private BorderPane footer() {
        clear.setId("maps-clear");
        clear.getStyleClass().add("view-toggle");
        clear.setGraphic(Icons.small(Feather.TRASH_2));
        clear.textProperty().bind(texts.bind("maps.clear"));
        HoverText.on(clear, texts.bind("maps.clear.help"));
        clear.setOnAction(e -> sight.clear());
        subject.setMinWidth(0);
        clear.setMinWidth(Region.USE_PREF_SIZE);
        HBox right = new HBox(4, clear, readOut);
        right.setAlignment(Pos.CENTER_LEFT);
        right.setMinWidth(Region.USE_PREF_SIZE);
        BorderPane row = new BorderPane(subject);
        row.setRight(right);
        return row;
    }

    private Label rangeName() {
        Label name = new Label();
        name.getStyleClass().add("faint");
        name.textProperty().bind(texts.bind("maps.range"));
        return name;
    }

    private HBox rangeSwitch() {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        row.setAlignment(Pos.CENTER_LEFT);
        for (ColorRange each : ColorRange.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("maps-range-" + each.name().toLowerCase(java.util.Locale.ROOT));
            button.getStyleClass().add("view-toggle");
            button.textProperty().bind(texts.bind(each.key()));
            HoverText.on(button, texts.bind(each.key() + ".help"));
            button.setToggleGroup(group);
            button.setOnAction(e -> {
                button.setSelected(true);
                model.range().set(each);
            });
            ranges.put(each, button);
            button.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(button);
        }
        return row;
    }

    private void draw() {
        boolean some = model.picture() != null;
        nothing.setVisible(!some);
        nothing.setText(texts.get(model.lacksData() ? "maps.no-data" : model.layer().get().isEmpty() ? "maps.none" : "maps.waiting"));
        body.setVisible(some);
        body.show(model.image().isPresent(), model.arithmetic().isPresent(), frame.wanted());
        readOut.setVisible(getWidth() >= READ_FROM);
        readOut.setManaged(getWidth() >= READ_FROM);
        clear.setContentDisplay(getWidth() >= CLEAR_FROM ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        clear.setVisible(model.canDraw());
        clear.setManaged(model.canDraw());
        sight.draw();
        answer.draw();
        sheet.draw();
        frame.refresh();
        cell.draw();
        bar.draw();
        readOut.refresh();
    }

    private void refresh() {
        refreshing = true;
        boolean some = !model.layer().get().isEmpty();
        if (!layer.getItems().equals(model.layers().get())) {
            layer.getItems().setAll(model.layers().get());
        }
        layer.setValue(some ? model.layer().get() : null);
        layer.setVisible(some);
        ranges.get(model.range().get()).setSelected(true);
        refreshing = false;
        draw();
    }
}
