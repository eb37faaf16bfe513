package org.neurarium.ui.inspector;

import java.util.Set;
import javafx.scene.Node;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.Probe;
import org.neurarium.ui.common.Palette;

/** What the inspector shows for one kind of subject. */
interface Section {
    Node node();

    /** Shows the project as it is now. */
    void refresh();

    /** What it must be told by the training. */
    default Set<Probe<?>> probes() {
        return Set.of();
    }

    default void show(TrainingFrame frame, Palette palette) {
    }

    /** Puts the keyboard into the first field. */
    default void focusFirst() {
        node().requestFocus();
    }
}
