package org.neurarium.lesson.blueprint;

import java.util.List;
import org.neurarium.document.Choice;
import org.neurarium.document.DataSource;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;

/** What stands around a network: its data, its training, and the size of its input where no data give it. */
record Setting(DataSource data, Training training, List<Long> input, int classes) {
    /** ImageNet's thousand classes. The pictures are one's own: the data wait for a folder to be chosen. */
    static Setting imageNet(int side) {
        return new Setting(new DataSource("image-folder", Settings.of("width", side, "height", side), 0.1),
                adam(0.001, 32, 90), List.of((long) side, (long) side, 3L), 1000);
    }

    /**
     * Drawn digits, on which a small network learns within a minute. The rate falls along a cosine (Loshchilov &amp; Hutter
     * 2017): at a constant rate, the running means of batch normalisation never settle, and what is held out jumps up and
     * down by a tenth between epochs.
     */
    static Setting digits() {
        return new Setting(new DataSource("digits", Settings.of("count", 4000), 0.2),
                adam(0.004, 32, 8).withSchedule(new Choice("cosine", Settings.EMPTY)), List.of(), 0);
    }

    private static Training adam(double rate, int batch, int epochs) {
        return Training.DEFAULT.withOptimizer(new Choice("adam", Settings.of("learningRate", rate))).withBatchSize(batch)
                .withEpochs(epochs).withWeightInit("he-uniform");
    }

    /** Starts a sketch with the input. */
    Sketch sketch() {
        return input.isEmpty() ? new Sketch().add("in", "input") : new Sketch().add("in", "input", "shape", input);
    }

    /** Ends it with the output. */
    Project finish(Sketch sketch, String name) {
        if (classes == 0) {
            sketch.add("out", "output");
        } else {
            sketch.add("out", "output", "units", classes, "activation", "softmax", "loss", "categorical-crossentropy");
        }
        return sketch.project(name, data, training);
    }
}
