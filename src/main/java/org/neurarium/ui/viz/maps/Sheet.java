package org.neurarium.ui.viz.maps;

import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import org.neurarium.ui.common.Palette;

/** What is painted below a scroll bar: cells of maps, in content coordinates. */
interface Sheet {
    /** Arranges it for this room and says how high it is then. */
    double arrange(MapsPicture picture, double width, double height);

    /**
     * Paints what is seen.
     *
     * @param scroll content coordinate of the upper edge
     * @param height of what is seen
     */
    void paint(GraphicsContext g, MapsPicture picture, Palette palette, double scroll, double height);

    /** The cell at a place of the content. */
    Optional<Cell> at(MapsPicture picture, double x, double y);

    /** Upper and lower edge of a map, to bring it into view. */
    double[] span(int map);
}
