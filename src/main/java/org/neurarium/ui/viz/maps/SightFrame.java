package org.neurarium.ui.viz.maps;

import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;

/** The image with the button that empties it. */
final class SightFrame extends BorderPane {
    SightFrame(SightPane sight, Button clear) {
        setMinSize(0, 0);
        setCenter(sight);
        setBottom(clear);
    }
}
