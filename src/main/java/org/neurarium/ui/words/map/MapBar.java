package org.neurarium.ui.words.map;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.FittingRow;
import org.neurarium.ui.common.Popover;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ViewMenu;
import org.neurarium.ui.common.Worded;
import org.neurarium.ui.words.control.Controls;

/** The first line over the map: how points are placed, plane or space, tools, search, what is shown, options, files. */
final class MapBar extends FittingRow {
    private final MapViewModel model;
    private final MapLook look;
    private final Texts texts;

    MapBar(MapViewModel model, MapLook look, Texts texts, Theme theme, ViewMenu menu, BackgroundJobs jobs) {
        super(6);
        wrapFrom(0);
        this.model = model;
        this.look = look;
        this.texts = texts;
        getStyleClass().add("words-map-bar");
        setAlignment(Pos.CENTER_LEFT);
        ComboBox<String> method = Controls.choice(texts, "words-map-method", MapMethod.ids(),
                m -> texts.get("words_ui.map." + m + ".name"), m -> model.method().set(MapMethod.find(m).orElseThrow()));
        method.setPrefWidth(112);
        method.setMinWidth(96);
        method.accessibleTextProperty().bind(texts.bind("words_ui.map.method"));
        model.method().subscribe(m -> Controls.show(method, m.id()));
        WordSearch search = new WordSearch(texts, jobs, found -> look.found().set(found));
        search.setOnAction(e -> model.room().selection().select(look.found().get()));
        model.room().snapshot().subscribe(s -> {
            if (s != null) {
                search.over(s.table().words());
            }
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(method, space(), tools(), search);
        mayShrink(search);
        isolate();
        getChildren().add(gap);
        Popover options = new Popover(theme, new MapOptions(model, look, texts));
        Button more = Controls.iconButton(texts, "words-map-options", Feather.SLIDERS, "words_ui.map.options", () -> { });
        more.setOnAction(e -> options.toggle(more));
        more.getStyleClass().addAll("quiet", "tiny");
        getChildren().addAll(more, menu);
    }

    private ToggleButton space() {
        ToggleButton space = new ToggleButton();
        space.setId("words-map-space");
        space.textProperty().bind(texts.bind("words_ui.map.space"));
        space.setTooltip(Controls.tip(texts, "words_ui.map.space.help"));
        space.setMinWidth(USE_PREF_SIZE);
        space.setOnAction(e -> model.dims().set(space.isSelected() ? 3 : 2));
        model.dims().subscribe(d -> space.setSelected(d.intValue() == 3));
        return space;
    }

    private HBox tools() {
        HBox tools = new HBox(0, tool(MapLook.Tool.HAND, Feather.MOVE, "words_ui.map.hand", "left-pill"),
                tool(MapLook.Tool.BOX, Feather.SQUARE, "words_ui.map.box", "middle-pill"),
                tool(MapLook.Tool.LASSO, Feather.PEN_TOOL, "words_ui.map.lasso", "right-pill"));
        tools.setMinWidth(USE_PREF_SIZE);
        tools.setAlignment(Pos.CENTER_LEFT);
        return tools;
    }

    private ToggleButton tool(MapLook.Tool tool, Feather icon, String key, String shape) {
        ToggleButton button = Controls.iconToggle(texts, "words-tool-" + tool.name().toLowerCase(java.util.Locale.ROOT), icon, key);
        button.getStyleClass().addAll(shape, "words-tool");
        button.setOnAction(e -> {
            look.tool().set(tool);
            button.setSelected(true);
        });
        look.tool().subscribe(t -> button.setSelected(t == tool));
        return button;
    }

    /** Shows only the words selected, or all again. */
    private void isolate() {
        Button only = Worded.button(texts, "words-isolate", "words_ui.map.only",
                () -> model.only().set(model.room().selection().selected().get()));
        only.setTooltip(Controls.tip(texts, "words_ui.map.only.help"));
        only.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> model.room().selection().selected().get().size() >= MapViewModel.LEAST_WORDS && model.only().get().isEmpty(),
                model.room().selection().selected(), model.only()));
        only.managedProperty().bind(only.visibleProperty());
        Button all = Worded.button(texts, "words-show-all", "words_ui.map.all", () -> model.only().set(java.util.List.of()));
        all.visibleProperty().bind(Bindings.createBooleanBinding(() -> !model.only().get().isEmpty(), model.only()));
        all.managedProperty().bind(all.visibleProperty());
        getChildren().addAll(only, all);
    }
}
