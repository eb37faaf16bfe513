package org.neurarium.ui.shell;

import java.util.List;
import javafx.scene.control.SplitPane;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.training.ChartsView;
import org.neurarium.ui.viz.boundary.BoundaryView;
import org.neurarium.ui.viz.code.CodeView;
import org.neurarium.ui.viz.hidden.HiddenSpaceView;
import org.neurarium.ui.workspace.Workspace;

/** The views below the canvas, side by side; what is hidden gives its room to the others. */
final class TileStrip extends SplitPane {
    private final List<ViewTile> tiles;

    private TileStrip(List<ViewTile> tiles) {
        this.tiles = tiles;
        getStyleClass().add("tile-strip");
        setMinHeight(140);
        tiles.forEach(tile -> tile.shown().addListener((o, was, is) -> arrange()));
        arrange();
    }

    /** The strip with every view there is. */
    static TileStrip of(Workspace workspace, Texts texts, Theme theme) {
        ChartsView charts = new ChartsView(workspace, texts, theme);
        ViewTile loss = new ViewTile("loss", charts, charts::close, texts, theme);
        charts.onPopOut(loss::popOut);
        BoundaryView plane = new BoundaryView(workspace, texts, theme);
        ViewTile boundary = new ViewTile("boundary", plane, plane::close, texts, theme);
        plane.onPopOut(boundary::popOut);
        HiddenSpaceView space = new HiddenSpaceView(workspace, texts, theme);
        ViewTile hidden = new ViewTile("hidden-space", space, space::close, texts, theme);
        space.onPopOut(hidden::popOut);
        CodeView program = new CodeView(workspace, texts, theme);
        ViewTile code = new ViewTile("code", program, program::close, texts, theme);
        program.onPopOut(code::popOut);
        code.shown().set(false); // four side by side leave too little to each; the menu shows it
        return new TileStrip(List.of(loss, boundary, hidden, code));
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

    /** Lets the views go of what outlives them. */
    void close() {
        tiles.forEach(ViewTile::close);
    }

    private void arrange() {
        List<ViewTile> visible = tiles.stream().filter(t -> t.shown().get()).toList();
        getItems().setAll(visible);
        for (int i = 1; i < visible.size(); i++) {
            setDividerPosition(i - 1, (double) i / visible.size());
        }
    }
}
