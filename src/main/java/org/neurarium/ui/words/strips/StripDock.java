package org.neurarium.ui.words.strips;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.words.control.Controls;

/** Tiles side by side, each with a button that shows or hides it. */
public final class StripDock extends VBox {
    private final List<WordStrip> strips;
    private final Texts texts;
    private final SplitPane tiles = new SplitPane();
    private final Map<String, BooleanProperty> shown = new HashMap<>();
    private final Map<String, Region> made = new HashMap<>();
    private final ReadOnlyBooleanWrapper roomy = new ReadOnlyBooleanWrapper();

    public StripDock(List<WordStrip> strips, Texts texts) {
        this.strips = strips;
        this.texts = texts;
        getStyleClass().add("dock-strip");
        setId("words-strips");
        tiles.getStyleClass().add("dock-place");
        VBox.setVgrow(tiles, Priority.ALWAYS);
        FlowPane names = new FlowPane(4, 0);
        names.getStyleClass().add("dock-rail");
        for (WordStrip strip : strips) {
            BooleanProperty on = new SimpleBooleanProperty(strip.atFirst());
            shown.put(strip.id(), on);
            ToggleButton name = new ToggleButton();
            name.setId("words-strip-" + strip.id());
            name.getStyleClass().add("view-toggle");
            name.textProperty().bind(texts.bind("words_ui.strip." + strip.id()));
            name.selectedProperty().bindBidirectional(on);
            names.getChildren().add(name);
            on.addListener((o, was, is) -> arrange());
        }
        getChildren().setAll(names, tiles);
        arrange();
    }

    /** Shows one tile, whatever else is shown; false where there is none of that name. */
    public boolean show(String id) {
        BooleanProperty on = shown.get(id);
        if (on != null) {
            on.set(true);
        }
        return on != null;
    }

    /** The first tile that is shown beside those shown at first; empty for none. */
    public Optional<String> opened() {
        return strips.stream().filter(s -> !s.atFirst() && shown.get(s.id()).get()).map(WordStrip::id).findFirst();
    }

    /** Shows one tile alone, for it to be as wide as can be; false where there is none of that name, and nothing changes. */
    public boolean only(String id) {
        if (!shown.containsKey(id)) {
            return false;
        }
        shown.forEach((each, on) -> on.set(each.equals(id)));
        return true;
    }

    /** Shows the tiles that are shown at first, and no others. */
    public void asAtFirst() {
        strips.forEach(s -> shown.get(s.id()).set(s.atFirst()));
    }

    /** Whether a tile is shown that a person opened to work in, which takes more room than a curve. */
    public ReadOnlyBooleanProperty roomy() {
        return roomy.getReadOnlyProperty();
    }

    private void arrange() {
        roomy.set(strips.stream().anyMatch(s -> !s.atFirst() && shown.get(s.id()).get()));
        tiles.getItems().setAll(strips.stream().filter(s -> shown.get(s.id()).get())
                .map(s -> made.computeIfAbsent(s.id(), id -> tile(s))).toList());
        double each = 1.0 / Math.max(1, tiles.getItems().size());
        for (int i = 0; i < tiles.getDividers().size(); i++) {
            tiles.setDividerPosition(i, (i + 1) * each);
        }
        tiles.setVisible(!tiles.getItems().isEmpty());
        tiles.setManaged(!tiles.getItems().isEmpty());
    }

    private Region tile(WordStrip strip) {
        Label title = Controls.label(texts, "words_ui.strip." + strip.id(), "view-title");
        HBox header = new HBox(title);
        header.getStyleClass().add("view-header");
        header.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        Region view = strip.view().get();
        VBox.setVgrow(view, Priority.ALWAYS);
        VBox tile = new VBox(header, view);
        tile.getStyleClass().add("view-pane");
        tile.setMinWidth(0);
        return tile;
    }
}
