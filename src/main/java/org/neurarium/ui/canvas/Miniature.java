package org.neurarium.ui.canvas;

import java.util.Set;
import javafx.scene.Node;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.Probe;
import org.neurarium.ui.common.Palette;

/** The drawing inside one node. Its scene nodes are made once; a frame changes pixels only. */
interface Miniature {
    /** Laid out from the node's upper left corner. */
    Node node();

    /** What it must be told by the training. */
    default Set<Probe<?>> probes(PlaneView plane) {
        return Set.of();
    }

    /** What its colours mean now: the least and the largest number drawn; empty where it draws none. */
    default java.util.Optional<Legend> legend() {
        return java.util.Optional.empty();
    }

    /**
     * The range of the colours.
     *
     * @param key message that says what is drawn, with low and high as arguments
     */
    record Legend(String key, float low, float high) {
    }

    /** Shows what a frame says, or the layer's schematic where it says nothing. */
    void show(TrainingFrame frame, PlaneView plane, Palette palette);
}
