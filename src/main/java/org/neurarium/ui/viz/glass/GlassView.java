package org.neurarium.ui.viz.glass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.HoverText;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.common.ViewMenu;
import org.neurarium.ui.viz.subject.SubjectBar;
import org.neurarium.ui.workspace.Workspace;

/** The glass box: an equation with live numbers; a click on a number opens its own, the way back stands above. */
public final class GlassView extends BorderPane implements AutoCloseable {
    private static final double REDRAWS_PER_SECOND = 10;

    private final Texts texts;
    private final Theme theme;
    private final GlassViewModel model;
    private final SubjectBar subject;
    private final HBox way = new HBox(2);
    private final EquationFlow lines;
    private final ComboBox<String> layer = new ComboBox<>();
    private final ViewMenu menu;
    private final InvalidationListener language = o -> refresh();
    private final EventHandler<MouseEvent> clicks;
    private boolean refreshing;

    public GlassView(Workspace workspace, Texts texts, Theme theme) {
        this.texts = texts;
        this.theme = theme;
        model = new GlassViewModel(workspace);
        subject = new SubjectBar(workspace, texts);
        lines = new EquationFlow(this::name, model::open);
        clicks = e -> {
            if (!inside(e)) {
                model.startAtPointed();
            }
        };
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        menu = new ViewMenu(texts, lines, "glass");
        getStyleClass().addAll("view-pane", "glass-view");
        setTop(new VBox(header(), subject, way));
        way.getStyleClass().add("glass-way");
        way.setMinWidth(0);
        way.setAlignment(Pos.CENTER_LEFT);
        setCenter(scroll);
        Throttle calm = new Throttle(REDRAWS_PER_SECOND, this::refresh);
        model.changes().addListener(o -> calm.request());
        texts.language().addListener(language);
        sceneProperty().addListener((o, before, now) -> follow(before, now));
        refresh();
    }

    @Override
    public void close() {
        texts.language().removeListener(language);
        subject.close();
        model.close();
    }

    GlassViewModel model() {
        return model;
    }

    private void follow(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removeEventFilter(MouseEvent.MOUSE_CLICKED, clicks);
        }
        if (now != null) {
            now.addEventFilter(MouseEvent.MOUSE_CLICKED, clicks);
        }
        model.active().set(now != null);
        subject.active().set(now != null);
    }

    private boolean inside(MouseEvent e) {
        return localToScene(getBoundsInLocal()).contains(e.getSceneX(), e.getSceneY());
    }

    private Node header() {
        Label title = new Label();
        title.getStyleClass().add("view-title");
        title.textProperty().bind(texts.bind("glassbox.title"));
        title.setMinWidth(Region.USE_PREF_SIZE);
        layer.setId("glass-layer");
        layer.getStyleClass().add("axis-choice");
        layer.setOnAction(e -> {
            if (!refreshing && layer.getValue() != null) {
                model.start(model.first(layer.getValue()));
            }
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        menu.png().svg(() -> GlassFiles.svg(title(), written(), theme.palette())).csv(() -> GlassFiles.csv(title(), written()));
        HBox header = new HBox(6, title, layer, gap, step(Feather.CHEVRON_LEFT, "glassbox.step.before", -1, 0),
                step(Feather.CHEVRON_RIGHT, "glassbox.step.next", 1, 0), step(Feather.CHEVRON_UP, "glassbox.unit.before", 0, -1),
                step(Feather.CHEVRON_DOWN, "glassbox.unit.next", 0, 1), menu);
        header.getStyleClass().add("view-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private Button step(Feather icon, String key, int steps, int units) {
        Button button = new Button(null, Icons.small(icon));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().addAll("quiet", "tiny");
        HoverText.on(button, texts.bind(key));
        button.accessibleTextProperty().bind(texts.bind(key));
        button.setOnAction(e -> model.shift(steps, units));
        return button;
    }

    private void refresh() {
        refreshing = true;
        List<String> layers = model.layers();
        if (!layer.getItems().equals(layers)) {
            layer.getItems().setAll(layers);
        }
        Quantity now = model.now();
        layer.setValue(now == null || !layers.contains(now.node()) ? null : now.node());
        refreshing = false;
        way();
        Equation equation = model.equation(texts::get).orElse(null);
        if (equation != null) {
            lines.show(equation.lines());
            return;
        }
        Label nothing = new Label(texts.get(now == null ? "glassbox.none" : model.numbers().isEmpty() ? "glassbox.waiting" : "glassbox.given"));
        nothing.getStyleClass().add("empty-view");
        nothing.setWrapText(true);
        List<Label> instead = new ArrayList<>(List.of(nothing));
        model.numbers().flatMap(n -> now == null ? Optional.empty() : value(n, now)).ifPresent(v -> instead.add(0, new Label("= " + v)));
        lines.showInstead(instead);
    }

    /** What a layer without an equation gives, such as the input. */
    private static Optional<String> value(Numbers numbers, Quantity of) {
        Source source = numbers.places().source(of.node()).orElse(null);
        int at = source != null && source.sequence() ? of.step() * source.width() + of.unit() : of.unit();
        return source == null || !of.name().isEmpty() || at >= numbers.output(source).length ? Optional.empty()
                : Optional.of(Numerals.of(numbers.output(source, at)));
    }

    private void way() {
        List<Quantity> places = model.way();
        String told = places.toString() + texts.language().get() + model.numbers().isPresent();
        if (told.equals(way.getUserData())) {
            return;
        }
        way.setUserData(told);
        way.getChildren().clear();
        for (int i = Math.max(0, places.size() - 4); i < places.size(); i++) {
            int place = i;
            if (!way.getChildren().isEmpty()) {
                way.getChildren().add(Icons.small(Feather.CHEVRON_RIGHT));
            }
            Hyperlink link = new Hyperlink(name(places.get(i)));
            link.getStyleClass().add("glass-place");
            link.setMinWidth(i == places.size() - 1 ? Region.USE_PREF_SIZE : 24);
            link.setOnAction(e -> model.back(place));
            way.getChildren().add(link);
        }
    }

    private String name(Quantity of) {
        return new QuantityNames(texts, model.places(), model.workspace().subject().example().get()).of(of);
    }

    private String title() {
        Quantity now = model.now();
        return now == null ? "" : name(now);
    }

    private List<List<Piece>> written() {
        return model.equation(texts::get).map(Equation::lines).orElse(List.of());
    }
}
