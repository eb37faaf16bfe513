package org.neurarium.ui.shell;

import java.util.List;
import javafx.scene.control.SplitPane;

/** The views below the canvas, side by side; what is hidden gives its room to the others. */
final class TileStrip extends SplitPane {
    private final List<ViewTile> tiles;

    TileStrip(List<ViewTile> tiles) {
        this.tiles = tiles;
        getStyleClass().add("tile-strip");
        setMinHeight(140);
        tiles.forEach(tile -> tile.shown().addListener((o, was, is) -> arrange()));
        arrange();
    }

    List<ViewTile> tiles() {
        return tiles;
    }

    /** Shows one view, in case it was hidden. */
    void bringUp(String id) {
        tiles.stream().filter(t -> t.id().equals(id)).forEach(t -> t.shown().set(true));
    }

    /** Shows only one view. */
    void only(String id) {
        tiles.forEach(t -> t.shown().set(t.id().equals(id)));
    }

    private void arrange() {
        List<ViewTile> visible = tiles.stream().filter(t -> t.shown().get()).toList();
        getItems().setAll(visible);
        for (int i = 1; i < visible.size(); i++) {
            setDividerPosition(i - 1, (double) i / visible.size());
        }
    }
}
