package org.neurarium.ui.canvas;

import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.WeightsProbe;

/** The weights that a frame tells. */
record LinkValues(TrainingFrame frame) {
    /** The link's weight or bias; NaN where the frame does not say. */
    double of(UnitLink link) {
        return frame.find(new WeightsProbe(link.node())).map(w -> w.parameters().get(link.parameter()))
                .filter(values -> link.index() < values.length).map(values -> (double) values[link.index()]).orElse(Double.NaN);
    }
}
