package org.neurarium.ui.training;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;
import org.neurarium.ui.common.plot.Ticks;

/**
 * A run that ended: what it was made of and how it went.
 *
 * @param number counts runs of this window from 1
 */
record EarlierRun(int number, Project project, LossScale scale, Curves curves) {
    /** Its settings in one line, such as {@code tanh · 0.03 · 4-2 · 0.021}. */
    String chip() {
        List<String> parts = new ArrayList<>();
        List<String> widths = new ArrayList<>();
        String activation = "";
        for (LayerNode layer : project.network().layers()) {
            if (layer.settings().has("units") && !layer.kind().equals("output")) {
                widths.add(String.valueOf(layer.settings().integer("units", 0)));
                activation = activation.isEmpty() ? layer.settings().text("activation", "") : activation;
            }
        }
        parts.add(activation);
        parts.add(project.training().optimizer().kind() + " " + Ticks.text(project.training().learningRate()));
        parts.add(String.join("-", widths));
        double loss = curves.judged().last();
        parts.add(Double.isNaN(loss) ? "" : Ticks.figure(loss, 3));
        return String.join(" · ", parts.stream().filter(p -> !p.isEmpty()).toList());
    }
}
